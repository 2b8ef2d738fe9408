import { drafted, type Entry } from './entry.ts';

/** The words of the letters to the fund's own mailbox. */
export const fundLetters = {
  'letter.topic.fund.lessons-learnt': drafted(
    'For decision, lessons learnt',
    'I’w benderfynu, gwersi a ddysgwyd',
  ),
  'letter.topic.fund.contact-check': drafted(
    'For decision, project contact',
    'I’w benderfynu, cyswllt y prosiect',
  ),
  'letter.topic.fund.other': drafted('For decision, no answer', 'I’w benderfynu, dim ateb'),
  'letter.note.automatic': drafted(
    'Cascade wrote this by itself.',
    'Cascade a ysgrifennodd hwn ohono’i hun.',
  ),
  'letter.fact.state': drafted('State', 'Cyflwr'),
  'letter.action.decide': drafted('Decide on the staff page', 'Penderfynu ar dudalen y staff'),
  'letter.fund.lessons-learnt.opening': drafted(
    'Mail about it to the project has stopped until you decide. These are the facts, and what you can do.',
    'Mae’r post amdani at y prosiect wedi stopio nes i chi benderfynu. Dyma’r ffeithiau, a’r hyn y gallwch ei wneud.',
  ),
  'letter.fund.contact-check.opening': drafted(
    'Our question to the sponsor has had no answer. These are the facts, and what you can do.',
    'Ni chafwyd ateb i’n cwestiwn i’r noddwr. Dyma’r ffeithiau, a’r hyn y gallwch ei wneud.',
  ),
  'letter.fund.other.opening': drafted(
    'Mail about it has stopped until you decide. These are the facts, and what you can do.',
    'Mae’r post amdano wedi stopio nes i chi benderfynu. Dyma’r ffeithiau, a’r hyn y gallwch ei wneud.',
  ),
  'letter.fund.other.no-answer': drafted(
    'Something that is owed has not arrived, and every letter was sent',
    'Nid yw rhywbeth sy’n ddyledus wedi cyrraedd, ac anfonwyd pob llythyr',
  ),
  'letter.fund.other.nobody': drafted(
    'Something is owed, and nobody can be reached',
    'Mae rhywbeth yn ddyledus, ac ni ellir cyrraedd neb',
  ),
  'letter.fund.other.call': drafted(
    'Call: speak to those who owe it, and note what you hear',
    'Ffonio: siarad â’r rhai sy’n gyfrifol, a nodi’r hyn a glywch',
  ),
  'letter.fund.other.extend': drafted(
    'Extend: set a new date; the chase begins again towards it',
    'Estyn: gosod dyddiad newydd; bydd y gofyn yn dechrau eto tuag ato',
  ),
  'letter.fund.other.waive': drafted(
    'Waive: ask for it no longer; your reason is kept',
    'Hepgor: peidio â gofyn mwyach; cedwir eich rheswm',
  ),
  'letter.fact.owed': drafted('What is owed', 'Yr hyn sy’n ddyledus'),
  'letter.fund.choices': drafted('Your decision', 'Eich penderfyniad'),
  'letter.fund.no-contact': drafted('nobody', 'neb'),
  'letter.fund.unreachable': drafted('mail does not arrive', 'nid yw’r post yn cyrraedd'),

  'letter.fund.lessons-learnt.no-answer': drafted(
    'A lessons-learnt document has not arrived, and every letter was sent',
    'Nid yw dogfen gwersi a ddysgwyd wedi cyrraedd, ac anfonwyd pob llythyr',
  ),
  'letter.fund.lessons-learnt.nobody': drafted(
    'A lessons-learnt document is owed, and nobody in the project can be reached',
    'Mae dogfen gwersi a ddysgwyd yn ddyledus, ac ni ellir cyrraedd neb yn y prosiect',
  ),
  'letter.fund.lessons-learnt.call': drafted(
    'Call: speak to the project, and note what you hear',
    'Ffonio: siarad â’r prosiect, a nodi’r hyn a glywch',
  ),
  'letter.fund.lessons-learnt.extend': drafted(
    'Extend: set a new date; the chase begins again towards it',
    'Estyn: gosod dyddiad newydd; bydd y gofyn yn dechrau eto tuag ato',
  ),
  'letter.fund.lessons-learnt.waive': drafted(
    'Waive: ask for it no longer; your reason stays with the project',
    'Hepgor: peidio â gofyn mwyach; bydd eich rheswm yn aros gyda’r prosiect',
  ),
  'letter.fund.contact-check.no-answer': drafted(
    'Nobody has told us who leads this project now',
    'Nid oes neb wedi dweud wrthym pwy sy’n arwain y prosiect hwn nawr',
  ),
  'letter.fund.contact-check.nobody': drafted(
    'We do not know who leads this project now, and nobody can be asked',
    'Nid ydym yn gwybod pwy sy’n arwain y prosiect hwn nawr, ac nid oes neb i ofyn',
  ),
  'letter.fund.contact-check.call': drafted(
    'Call: ask the organisation who leads the project now, and name the person',
    'Ffonio: gofyn i’r sefydliad pwy sy’n arwain y prosiect nawr, ac enwi’r person',
  ),
  'letter.fund.contact-check.extend': drafted(
    'Extend: set a new date, and the sponsor is asked again',
    'Estyn: gosod dyddiad newydd, a gofynnir i’r noddwr eto',
  ),
  'letter.fund.contact-check.waive': drafted(
    'Waive: leave the question open; your reason stays with the project',
    'Hepgor: gadael y cwestiwn yn agored; bydd eich rheswm yn aros gyda’r prosiect',
  ),
} as const satisfies Record<string, Entry>;
