import { drafted, type Entry } from './entry.ts';

/** The words of the staff's pages about rounds. */
export const staffRounds = {
  'staff.nav.rounds': drafted('Rounds', 'Rowndiau'),
  'staff.in.cy': drafted('In Welsh', 'Yn Gymraeg'),
  'staff.in.en': drafted('In English', 'Yn Saesneg'),
  'start.open-round.title': drafted('Open a round', 'Agor rownd'),
  'start.open-round.help': drafted(
    'It begins as a draft. Once published, it opens and closes by itself.',
    'Mae’n dechrau fel drafft. Ar ôl ei chyhoeddi, mae’n agor ac yn cau ohoni’i hun.',
  ),
  'start.announce-round.title': drafted('Announce a round', 'Rhoi gwybod am rownd'),
  'start.announce-round.help': drafted(
    'Choose the round, then “Prepare it” beside its announcement. One letter in both languages, to the contacts you choose.',
    'Dewiswch y rownd, yna “Ei baratoi” wrth ymyl ei chyhoeddiad. Un llythyr yn y ddwy iaith, at y cysylltiadau a ddewiswch.',
  ),
  'staff.rounds.title': drafted('Rounds', 'Rowndiau'),
  'staff.rounds.none': drafted('No round has been begun yet.', 'Nid oes rownd wedi’i dechrau eto.'),
  'staff.rounds.new': drafted('Begin a new round', 'Dechrau rownd newydd'),
  'staff.rounds.round': drafted('Round', 'Rownd'),
  'staff.rounds.bids': drafted('Bids', 'Ceisiadau'),
  'staff.rounds.asked': drafted('Asked for, of the budget', 'Y swm y gofynnir amdano, o’r gyllideb'),
  'staff.round.back': drafted('Back to the round', 'Yn ôl at y rownd'),
  'staff.round.new.title': drafted('Begin a new round', 'Dechrau rownd newydd'),
  'staff.round.new.what': drafted(
    'It begins as a draft that only staff see. Dates, money and criteria come next, each with a proposal that you can change.',
    'Mae’n dechrau fel drafft y mae staff yn unig yn ei weld. Daw dyddiadau, arian a meini prawf nesaf, pob un gyda chynnig y gallwch ei newid.',
  ),
  'staff.round.id': drafted(
    'Short name for its web address (optional)',
    'Enw byr ar gyfer ei chyfeiriad gwe (dewisol)',
  ),
  'staff.round.id-hint': drafted(
    'Small letters, digits and hyphens, such as round-12. Left empty, it is made from the English name. It cannot change later.',
    'Llythrennau bach, rhifau a chysylltnodau, er enghraifft rownd-12. O’i adael yn wag, fe’i gwneir o’r enw Saesneg. Ni all newid wedyn.',
  ),
  'staff.round.name-missing.cy': drafted('Enter the name in Welsh.', 'Rhowch yr enw yn Gymraeg.'),
  'staff.round.name-missing.en': drafted('Enter the name in English.', 'Rhowch yr enw yn Saesneg.'),
  'staff.round.name.title': drafted('What the round is called', 'Beth yw enw’r rownd'),
  'staff.round.dates.title': drafted('When the round opens and closes', 'Pryd mae’r rownd yn agor ac yn cau'),
  'staff.round.money.title': drafted('The round’s money', 'Arian y rownd'),
  'staff.round.themes.title': drafted('Themes (optional)', 'Themâu (dewisol)'),
  'staff.round.criteria.title': drafted('What bids are scored on', 'Yr hyn y caiff ceisiadau eu sgorio arno'),
  'staff.round.saved': drafted('Saved.', 'Cadwyd.'),
  'staff.round.changed': drafted(
    'Somebody else changed this meanwhile. What you typed is still here: compare it with what is saved now, then save again.',
    'Newidiodd rhywun arall hwn yn y cyfamser. Mae’r hyn a deipiwyd gennych yma o hyd: cymharwch ef â’r hyn sydd wedi’i gadw nawr, yna cadwch eto.',
  ),
  'staff.round.draft-what': drafted(
    'Only staff see this draft. Look at each part that is marked, then publish.',
    'Staff yn unig sy’n gweld y drafft hwn. Edrychwch ar bob rhan sydd wedi’i nodi, yna cyhoeddwch.',
  ),
  'staff.round.draft-checked': drafted(
    'Only staff see this draft. Every part has been looked at: you can publish it.',
    'Staff yn unig sy’n gweld y drafft hwn. Edrychwyd ar bob rhan: gallwch ei gyhoeddi.',
  ),
  'staff.round.proposed': drafted('Proposed: check it', 'Cynnig: gwiriwch ef'),

  'staff.round.day-hint': drafted('For example, 31 3 2027', 'Er enghraifft, 31 3 2027'),
  'staff.round.day-of': drafted('{what}: day', '{what}: diwrnod'),
  'staff.round.time-of': drafted('{what}: time', '{what}: amser'),
  'staff.round.time-hint': drafted(
    'By the clocks of Wales, such as 17:00 or 5pm',
    'Yn ôl clociau Cymru, er enghraifft 17:00 neu 5pm',
  ),
  'staff.round.time-wrong': drafted(
    'Enter a time of day, such as 17:00 or 5pm.',
    'Rhowch amser o’r dydd, er enghraifft 17:00 neu 5pm.',
  ),
  'staff.round.time-changes': drafted(
    'The clocks change in that hour, so this time does not exist or comes twice. Enter another.',
    'Mae’r clociau’n newid yn yr awr honno, felly nid yw’r amser hwn yn bod neu daw ddwywaith. Rhowch un arall.',
  ),
  'staff.round.dates.later': drafted(
    'The round is published, so dates can only move later. Closes now: {closes}',
    'Mae’r rownd wedi’i chyhoeddi, felly dim ond yn hwyrach y gall dyddiadau symud. Yn cau nawr: {closes}',
  ),
  'staff.round.dates.opened': drafted('It has opened: {opens}', 'Mae wedi agor: {opens}'),
  'staff.round.dates.grace': drafted(
    'A bid that was begun before closing time can be sent for 15 minutes after it. Later ones are kept as drafts.',
    'Gellir anfon cais a ddechreuwyd cyn yr amser cau am 15 munud ar ei ôl. Cedwir rhai hwyrach fel drafftiau.',
  ),
  'staff.round.budget-hint': drafted(
    'All that the fund can award in this round, such as 5,000,000',
    'Y cyfan y gall y gronfa ei ddyfarnu yn y rownd hon, er enghraifft 5,000,000',
  ),
  'staff.round.money-wrong': drafted(
    'Enter an amount in pounds, such as 200,000.',
    'Rhowch swm mewn punnoedd, er enghraifft 200,000.',
  ),
  'staff.round.money.fixed': drafted(
    'The round is published, so only its budget can change.',
    'Mae’r rownd wedi’i chyhoeddi, felly dim ond ei chyllideb a all newid.',
  ),
  'staff.round.themes.what': drafted(
    'Leave all empty when bids may be about anything. Rows that you leave empty are left out.',
    'Gadewch y cyfan yn wag os gall ceisiadau ymwneud ag unrhyw beth. Hepgorir rhesi a adewir yn wag.',
  ),
  'staff.round.theme': drafted('Theme {number}', 'Thema {number}'),
  'staff.round.criteria.what': drafted(
    'Weights are whole per cent and come to 100. Learning and passing it on usually weigh {usual}% or more together, and never nothing.',
    'Canrannau cyfan yw’r pwysoliadau, ac maent yn dod i 100. Fel arfer mae dysgu a’i drosglwyddo’n pwyso {usual}% neu fwy gyda’i gilydd, a byth ddim.',
  ),
  'staff.round.criterion': drafted('Criterion {number}', 'Maen prawf {number}'),
  'staff.round.criterion.weight': drafted('Weight in per cent', 'Pwysoliad mewn canran'),
  'staff.round.criterion.learning': drafted('It is about learning', 'Mae’n ymwneud â dysgu'),
  'staff.round.criterion.remove': drafted('Take it out', 'Ei dynnu allan'),
  'staff.round.criterion.help': drafted(
    'What a reviewer should look for (optional)',
    'Yr hyn y dylai adolygydd chwilio amdano (dewisol)',
  ),
  'staff.round.criteria.sum': drafted('The weights come to', 'Mae’r pwysoliadau’n dod i'),
  'staff.round.criteria.more': drafted('Add a row and see the sum', 'Ychwanegu rhes a gweld y cyfanswm'),
  'staff.round.criteria.learning': drafted('learning', 'dysgu'),

  'staff.round.publish.title': drafted('Publish the round', 'Cyhoeddi’r rownd'),
  'staff.round.publish.what': drafted(
    'From then on everybody sees it under “Apply to the fund”. Nobody is written to until you send the announcement. What then happens by itself:',
    'O hynny ymlaen bydd pawb yn ei gweld o dan “Gwneud cais i’r gronfa”. Nid ysgrifennir at neb nes i chi anfon y cyhoeddiad. Yr hyn sy’n digwydd wedyn ohono’i hun:',
  ),
  'staff.round.publish.at-once': drafted('At once', 'Ar unwaith'),
  'staff.round.publish.opens': drafted(
    'It opens: bids can be begun.',
    'Mae’n agor: gellir dechrau ceisiadau.',
  ),
  'staff.round.publish.reminds': drafted(
    'Whoever has begun a bid and not sent it is reminded, once.',
    'Atgoffir pwy bynnag sydd wedi dechrau cais a heb ei anfon, unwaith.',
  ),
  'staff.round.publish.closes': drafted(
    'It closes: no bid can be begun any more.',
    'Mae’n cau: ni ellir dechrau cais mwyach.',
  ),
  'staff.round.publish.ends': drafted(
    'Nothing can be sent any more. Those with an unsent draft are told that it is kept.',
    'Ni ellir anfon dim mwyach. Rhoddir gwybod i’r rhai sydd â drafft heb ei anfon ei fod wedi’i gadw.',
  ),
  'staff.round.publish.fixed': drafted('What cannot change afterwards', 'Yr hyn na all newid wedyn'),
  'staff.round.publish.fixed.name': drafted(
    'The name, the themes, the least a bid may ask for and the share of the cost',
    'Yr enw, y themâu, y lleiaf y gall cais ofyn amdano a’r gyfran o’r gost',
  ),
  'staff.round.publish.fixed.dates': drafted(
    'Dates, but for moving them later, with a reason',
    'Dyddiadau, ac eithrio eu symud yn hwyrach, gyda rheswm',
  ),
  'staff.round.publish.fixed.criteria': drafted(
    'The criteria, once the first bid has been sent',
    'Y meini prawf, ar ôl i’r cais cyntaf gael ei anfon',
  ),
  'staff.round.publish.yes': drafted('Yes, publish it', 'Ydw, ei chyhoeddi'),
  'staff.round.publish.done': drafted('The round is published.', 'Mae’r rownd wedi’i chyhoeddi.'),
  'staff.round.withdraw.title': drafted('Give up this draft', 'Rhoi’r gorau i’r drafft hwn'),
  'staff.round.withdraw.what': drafted(
    'The draft stays on record, and can be neither changed nor published any more.',
    'Mae’r drafft yn aros ar gofnod, ac ni ellir ei newid na’i gyhoeddi mwyach.',
  ),
  'staff.round.withdraw.yes': drafted('Yes, give it up', 'Ydw, rhoi’r gorau iddo'),
  'staff.round.withdraw.done': drafted('The draft was given up.', 'Rhoddwyd y gorau i’r drafft.'),

  'staff.round.facts': drafted('The round', 'Y rownd'),
  'staff.round.bids-none': drafted('No bids yet.', 'Dim ceisiadau eto.'),
  'staff.round.bids-see': drafted('See its bids', 'Gweld ei cheisiadau'),
  'staff.round.asked-of': drafted('{asked} of {budget}', '{asked} o’r {budget}'),
  'staff.round.announcement.not-yet': drafted(
    'Cannot go out as things stand',
    'Ni ellir ei anfon fel y mae pethau',
  ),
  'staff.round.announcement.to-write': drafted('Not written yet', 'Heb ei ysgrifennu eto'),
  'staff.round.announcement.unpublished': drafted(
    'Can be sent once the round is published',
    'Gellir ei anfon ar ôl cyhoeddi’r rownd',
  ),
  'staff.round.announcement.ready': drafted('Written, not sent', 'Wedi’i ysgrifennu, heb ei anfon'),
  'staff.round.announcement.open': drafted('Prepare it', 'Ei baratoi'),
  'staff.round.announcement.on-its-way': drafted('On its way', 'Ar ei ffordd'),
  'staff.round.announcement.sent': drafted('Sent', 'Anfonwyd'),
} as const satisfies Record<string, Entry>;
