import { drafted, type Entry } from './entry.ts';

/** What the pages behind a letter's link say only for some kinds of obligation. */
export const answeringKinds = {
  'answer.start.how-long.minutes': drafted(
    'About ten minutes. What you save stays, and this link opens it on any device.',
    'Tua deng munud. Mae’r hyn a gadwch yn aros, ac mae’r ddolen hon yn ei agor ar unrhyw ddyfais.',
  ),
  'answer.start.how-long.half-hour': drafted(
    'About half an hour, in as many sittings as you like. What you save stays, and this link opens it on any device.',
    'Tua hanner awr, mewn cynifer o eisteddiadau ag y dymunwch. Mae’r hyn a gadwch yn aros, ac mae’r ddolen hon yn ei agor ar unrhyw ddyfais.',
  ),
  'answer.send.hint-end': drafted(
    'You get a letter with a copy, and no more reminders. It cannot be changed afterwards.',
    'Cewch lythyr gyda chopi, a dim rhagor o nodiadau atgoffa. Ni ellir ei newid wedyn.',
  ),

  'answer.contacts.title': drafted('Are these still the right people?', 'Ai’r rhain yw’r bobl gywir o hyd?'),
  'answer.contacts.why': drafted(
    'People move on, and what they know goes with them. These are the people we have on record for the project.',
    'Mae pobl yn symud ymlaen, ac mae’r hyn a wyddant yn mynd gyda nhw. Dyma’r bobl sydd gennym ar gofnod ar gyfer y prosiect.',
  ),
  'answer.contacts.nobody': drafted('Nobody', 'Neb'),
  'answer.contacts.right': drafted('Are they all right?', 'Ydyn nhw i gyd yn gywir?'),
  'answer.contacts.yes': drafted('Yes, all of them', 'Ydyn, pob un'),
  'answer.contacts.no': drafted('No, I will correct them', 'Nac ydyn, byddaf yn eu cywiro'),
  'answer.contacts.how': drafted(
    'Change only what is wrong. Empty the name and the address where nobody has the role now.',
    'Newidiwch yr hyn sy’n anghywir yn unig. Gwagiwch yr enw a’r cyfeiriad lle nad oes gan neb y rôl nawr.',
  ),
  'answer.contacts.choose': drafted(
    'Select whether all of them are right',
    'Dewiswch a ydyn nhw i gyd yn gywir',
  ),
  'answer.contacts.contradiction': drafted(
    'You changed somebody below. Select that you correct them, or put back what was there.',
    'Rydych wedi newid rhywun isod. Dewiswch eich bod yn eu cywiro, neu rhowch yn ôl yr hyn a oedd yno.',
  ),
  'answer.contacts.nothing-changed': drafted(
    'Correct whoever is wrong, or select that all of them are right.',
    'Cywirwch bwy bynnag sy’n anghywir, neu dewiswch eu bod i gyd yn gywir.',
  ),
  'answer.thanks.contacts-confirmed': drafted(
    'Thank you: all contacts are confirmed',
    'Diolch: cadarnhawyd pob cyswllt',
  ),
  'answer.thanks.contacts-confirmed.next': drafted(
    'There is nothing more to do. We ask again in about half a year.',
    'Nid oes dim mwy i’w wneud. Byddwn yn gofyn eto ymhen tua hanner blwyddyn.',
  ),
  'answer.thanks.contacts-corrected': drafted(
    'Thank you: we have your corrections',
    'Diolch: mae eich cywiriadau gennym',
  ),
  'answer.thanks.contacts-corrected.next': drafted(
    'From now on our letters go to the people you named. There is nothing more to do.',
    'O hyn ymlaen bydd ein llythyrau’n mynd at y bobl a enwoch. Nid oes dim mwy i’w wneud.',
  ),
  'answer.thanks.contacts-wait.next': drafted(
    'Somebody at the fund looks at them first, because an organisation is new to the project or a role would be left open. Until then nothing changes, and nobody is reminded.',
    'Bydd rhywun yn y gronfa’n edrych arnynt yn gyntaf, gan fod sefydliad yn newydd i’r prosiect neu y byddai rôl yn wag. Tan hynny nid oes dim yn newid, ac nid atgoffir neb.',
  ),
  'answer.thanks.sent': drafted('Thank you: we have your answer', 'Diolch: mae eich ateb gennym'),
  'answer.thanks.sent.next': drafted(
    'An email with a copy is on its way. There is nothing more to do.',
    'Mae e-bost gyda chopi ar ei ffordd. Nid oes dim mwy i’w wneud.',
  ),
} as const satisfies Record<string, Entry>;
