import { drafted, type Entry } from './entry.ts';

/** The words of letters about applications. */
export const applicationLetters = {
  'letter.topic.application': drafted('Your bid', 'Eich cais'),
  'letter.fact.bid': drafted('Bid', 'Cais'),
  'letter.fact.round': drafted('Round', 'Rownd'),
  'letter.fact.closes': drafted('Closes', 'Yn cau'),
  'letter.fact.full-due': drafted('Send the full application by', 'Anfonwch y cais llawn erbyn'),
  'letter.fact.invited-by': drafted('Who invited you', 'Pwy a’ch gwahoddodd'),
  'letter.note.applicant': drafted(
    'We write to you because of your part in this bid: {role}.',
    'Rydym yn ysgrifennu atoch oherwydd eich rhan yn y cais hwn: {role}.',
  ),
  'letter.note.bid-link': drafted(
    'The link is your own. To let others write with you, invite them on the bid’s page instead of passing the link on.',
    'Eich dolen chi yw hon. I adael i eraill ysgrifennu gyda chi, gwahoddwch nhw ar dudalen y cais yn lle anfon y ddolen ymlaen.',
  ),
  'letter.action.write-bid': drafted('Open your bid', 'Agor eich cais'),
  'letter.action.see-bid': drafted('See your bid', 'Gweld eich cais'),

  'letter.application-link.headline': drafted(
    'Your link to write your expression of interest',
    'Eich dolen i ysgrifennu eich mynegiant o ddiddordeb',
  ),
  'letter.application-link.opening': drafted(
    'You asked to begin an expression of interest. The link below opens it. You need no account, and what you save stays saved.',
    'Gofynasoch am gael dechrau mynegiant o ddiddordeb. Mae’r ddolen isod yn ei agor. Nid oes angen cyfrif arnoch, ac mae’r hyn a gadwch yn aros.',
  ),
  'letter.application-link.next': drafted(
    'If you did not ask for this, you can ignore it: nobody else has the link, and nothing is sent to the fund by itself.',
    'Os na wnaethoch ofyn am hyn, gallwch ei anwybyddu: nid oes gan neb arall y ddolen, ac nid anfonir dim at y gronfa ohono’i hun.',
  ),
  'letter.application-joined.headline': drafted('You are invited to a bid', 'Fe’ch gwahoddir i gais'),
  'letter.application-joined.opening': drafted(
    'Somebody who is preparing a bid asks you to take part in it. The link below is your own; you need no account.',
    'Mae rhywun sy’n paratoi cais yn gofyn i chi gymryd rhan ynddo. Eich dolen chi yw’r un isod; nid oes angen cyfrif arnoch.',
  ),
  'letter.application-received.headline': drafted('We have your bid', 'Mae eich cais gennym'),
  'letter.application-received.opening': drafted(
    'Thank you. What you sent has arrived.',
    'Diolch. Mae’r hyn a anfonwyd gennych wedi cyrraedd.',
  ),
  'letter.application-received.next': drafted(
    'We look for funded work that is like yours; your page shows what we find. You hear from us when the fund has read your bid.',
    'Rydym yn chwilio am waith a ariannwyd sy’n debyg i’ch gwaith chi; mae eich tudalen yn dangos yr hyn a ganfyddwn. Byddwch yn clywed gennym pan fydd y gronfa wedi darllen eich cais.',
  ),
  'letter.application-received.copy.expression': drafted(
    'Your expression of interest',
    'Eich mynegiant o ddiddordeb',
  ),
  'letter.application-received.copy.full': drafted('Your full application', 'Eich cais llawn'),
  'letter.application-received.file.expression': drafted('expression-of-interest', 'mynegiant-o-ddiddordeb'),
  'letter.application-received.file.full': drafted('full-application', 'cais-llawn'),
  'letter.application-invited.headline': drafted(
    'You are invited to apply in full',
    'Fe’ch gwahoddir i ymgeisio’n llawn',
  ),
  'letter.application-invited.opening': drafted(
    'The fund has read your expression of interest and invites you to make a full application.',
    'Mae’r gronfa wedi darllen eich mynegiant o ddiddordeb ac yn eich gwahodd i wneud cais llawn.',
  ),
  'letter.application-invited.next': drafted(
    'What you wrote before is there already, so that you need not write it again.',
    'Mae’r hyn a ysgrifenasoch o’r blaen yno eisoes, fel nad oes angen ei ysgrifennu eto.',
  ),
  'letter.application-declined.headline': drafted(
    'We do not invite this bid to go further',
    'Nid ydym yn gwahodd y cais hwn i fynd ymhellach',
  ),
  'letter.application-declined.opening': drafted(
    'Thank you for your expression of interest. The fund has read it and does not invite it to a full application. This is why:',
    'Diolch am eich mynegiant o ddiddordeb. Mae’r gronfa wedi’i ddarllen ac nid yw’n ei wahodd i gais llawn. Dyma pam:',
  ),
  'letter.application-declined.next': drafted(
    'Your page shows funded work that is like yours, and whom to ask about it.',
    'Mae eich tudalen yn dangos gwaith a ariannwyd sy’n debyg i’ch gwaith chi, a phwy i’w holi amdano.',
  ),
  'letter.application-returned.headline': drafted(
    'Please add to your bid',
    'Ychwanegwch at eich cais os gwelwch yn dda',
  ),
  'letter.application-returned.opening': drafted(
    'The fund has read what you sent and asks you to complete it. This is what is needed:',
    'Mae’r gronfa wedi darllen yr hyn a anfonwyd gennych ac yn gofyn i chi ei gwblhau. Dyma’r hyn sydd ei angen:',
  ),
  'letter.application-withdrawn.headline': drafted('Your bid was withdrawn', 'Tynnwyd eich cais yn ôl'),
  'letter.application-withdrawn.opening': drafted(
    'Your bid was withdrawn, and the fund does nothing more with it. Nothing you wrote is lost.',
    'Tynnwyd eich cais yn ôl, ac nid yw’r gronfa’n gwneud dim mwy ag ef. Does dim a ysgrifenasoch wedi’i golli.',
  ),
} as const satisfies Record<string, Entry>;
