import { drafted, type Entry } from './entry.ts';

/** The words of the circular that announces a round, and of the letters to those who have not sent what they began. */
export const roundLetters = {
  'letter.topic.round': drafted('New round', 'Rownd newydd'),
  'letter.topic.round-test': drafted('Test. New round', 'Prawf. Rownd newydd'),
  'letter.round-announcement.headline': drafted('The fund invites bids', 'Mae’r gronfa’n gwahodd ceisiadau'),
  'letter.round-announcement.test': drafted(
    'This is a test. It was sent to you alone.',
    'Prawf yw hwn. Fe’i hanfonwyd atoch chi yn unig.',
  ),
  'letter.round-announcement.opening': drafted(
    'The fund lends money, free of interest, for new ways of working that save money. A new round asks for bids.',
    'Mae’r gronfa’n rhoi benthyg arian, yn ddi-log, ar gyfer ffyrdd newydd o weithio sy’n arbed arian. Mae rownd newydd yn gofyn am geisiadau.',
  ),
  'letter.round-announcement.criteria': drafted(
    'What bids are scored on, and what it weighs',
    'Yr hyn y caiff ceisiadau eu sgorio arno, a’i bwysoliad',
  ),
  'letter.round-announcement.learning': drafted(
    'What is learnt must travel. Each bid says how its lessons will be captured, evaluated and passed on to others.',
    'Rhaid i’r hyn a ddysgir deithio. Mae pob cais yn dweud sut y caiff ei wersi eu cofnodi, eu gwerthuso a’u trosglwyddo i eraill.',
  ),
  'letter.round-announcement.pass-on': drafted(
    'Please pass this on to whoever plans new ways of working in your organisation. Anybody may begin; no account is needed.',
    'Anfonwch hwn ymlaen at bwy bynnag sy’n cynllunio ffyrdd newydd o weithio yn eich sefydliad. Gall unrhyw un ddechrau; nid oes angen cyfrif.',
  ),
  'letter.action.see-round': drafted('See the round', 'Gweld y rownd'),
  'letter.fact.opens': drafted('Opens', 'Yn agor'),
  'letter.fact.budget': drafted('Money in this round', 'Arian yn y rownd hon'),
  'letter.fact.minimum': drafted('The least you can ask for', 'Y lleiaf y gallwch ofyn amdano'),
  'letter.fact.share': drafted(
    'The largest share of the cost that the fund pays',
    'Y gyfran fwyaf o’r gost y mae’r gronfa’n ei thalu',
  ),
  'letter.fact.themes': drafted('Themes', 'Themâu'),
  'letter.fact.closed': drafted('Closed', 'Caeodd'),
  'letter.note.seat': drafted(
    'We write to you because of your post: {posts}. Organisation: {organisation}. If that is no longer so, please tell us.',
    'Rydym yn ysgrifennu atoch oherwydd eich swydd: {posts}. Sefydliad: {organisation}. Os nad yw hynny’n wir mwyach, rhowch wybod i ni.',
  ),

  'letter.application-closing-soon.headline': drafted(
    'The round closes soon: please send your bid',
    'Mae’r rownd yn cau cyn hir: anfonwch eich cais',
  ),
  'letter.application-closing-soon.opening': drafted(
    'You have begun a bid and not sent it yet. What you saved is there; you can finish it and send it until the round closes.',
    'Rydych wedi dechrau cais ond heb ei anfon eto. Mae’r hyn a gadwyd gennych yno; gallwch ei orffen a’i anfon nes bydd y rownd yn cau.',
  ),
  'letter.application-closing-soon.next': drafted(
    'If you do not mean to send it, you need do nothing. There is no further reminder.',
    'Os nad ydych yn bwriadu ei anfon, nid oes angen gwneud dim. Ni fydd nodyn atgoffa arall.',
  ),
  'letter.application-kept.headline': drafted(
    'The round has closed; your draft is kept',
    'Mae’r rownd wedi cau; mae eich drafft wedi’i gadw',
  ),
  'letter.application-kept.opening': drafted(
    'You had begun a bid that was not sent before the round closed. Nothing you wrote is lost: your link still opens it, and you can use it for a later round.',
    'Roeddech wedi dechrau cais na chafodd ei anfon cyn i’r rownd gau. Nid oes dim a ysgrifennwyd gennych wedi’i golli: mae eich dolen yn ei agor o hyd, a gallwch ei ddefnyddio ar gyfer rownd ddiweddarach.',
  ),
  'letter.application-kept.next': drafted(
    'If something on our side kept you from sending it in time, write to us.',
    'Os oedd rhywbeth ar ein hochr ni wedi’ch rhwystro rhag ei anfon mewn pryd, ysgrifennwch atom.',
  ),
  'staff.letter.round-announcement': drafted('Announcement of a round', 'Cyhoeddiad rownd'),
  'staff.letter.application-closing-soon': drafted('Round closes soon', 'Rownd yn cau cyn hir'),
  'staff.letter.application-kept': drafted('Draft is kept', 'Drafft wedi’i gadw'),
  'delivery.detail.round-closed': drafted('The round had closed.', 'Roedd y rownd wedi cau.'),
} as const satisfies Record<string, Entry>;
