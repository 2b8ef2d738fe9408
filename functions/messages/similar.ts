import { drafted, type Entry } from './entry.ts';

/** The words of what was found to be like a bid: for those who write it, in their receipt, and for staff. */
export const similar = {
  'similar.title': drafted('Funded work that is like yours', 'Gwaith a ariannwyd sy’n debyg i’ch gwaith chi'),
  'similar.why': drafted(
    'Others have worked on something like this before. It may save you time to ask them what they would do differently.',
    'Mae eraill wedi gweithio ar rywbeth tebyg o’r blaen. Gallai arbed amser i chi ofyn iddynt beth y byddent yn ei wneud yn wahanol.',
  ),
  'similar.pending': drafted(
    'We are looking for funded work that is like yours. Come back in a few minutes.',
    'Rydym yn chwilio am waith a ariannwyd sy’n debyg i’ch gwaith chi. Dewch yn ôl ymhen ychydig funudau.',
  ),
  'similar.none': drafted(
    'We have found no funded work that is like yours. You may be the first: all the more will others want to hear what you learn.',
    'Nid ydym wedi dod o hyd i waith a ariannwyd sy’n debyg i’ch gwaith chi. Efallai mai chi yw’r cyntaf: bydd eraill yn awyddus iawn i glywed yr hyn a ddysgwch.',
  ),
  'similar.by': drafted('Organisation', 'Sefydliad'),
  'similar.year': drafted('Year', 'Blwyddyn'),
  'similar.about': drafted('What it was', 'Beth ydoedd'),
  'similar.contact': drafted('Whom to ask', 'Pwy i’w holi'),
  'similar.contact.person': drafted('Ask: {name}, {email}', 'Holwch: {name}, {email}'),
  'similar.contact.fund': drafted('Ask the fund: {mailbox}', 'Holwch y gronfa: {mailbox}'),
  'letter.similar.lead': drafted(
    'Funded work that is like yours',
    'Gwaith a ariannwyd sy’n debyg i’ch gwaith chi',
  ),

  'staff.similar.title': drafted('Similar work', 'Gwaith tebyg'),
  'staff.similar.link': drafted('Compare, introduce, offer a mentor', 'Cymharu, cyflwyno, cynnig mentor'),
  'staff.similar.not-sent': drafted(
    'The bid is compared with other work once it has been sent.',
    'Caiff y cais ei gymharu â gwaith arall unwaith y bydd wedi’i anfon.',
  ),
  'staff.similar.withdrawn': drafted(
    'The bid was withdrawn: it is compared with nothing, and nobody finds it.',
    'Tynnwyd y cais yn ôl: ni chaiff ei gymharu â dim, ac nid oes neb yn dod o hyd iddo.',
  ),
  'staff.similar.none': drafted(
    'Nothing among all bids and projects is like this one.',
    'Nid oes dim ymhlith yr holl geisiadau a phrosiectau sy’n debyg i hwn.',
  ),
  'staff.similar.now': drafted(
    'Compared just now with every bid and project the fund has had.',
    'Cymharwyd yr eiliad hon â phob cais a phrosiect a fu gan y gronfa.',
  ),
  'staff.similar.stored': drafted(
    'The comparison cannot be made anew at the moment. This is what was found: {at}',
    'Ni ellir gwneud y gymhariaeth o’r newydd ar hyn o bryd. Dyma’r hyn a ganfuwyd: {at}',
  ),
  'staff.similar.pending': drafted(
    'The comparison cannot be made at the moment. Come back in a few minutes.',
    'Ni ellir gwneud y gymhariaeth ar hyn o bryd. Dewch yn ôl ymhen ychydig funudau.',
  ),
  'staff.similar.kind.application': drafted('Bid', 'Cais'),
  'staff.similar.kind.project': drafted('Project', 'Prosiect'),
  'staff.similar.closeness': drafted('How alike', 'Pa mor debyg'),
  'staff.similar.closeness.very-close': drafted(
    'Very close: much of what they say is the same',
    'Agos iawn: mae llawer o’r hyn a ddywedant yr un fath',
  ),
  'staff.similar.closeness.close': drafted(
    'Close: they are about the same thing',
    'Agos: maent yn ymwneud â’r un peth',
  ),
  'staff.similar.closeness.some': drafted(
    'Something in common: read both before you act',
    'Rhywbeth yn gyffredin: darllenwch y ddau cyn gweithredu',
  ),
  'staff.similar.words': drafted('Words that matched', 'Geiriau a gyfatebodd'),
  'staff.similar.field.title': drafted('in the title', 'yn y teitl'),
  'staff.similar.field.summary': drafted('in the summary', 'yn y crynodeb'),
  'staff.similar.field.theme': drafted('in the theme', 'yn y thema'),
  'staff.similar.field.organisation': drafted('in the organisation', 'yn y sefydliad'),
  'staff.similar.agreement': drafted('Introductions', 'Cyflwyniadau'),
  'staff.similar.agreed': drafted('Both bids have agreed.', 'Mae’r ddau gais wedi cytuno.'),
  'staff.similar.not-agreed': drafted('Not agreed: {titles}', 'Heb gytuno: {titles}'),
  'staff.similar.mentors': drafted('Who could be a mentor', 'Pwy allai fod yn fentor'),
  'staff.similar.mentors.why': drafted(
    'Finished projects about something like the bid, and of similar size.',
    'Prosiectau gorffenedig am rywbeth tebyg i’r cais, ac o faint tebyg.',
  ),
  'staff.similar.mentors.none': drafted(
    'No finished project of similar size is like this bid.',
    'Nid oes prosiect gorffenedig o faint tebyg sy’n debyg i’r cais hwn.',
  ),
  'staff.similar.mentor.person': drafted('Whom we would ask', 'Pwy y byddem yn gofyn iddo'),
  'staff.similar.introductions': drafted('Brought together so far', 'Wedi’u dwyn ynghyd hyd yma'),
  'staff.similar.introductions.none': drafted('Nothing yet.', 'Dim byd eto.'),
  'staff.similar.do.meeting.ask': drafted('Ask whether we may introduce them', 'Gofyn a gawn ni eu cyflwyno'),
  'staff.similar.do.meeting.introduce': drafted('Introduce them', 'Eu cyflwyno'),
  'staff.similar.do.joint-bid.ask': drafted(
    'Ask whether we may suggest a joint bid',
    'Gofyn a gawn ni awgrymu cais ar y cyd',
  ),
  'staff.similar.do.joint-bid.introduce': drafted('Suggest a joint bid', 'Awgrymu cais ar y cyd'),
  'staff.similar.do.mentor.ask': drafted('Offer a mentor', 'Cynnig mentor'),
  'staff.similar.do.mentor.introduce': drafted(
    'Tell the bid and its mentor of each other',
    'Dweud wrth y cais a’i fentor am ei gilydd',
  ),
  'staff.similar.what.ask-bid': drafted(
    'The bid’s people have not agreed to be introduced. They are asked first, and told nothing of the other.',
    'Nid yw pobl y cais wedi cytuno i gael eu cyflwyno. Gofynnir iddynt yn gyntaf, ac ni ddywedir dim wrthynt am y llall.',
  ),
  'staff.similar.what.ask-mentor': drafted(
    'The mentor is asked first. The bid’s people learn who it is only after a yes.',
    'Gofynnir i’r mentor yn gyntaf. Bydd pobl y cais yn cael gwybod pwy ydyw dim ond ar ôl cael ie.',
  ),
  'staff.similar.what.introduce': drafted(
    'Everybody has agreed. Each is told who the other is.',
    'Mae pawb wedi cytuno. Dywedir wrth y naill pwy yw’r llall.',
  ),
  'staff.similar.yes.ask': drafted('Yes, ask them', 'Ydw, gofyn iddynt'),
  'staff.similar.yes.introduce': drafted('Yes, tell each of the other', 'Ydw, dweud wrth y naill am y llall'),
  'staff.similar.done.ask': drafted('They have been asked.', 'Gofynnwyd iddynt.'),
  'staff.similar.done.introduce': drafted('Each is told of the other.', 'Dywedir wrth y naill am y llall.'),
  'staff.similar.back': drafted('Back to similar work', 'Yn ôl at waith tebyg'),
} as const satisfies Record<string, Entry>;
