import { drafted, type Entry } from './entry.ts';

/** The words of the staff's pages about seminars. */
export const staffSeminars = {
  'staff.nav.seminars': drafted('Seminars', 'Seminarau'),
  'start.begin-seminar.title': drafted('Arrange a seminar', 'Trefnu seminar'),
  'start.begin-seminar.help': drafted(
    'A shared learning seminar, open day, site visit or network meeting. Nothing is sent until you publish it.',
    'Seminar dysgu ar y cyd, diwrnod agored, ymweliad safle neu gyfarfod rhwydwaith. Ni chaiff dim ei anfon nes i chi ei gyhoeddi.',
  ),
  'staff.seminar.in.cy': drafted('in Welsh', 'yn Gymraeg'),
  'staff.seminar.in.en': drafted('in English', 'yn Saesneg'),
  'staff.seminar.back': drafted('Back to the seminar', 'Yn ôl i’r seminar'),
  'staff.seminar.new': drafted('Arrange a seminar', 'Trefnu seminar'),
  'staff.seminar.like': drafted('Arrange another like this one', 'Trefnu un arall fel hwn'),
  'staff.seminar.actions': drafted(
    'Actions of the meetings before this one',
    'Camau’r cyfarfodydd cyn yr un hwn',
  ),
  'staff.seminar.actions-none': drafted(
    'No action was agreed at the meetings before this one.',
    'Ni chytunwyd ar unrhyw gam yn y cyfarfodydd cyn yr un hwn.',
  ),
  'staff.seminar.actions-first': drafted(
    'This meeting follows no other. Say which meeting it follows, and its organiser is sent every action agreed there two working days before it.',
    'Nid yw’r cyfarfod hwn yn dilyn un arall. Dywedwch pa gyfarfod y mae’n ei ddilyn, ac anfonir pob cam y cytunwyd arno yno at ei drefnydd ddau ddiwrnod gwaith o’i flaen.',
  ),
  'staff.seminar.actions-sent': drafted(
    'The organiser is sent these two working days before the meeting',
    'Anfonir y rhain at y trefnydd ddau ddiwrnod gwaith cyn y cyfarfod',
  ),
  'staff.seminar.owner': drafted('Owner', 'Perchennog'),
  'staff.seminar.action': drafted('Action', 'Cam'),
  'staff.seminar.agreed-at': drafted('Meeting', 'Cyfarfod'),
  'staff.seminar.follows': drafted('Meeting that it follows', 'Y cyfarfod y mae’n ei ddilyn'),
  'staff.seminar.follows-choose': drafted('Which meeting does it follow?', 'Pa gyfarfod y mae’n ei ddilyn?'),
  'staff.seminar.follows-none': drafted('None: it is the first', 'Dim un: hwn yw’r cyntaf'),
  'staff.seminar.follows-what': drafted(
    'Its organiser is sent what became of the actions agreed at that meeting, and at those before it.',
    'Anfonir at ei drefnydd yr hyn a ddaeth o’r camau y cytunwyd arnynt yn y cyfarfod hwnnw, ac yn y rhai o’i flaen.',
  ),
  'staff.seminar.follows-wrong': drafted(
    'Choose a network meeting that was before this one',
    'Dewiswch gyfarfod rhwydwaith a oedd cyn yr un hwn',
  ),
  'staff.seminar.none': drafted('There is no seminar yet.', 'Nid oes seminar eto.'),
  'staff.seminar.found': drafted(
    '{count, plural, =0 {No seminars found.} one {# seminar.} other {# seminars.}}',
    '{count, plural, =0 {Ni chafwyd hyd i seminarau.} zero {# seminar.} one {# seminar.} two {# seminar.} few {# seminar.} many {# seminar.} other {# seminar.}}',
  ),
  'staff.seminar.search': drafted('Words of the title', 'Geiriau’r teitl'),
  'staff.seminar.waiting': drafted('Waiting', 'Yn aros'),
  'staff.seminar.details': drafted('Change the details', 'Newid y manylion'),
  'staff.seminar.draft-what': drafted(
    'Nothing is sent until the seminar is published.',
    'Ni chaiff dim ei anfon nes i’r seminar gael ei gyhoeddi.',
  ),
  'staff.seminar.published-change': drafted(
    'If you change the time, the place or the link, everybody who registered is told once, with your reason, and the entry in their calendar changes.',
    'Os byddwch yn newid yr amser, y lleoliad neu’r ddolen, bydd pawb a gofrestrodd yn cael gwybod unwaith, gyda’ch rheswm, a bydd y cofnod yn eu calendr yn newid.',
  ),
  'staff.seminar.kind': drafted('What kind of event is it?', 'Pa fath o ddigwyddiad ydyw?'),
  'staff.seminar.kind-missing': drafted(
    'Choose what kind of event it is',
    'Dewiswch pa fath o ddigwyddiad ydyw',
  ),
  'staff.seminar.title': drafted('Title', 'Teitl'),
  'staff.seminar.title-taken': drafted(
    'Many seminars have this title. Choose another.',
    'Mae gan lawer o seminarau’r teitl hwn. Dewiswch un arall.',
  ),
  'staff.seminar.about': drafted('What it is about, and for whom', 'Beth sydd dan sylw, ac i bwy'),
  'staff.seminar.date': drafted('Day', 'Diwrnod'),
  'staff.seminar.date-hint': drafted('For example, 12 5 2027', 'Er enghraifft, 12 5 2027'),
  'staff.seminar.starts': drafted('Begins at', 'Yn dechrau am'),
  'staff.seminar.ends': drafted('Ends at', 'Yn gorffen am'),
  'staff.seminar.time-wrong': drafted('Enter a time, such as 14:00', 'Rhowch amser, fel 14:00'),
  'staff.seminar.place': drafted('Place', 'Lleoliad'),
  'staff.seminar.place-hint': drafted(
    'Leave empty if it is online only.',
    'Gadewch yn wag os yw ar-lein yn unig.',
  ),
  'staff.seminar.link': drafted('Link to join online', 'Dolen i ymuno ar-lein'),
  'staff.seminar.link-hint': drafted(
    'Leave empty if it is in person only. Only those who have a place see it.',
    'Gadewch yn wag os yw wyneb yn wyneb yn unig. Dim ond y rhai sydd â lle sy’n ei gweld.',
  ),
  'staff.seminar.languages': drafted('Languages', 'Ieithoedd'),
  'staff.seminar.languages-hint': drafted(
    'For example: Welsh and English, with interpretation',
    'Er enghraifft: Cymraeg a Saesneg, gyda chyfieithu ar y pryd',
  ),
  'staff.seminar.places': drafted('Places', 'Lleoedd'),
  'staff.seminar.places-hint': drafted(
    'Leave empty if as many can come as like.',
    'Gadewch yn wag os gall cynifer ag sy’n dymuno ddod.',
  ),
  'staff.seminar.waiting-list': drafted(
    'Keep a waiting list when all places are taken',
    'Cadw rhestr aros pan fydd pob lle wedi’i gymryd',
  ),
  'staff.seminar.topics': drafted('Topics', 'Pynciau'),
  'staff.seminar.topics-hint': drafted(
    'One at least. People say before how much they expect to learn about each, and after how much they did.',
    'Un o leiaf. Mae pobl yn dweud cyn y seminar faint y maent yn disgwyl ei ddysgu am bob un, ac wedyn faint a ddysgwyd.',
  ),
  'staff.seminar.topic': drafted('Topic {number}', 'Pwnc {number}'),
  'staff.seminar.organiser': drafted('Organiser', 'Trefnydd'),
  'staff.seminar.organiser-hint': drafted(
    'Gets the reports of what came of it. If it is not you, they are sent a link at once by which they can look after the seminar.',
    'Yn cael yr adroddiadau ar yr hyn a ddaeth ohono. Os nad chi ydyw, anfonir dolen atynt ar unwaith i ofalu am y seminar.',
  ),
  'staff.seminar.organiser-change': drafted('Who organises it', 'Pwy sy’n ei drefnu'),
  'staff.seminar.organiser-what': drafted(
    'This person is sent a link by which they can look after the seminar: change it, publish, move or cancel it, and see who has registered. If somebody else was named before, the link they have stops working. Name the same person again to send the link again.',
    'Anfonir dolen at y person hwn i ofalu am y seminar: ei newid, ei gyhoeddi, ei symud neu ei ganslo, a gweld pwy sydd wedi cofrestru. Os enwyd rhywun arall o’r blaen, bydd eu dolen nhw’n peidio â gweithio. Enwch yr un person eto i anfon y ddolen eto.',
  ),
  'staff.seminar.organiser-yes': drafted('Yes, send the link', 'Ie, anfon y ddolen'),
  'staff.seminar.reason': drafted('Why', 'Pam'),
  'staff.seminar.reason-hint': drafted(
    'Everybody who registered reads this.',
    'Mae pawb a gofrestrodd yn darllen hyn.',
  ),
  'staff.seminar.moments': drafted('Who is asked what, and when', 'Pwy sy’n cael ei holi am beth, a phryd'),
  'staff.seminar.moments-what': drafted(
    'Everybody is thanked as the seminar ends, and asked what they will do. After that each is asked about their own words at these moments. When offices are closed, the next working day counts.',
    'Mae pawb yn cael diolch wrth i’r seminar orffen, ac yn cael eu holi beth y byddant yn ei wneud. Wedyn mae pob un yn cael ei holi am ei eiriau ei hun ar yr adegau hyn. Pan fydd swyddfeydd ar gau, y diwrnod gwaith nesaf sy’n cyfrif.',
  ),
  'staff.seminar.moment-on': drafted('Ask at this moment', 'Holi ar yr adeg hon'),
  'staff.seminar.moment-after': drafted('How long after the seminar', 'Faint o amser ar ôl y seminar'),
  'staff.seminar.moment-unit': drafted('Counted in', 'Wedi’i gyfrif mewn'),
  'staff.seminar.unit.working-days': drafted('working days', 'diwrnodau gwaith'),
  'staff.seminar.unit.days': drafted('days', 'diwrnodau'),
  'staff.seminar.unit.months': drafted('months', 'misoedd'),
  'staff.seminar.slides': drafted('Slides', 'Sleidiau'),
  'staff.seminar.slides-what': drafted(
    'The thanks that go out as the seminar ends lead to the slides, if they are there by then.',
    'Mae’r diolch a anfonir wrth i’r seminar orffen yn arwain at y sleidiau, os ydynt yno erbyn hynny.',
  ),
  'staff.seminar.slides-link': drafted('Link to the slides', 'Dolen i’r sleidiau'),
  'staff.seminar.no-slides': drafted('None yet', 'Dim eto'),
  'staff.seminar.publish': drafted('Publish', 'Cyhoeddi'),
  'staff.seminar.publish-what': drafted(
    'From now on it stands on the public page and people can register. Nobody is invited yet; the fund’s staff do that next.',
    'O hyn ymlaen bydd ar y dudalen gyhoeddus a gall pobl gofrestru. Nid oes neb yn cael gwahoddiad eto; staff y gronfa sy’n gwneud hynny nesaf.',
  ),
  'staff.seminar.publish-yes': drafted('Yes, publish it', 'Ie, ei gyhoeddi'),
  'staff.seminar.cancel': drafted('Cancel', 'Canslo'),
  'staff.seminar.cancel-what': drafted(
    '{count, plural, =0 {Nobody has registered yet, so nobody is told.} one {# person who registered is told at once.} other {# people who registered are told at once.}} Nobody is asked anything about it afterwards. This cannot be undone.',
    '{count, plural, zero {Nid oes neb wedi cofrestru eto, felly ni chaiff neb wybod.} one {Bydd # person a gofrestrodd yn cael gwybod ar unwaith.} two {Bydd # berson a gofrestrodd yn cael gwybod ar unwaith.} few {Bydd # pherson a gofrestrodd yn cael gwybod ar unwaith.} many {Bydd # pherson a gofrestrodd yn cael gwybod ar unwaith.} other {Bydd # o bobl a gofrestrodd yn cael gwybod ar unwaith.}} Ni ofynnir dim i neb amdano wedyn. Ni ellir dadwneud hyn.',
  ),
  'staff.seminar.give-up-what': drafted(
    'Nothing was sent, so nobody is told. It stays on record.',
    'Nid oes dim wedi’i anfon, felly ni chaiff neb wybod. Mae’n aros ar gofnod.',
  ),
  'staff.seminar.cancel-yes': drafted('Yes, cancel it', 'Ie, ei ganslo'),
  'staff.seminar.audience': drafted('Choose whom to invite', 'Dewis pwy i’w wahodd'),
  'staff.seminar.guests': drafted('People by name', 'Pobl wrth eu henwau'),
  'staff.seminar.guests-hint': drafted(
    'One a line: the name, a comma, the email address. For example, Nia Rees, nia@example.org',
    'Un ar bob llinell: yr enw, coma, y cyfeiriad e-bost. Er enghraifft, Nia Rees, nia@example.org',
  ),
  'staff.seminar.guests-wrong': drafted(
    'Write a name, a comma and an email address on each line. These are not: {lines}',
    'Ysgrifennwch enw, coma a chyfeiriad e-bost ar bob llinell. Nid yw’r rhain felly: {lines}',
  ),
  'staff.seminar.guests-many': drafted(
    'Name {limit} people at most. For more, begin a network.',
    'Enwch {limit} o bobl ar y mwyaf. Os oes rhagor, dechreuwch rwydwaith.',
  ),
  'staff.seminar.audience-what': drafted(
    'Holders of posts, members of networks and people you name. Whoever is several of these gets one invitation.',
    'Deiliaid swyddi, aelodau rhwydweithiau a phobl a enwir gennych. Un gwahoddiad a gaiff pwy bynnag sy’n fwy nag un o’r rhain.',
  ),
  'staff.seminar.invite': drafted('Send the invitation', 'Anfon y gwahoddiad'),
  'staff.seminar.invite-what': drafted(
    'The invitation is in both languages for everybody. It is sent once.',
    'Mae’r gwahoddiad yn y ddwy iaith i bawb. Caiff ei anfon unwaith.',
  ),
  'staff.seminar.invited': drafted(
    'Invitation sent. People: {recipients}. Letters in the ledger: {queued}. Sent by: {by}.',
    'Anfonwyd y gwahoddiad. Pobl: {recipients}. Llythyrau yn y cofnod: {queued}. Anfonwyd gan y person hwn: {by}.',
  ),
  'staff.seminar.public': drafted('See the public page', 'Gweld y dudalen gyhoeddus'),
  'staff.seminar.poster': drafted('Poster for the room', 'Poster i’r ystafell'),
  'staff.seminar.poster-what': drafted(
    'Print this page on A4 and hang it up in the room, or show it at the end. It leads to one page where everybody there says what they will do, from the start of the seminar until two weeks after it.',
    'Argraffwch y dudalen hon ar bapur A4 a’i gosod yn yr ystafell, neu dangoswch hi ar y diwedd. Mae’n arwain at un dudalen lle mae pawb sydd yno yn dweud beth y byddant yn ei wneud, o ddechrau’r seminar hyd at bythefnos wedi hynny.',
  ),
  'staff.seminar.poster-code': drafted(
    'QR code that leads to the address below',
    'Cod QR sy’n arwain at y cyfeiriad isod',
  ),
  'seminar.poster.how': drafted(
    'Point your phone’s camera at the code, or go to the address. It takes two minutes.',
    'Pwyntiwch gamera eich ffôn at y cod, neu ewch i’r cyfeiriad. Mae’n cymryd dwy funud.',
  ),
  'staff.paper.title': drafted('Type in commitments from paper', 'Teipio ymrwymiadau o bapur'),
  'staff.paper.what': drafted(
    'One row for each thing that somebody wrote down. Whoever wrote two or three has a row for each, with the same email address. Leave the other rows empty. Nothing is kept before you have seen it once more.',
    'Un rhes ar gyfer pob peth a ysgrifennwyd. Os ysgrifennodd rhywun ddau neu dri pheth, mae rhes i bob un, gyda’r un cyfeiriad e-bost. Gadewch y rhesi eraill yn wag. Ni chaiff dim ei gadw cyn i chi ei weld unwaith eto.',
  ),
  'staff.paper.row': drafted('Row {number}', 'Rhes {number}'),
  'staff.paper.organisation': drafted('Their organisation', 'Eu sefydliad'),
  'staff.paper.organisation-missing': drafted('Enter their organisation', 'Rhowch enw eu sefydliad'),
  'staff.paper.text': drafted(
    'What they will do, in their own words',
    'Beth y byddant yn ei wneud, yn eu geiriau eu hunain',
  ),
  'staff.paper.text-missing': drafted('Enter what they will do', 'Rhowch yr hyn y byddant yn ei wneud'),
  'staff.paper.by-hint': drafted('For example, 30/6/2027', 'Er enghraifft, 30/6/2027'),
  'staff.paper.none': drafted('Fill in one row at least', 'Llenwch un rhes o leiaf'),
  'staff.paper.check': drafted('See it once more', 'Ei weld unwaith eto'),
  'staff.paper.preview': drafted('Is this right?', 'A yw hyn yn gywir?'),
  'staff.paper.letters': drafted(
    '{count, plural, =0 {All of this was kept before, so nobody is written to.} one {# person gets a letter now, with their words and a link to change them. Nobody else is written to.} other {# people get a letter each now, with their words and a link to change them. Nobody else is written to.}}',
    '{count, plural, zero {Cafodd hyn i gyd ei gadw o’r blaen, felly nid ysgrifennir at neb.} one {Bydd # person yn cael llythyr nawr, gyda’r geiriau a dolen i’w newid. Nid ysgrifennir at neb arall.} two {Bydd # berson yn cael llythyr nawr, gyda’r geiriau a dolen i’w newid. Nid ysgrifennir at neb arall.} few {Bydd # pherson yn cael llythyr nawr, gyda’r geiriau a dolen i’w newid. Nid ysgrifennir at neb arall.} many {Bydd # pherson yn cael llythyr nawr, gyda’r geiriau a dolen i’w newid. Nid ysgrifennir at neb arall.} other {Bydd # o bobl yn cael llythyr nawr, gyda’r geiriau a dolen i’w newid. Nid ysgrifennir at neb arall.}}',
  ),
  'staff.paper.asked': drafted(
    'Later each is asked what came of their words, on these days:',
    'Yn nes ymlaen bydd pob un yn cael ei holi beth ddaeth o’u geiriau, ar y dyddiau hyn:',
  ),
  'staff.paper.not-asked': drafted(
    'Nobody is asked about this later: all moments of this seminar are past.',
    'Ni chaiff neb ei holi am hyn yn nes ymlaen: mae holl adegau’r seminar hwn wedi mynd heibio.',
  ),
  'staff.paper.standing.new': drafted(
    'Had no place; is now one of those who were there.',
    'Nid oedd ganddynt le; nawr maent ymhlith y rhai a oedd yno.',
  ),
  'staff.paper.standing.there': drafted('Had a place.', 'Roedd ganddynt le.'),
  'staff.paper.standing.kept': drafted(
    'Kept before: nothing changes.',
    'Wedi’i gadw o’r blaen: nid oes dim yn newid.',
  ),
  'staff.paper.record': drafted('Keep all of it', 'Cadw’r cyfan'),
  'staff.paper.change': drafted('Change something', 'Newid rhywbeth'),
  'staff.seminar.what-came': drafted('What came of it', 'Beth ddaeth ohono'),
  'staff.seminar.commitments': drafted('Commitments', 'Ymrwymiadau'),
  'staff.seminar.no-commitments': drafted(
    'Nobody has written anything down yet.',
    'Nid oes neb wedi ysgrifennu dim eto.',
  ),
  'staff.seminar.commitments-csv': drafted(
    'Commitments and answers as a table (CSV)',
    'Ymrwymiadau ac atebion fel tabl (CSV)',
  ),
  'staff.seminar.people': drafted('People', 'Pobl'),
  'staff.seminar.nobody': drafted('Nobody has registered yet.', 'Nid oes neb wedi cofrestru eto.'),
  'staff.seminar.name': drafted('Name', 'Enw'),
  'staff.seminar.choose-first': drafted('Choose first whom to invite.', 'Dewiswch yn gyntaf pwy i’w wahodd.'),
  'staff.seminar.person-gone': drafted('Somebody no longer known', 'Rhywun nad yw’n hysbys mwyach'),
  'staff.seminar.people-csv': drafted(
    'People and what they need as a table (CSV)',
    'Pobl a’r hyn sydd ei angen arnynt fel tabl (CSV)',
  ),
  'staff.what-came.title': drafted('What came of seminars', 'Beth ddaeth o seminarau'),
  'staff.what-came.none': drafted('No seminar is over yet.', 'Nid oes seminar wedi dod i ben eto.'),
  'staff.what-came.how': drafted(
    'Only those who had a place are counted. Shares are of those who said something.',
    'Dim ond y rhai â lle sy’n cael eu cyfrif. Mae’r cyfrannau o’r rhai a ddywedodd rywbeth.',
  ),
  'staff.what-came.all': drafted('All', 'Pawb'),
  'staff.what-came.by': drafted('By', 'Yn ôl'),
  'staff.what-came.by.seminar': drafted('Seminar', 'Seminar'),
  'staff.what-came.by.topic': drafted('Topic', 'Pwnc'),
  'staff.what-came.by.network': drafted('Network invited', 'Rhwydwaith a wahoddwyd'),
  'staff.what-came.by.organisation-type': drafted('Kind of organisation', 'Math o sefydliad'),
  'staff.what-came.by.year': drafted('Year', 'Blwyddyn'),
  'staff.what-came.expected': drafted('Expected a fair amount or more', 'Yn disgwyl cryn dipyn neu fwy'),
  'staff.what-came.actual': drafted('Learnt a fair amount or more', 'Wedi dysgu cryn dipyn neu fwy'),
  'staff.what-came.small': drafted(
    '{count, plural, one {# person is in a group} other {# people are in groups}} that cannot be shown apart: it would tell of fewer than {least} people.',
    '{count, plural, zero {Nid oes neb} one {Mae # person} two {Mae # berson} few {Mae # pherson} many {Mae # pherson} other {Mae # o bobl}} mewn grwpiau na ellir eu dangos ar wahân: byddai’n dangos rhy ychydig o bobl. Nifer lleiaf: {least}.',
  ),
  'staff.what-came.csv': drafted('The same as a table (CSV)', 'Yr un peth fel tabl (CSV)'),
  'staff.what-came.beacon': drafted('For comparison: the Beacon scheme', 'I’w gymharu: cynllun Beacon'),
  'staff.what-came.beacon.what': drafted(
    'What people said of the open days of the Beacon councils in England.',
    'Yr hyn a ddywedodd pobl am ddiwrnodau agored cynghorau Beacon yn Lloegr.',
  ),
  'staff.what-came.beacon.expected': drafted(
    'Expected to learn a fair amount or more',
    'Yn disgwyl dysgu cryn dipyn neu fwy',
  ),
  'staff.what-came.beacon.little': drafted('Learnt only a little', 'Wedi dysgu ychydig yn unig'),
  'staff.what-came.beacon.changes': drafted(
    'Had made or meant to make changes',
    'Wedi gwneud newidiadau neu’n bwriadu gwneud hynny',
  ),
  'staff.what-came.beacon.changed': drafted(
    'Reported a change three years on',
    'Wedi nodi newid dair blynedd yn ddiweddarach',
  ),
  'staff.what-came.beacon.improved': drafted('Had improved working practices', 'Wedi gwella arferion gwaith'),
  'staff.what-came.beacon.new': drafted('Had new working practices', 'Â threfniadau gwaith newydd'),
  'seminar.attendance.registered': drafted('Has a place', 'Mae ganddynt le'),
  'seminar.attendance.waiting': drafted('Waiting', 'Yn aros'),
  'seminar.attendance.cancelled': drafted('Will not come', 'Ni fyddant yn dod'),
  'seminar.refusal.invited': drafted(
    'The invitation to this seminar has been sent already.',
    'Mae’r gwahoddiad i’r seminar hwn wedi’i anfon yn barod.',
  ),

  'staff.seminar.test': drafted('Send the invitation to yourself', 'Anfon y gwahoddiad atoch chi’ch hun'),
  'staff.seminar.test-what': drafted(
    'You get the invitation as its readers will, marked as a test. Nobody else gets anything.',
    'Byddwch yn cael y gwahoddiad fel y bydd ei ddarllenwyr, wedi’i nodi’n brawf. Ni fydd neb arall yn cael dim.',
  ),
  'staff.seminar.tested': drafted(
    'The invitation is on its way to you.',
    'Mae’r gwahoddiad ar ei ffordd atoch.',
  ),

  'timeline.seminar-invitation-tested': drafted(
    'A test of the invitation was sent to the sender',
    'Anfonwyd prawf o’r gwahoddiad at yr anfonwr',
  ),
  'timeline.seminar-begun': drafted('Draft begun', 'Dechreuwyd y drafft'),
  'timeline.seminar-organiser-named': drafted(
    'Organiser named, and the link sent to them',
    'Enwyd y trefnydd, ac anfonwyd y ddolen atynt',
  ),
  'timeline.seminar-published': drafted(
    'Seminar published: people can register',
    'Cyhoeddwyd y seminar: gall pobl gofrestru',
  ),
  'timeline.seminar-given-up': drafted('Draft given up', 'Rhoddwyd y gorau i’r drafft'),
  'timeline.seminar-changed': drafted(
    'Details changed; the time and the place stayed, so nobody was written to',
    'Newidiwyd y manylion; arhosodd yr amser a’r lleoliad, felly nid ysgrifennwyd at neb',
  ),
  'timeline.seminar-actions-told': drafted(
    '{count, plural, =0 {Nothing was agreed at the meetings before, so the organiser was sent nothing} one {The organiser was sent # action of the meetings before} other {The organiser was sent # actions of the meetings before}}',
    '{count, plural, zero {Ni chytunwyd ar ddim yn y cyfarfodydd o’r blaen, felly nid anfonwyd dim at y trefnydd} one {Anfonwyd # cam y cyfarfodydd o’r blaen at y trefnydd} two {Anfonwyd # gam y cyfarfodydd o’r blaen at y trefnydd} few {Anfonwyd # cham y cyfarfodydd o’r blaen at y trefnydd} many {Anfonwyd # cham y cyfarfodydd o’r blaen at y trefnydd} other {Anfonwyd # cam y cyfarfodydd o’r blaen at y trefnydd}}',
  ),
  'timeline.seminar-moved': drafted(
    'Time or place changed. Begins: {startsAt}. {reason}',
    'Newidiwyd yr amser neu’r lleoliad. Yn dechrau: {startsAt}. {reason}',
  ),
  'timeline.seminar-cancelled': drafted('Seminar cancelled. {reason}', 'Canslwyd y seminar. {reason}'),
  'timeline.seminar-invited': drafted(
    'Invitation sent. Recipients: {count}. Left out, because mail to them has stopped: {leftOut}.',
    'Anfonwyd y gwahoddiad. Derbynwyr: {count}. Hepgorwyd, am fod post atynt wedi dod i ben: {leftOut}.',
  ),
  'timeline.seminar-invitation-queued': drafted(
    'Every letter of the invitation is on its way. Letters: {count}.',
    'Mae pob llythyr o’r gwahoddiad ar ei ffordd. Llythyrau: {count}.',
  ),
  'timeline.seminar-tell-moved': drafted(
    'Everybody who had registered was told of the change. Letters: {count}.',
    'Rhoddwyd gwybod am y newid i bawb a oedd wedi cofrestru. Llythyrau: {count}.',
  ),
  'timeline.seminar-tell-cancelled': drafted(
    'Everybody who had registered was told that it will not take place. Letters: {count}.',
    'Rhoddwyd gwybod i bawb a oedd wedi cofrestru na fydd yn cael ei gynnal. Llythyrau: {count}.',
  ),
  'timeline.seminar-places-given': drafted(
    'Places went to those who had waited longest. Places: {count}.',
    'Aeth lleoedd i’r rhai a oedd wedi aros hiraf. Lleoedd: {count}.',
  ),
  'timeline.seminar-ended': drafted('The seminar ended', 'Daeth y seminar i ben'),
  'timeline.seminar-end': drafted(
    'Everybody who had a place was thanked and asked what they will do. Letters: {count}.',
    'Diolchwyd i bawb a oedd â lle, a gofynnwyd beth fyddant yn ei wneud. Llythyrau: {count}.',
  ),
  'timeline.seminar-tell-what-happened': drafted(
    'Those who answered were told what came of it. Letters: {count}.',
    'Rhoddwyd gwybod i’r rhai a atebodd beth ddaeth ohono. Llythyrau: {count}.',
  ),
  'timeline.seminar-said-back': drafted(
    'What the organiser adds for those who answered was written',
    'Ysgrifennwyd yr hyn y mae’r trefnydd yn ei ychwanegu ar gyfer y rhai a atebodd',
  ),
  'timeline.seminar-reported': drafted(
    'What came of it was reported to the organiser: {moment}',
    'Rhoddwyd gwybod i’r trefnydd beth ddaeth ohono: {moment}',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
