import { drafted, type Entry } from './entry.ts';

/** The words of what a person may ask of their data. */
export const dataRights = {
  'data.title': drafted('Their data', 'Eu data'),
  'data.export': drafted('Copy of all that is held', 'Copi o’r cyfan a gedwir'),
  'data.export-what': drafted(
    'One file that a machine can read (JSON), with everything the fund holds on this person: name, address and language, networks with the ground and wording of each, posts, roles, bids, seminars and commitments, letters, and what was noted.',
    'Un ffeil y gall peiriant ei darllen (JSON), gyda phopeth y mae’r gronfa’n ei gadw am y person hwn: enw, cyfeiriad ac iaith, rhwydweithiau gyda sail a geiriad pob un, swyddi, rolau, ceisiadau, seminarau ac ymrwymiadau, llythyrau, a’r hyn a nodwyd.',
  ),
  'data.export-safely': drafted(
    'Give it only to the person, once you know who asks. That it was given out is noted on their page.',
    'Rhowch ef i’r person yn unig, ar ôl gwybod pwy sy’n gofyn. Nodir ar eu tudalen ei fod wedi’i roi.',
  ),
  'data.export-do': drafted('Download the copy', 'Lawrlwytho’r copi'),
  'data.left-out': drafted(
    '{count, plural, one {One thing is left out because you declared a conflict with a bid. A colleague must make this copy.} other {# things are left out because you declared a conflict with a bid. A colleague must make this copy.}}',
    '{count, plural, zero {# peth wedi’i hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.} one {Un peth wedi’i hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.} two {# beth wedi’u hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.} few {# pheth wedi’u hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.} many {# pheth wedi’u hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.} other {# peth wedi’u hepgor am i chi ddatgan gwrthdaro â chais. Rhaid i gydweithiwr wneud y copi hwn.}}',
  ),
  'data.held': drafted('What is held', 'Yr hyn a gedwir'),
  'data.posts': drafted('Posts in public bodies', 'Swyddi mewn cyrff cyhoeddus'),
  'data.roles': drafted('Projects with a role', 'Prosiectau â rôl'),
  'data.bids': drafted('Bids', 'Ceisiadau'),
  'data.seminars': drafted('Seminars', 'Seminarau'),
  'data.commitments': drafted('Commitments', 'Ymrwymiadau'),
  'data.notes': drafted('Entries in their timeline', 'Cofnodion yn eu llinell amser'),
  'data.letters-until': drafted(
    'Each letter leaves the ledger by itself. The last of these does on this day: {date}.',
    'Mae pob llythyr yn gadael y cofnod ohono’i hun. Bydd yr olaf o’r rhain yn gwneud hynny ar y diwrnod hwn: {date}.',
  ),
  'data.retention': drafted(
    'Letters and bids without an award go by themselves when their time is over. What somebody needs at a seminar goes two weeks after it. The rest stays until it is erased.',
    'Mae llythyrau a cheisiadau heb ddyfarniad yn mynd ohonynt eu hunain pan ddaw eu hamser i ben. Mae’r hyn sydd ei angen ar rywun mewn seminar yn mynd bythefnos wedyn. Mae’r gweddill yn aros nes ei ddileu.',
  ),
  'data.erase': drafted('Erase what is held', 'Dileu’r hyn a gedwir'),
  'data.goes': drafted('What goes', 'Beth sy’n mynd'),
  'data.goes-person': drafted(
    'Name, address and language. No letter leaves any more.',
    'Enw, cyfeiriad ac iaith. Nid oes llythyr yn gadael mwyach.',
  ),
  'data.goes-networks': drafted(
    'Networks, with choices, postal address and where the name came from.',
    'Rhwydweithiau, gyda dewisiadau, cyfeiriad post ac o ble y daeth yr enw.',
  ),
  'data.goes-posts': drafted(
    'Posts in public bodies: nobody holds them until somebody is named.',
    'Swyddi mewn cyrff cyhoeddus: nid oes neb yn eu dal nes enwi rhywun.',
  ),
  'data.goes-seminars': drafted(
    'Places at seminars, needs, commitments and what came of them. A place at one that is coming goes to whoever waits.',
    'Lleoedd mewn seminarau, anghenion, ymrwymiadau a’r hyn a ddaeth ohonynt. Mae lle mewn un sydd i ddod yn mynd i bwy bynnag sy’n aros.',
  ),
  'data.goes-letters': drafted(
    'The address to which each letter went.',
    'Y cyfeiriad yr aeth pob llythyr iddo.',
  ),
  'data.goes-notes': drafted(
    'What was noted about them, but for this.',
    'Yr hyn a nodwyd amdanynt, heblaw am hyn.',
  ),
  'data.stays': drafted('What stays', 'Beth sy’n aros'),
  'data.stays-awards': drafted(
    'Award records: projects, and the documents written for them, for as long as the fund must account for the money.',
    'Cofnodion dyfarniadau: prosiectau, a’r dogfennau a ysgrifennwyd ar eu cyfer, cyhyd ag y bo’n rhaid i’r gronfa roi cyfrif am yr arian.',
  ),
  'data.stays-bids': drafted(
    'Bids, until they are removed by themselves.',
    'Ceisiadau, nes iddynt gael eu tynnu ohonynt eu hunain.',
  ),
  'data.stays-letters': drafted(
    'That letters were sent, without an address, until they leave the ledger.',
    'Bod llythyrau wedi’u hanfon, heb gyfeiriad, nes iddynt adael y cofnod.',
  ),
  'data.stays-hash': drafted(
    'A keyed code of the address, from which the address cannot be read. It keeps a list from bringing them back.',
    'Cod ag allwedd o’r cyfeiriad, na ellir darllen y cyfeiriad ohono. Mae’n atal rhestr rhag dod â nhw’n ôl.',
  ),
  'data.erase-roles': drafted(
    'This person has a role in these projects. Name somebody else first, or their letters reach nobody.',
    'Mae gan y person hwn rôl yn y prosiectau hyn. Enwch rywun arall yn gyntaf, neu ni fydd eu llythyrau’n cyrraedd neb.',
  ),
  'data.erase-forever': drafted(
    'This cannot be undone. If it is interrupted, send the form again: it goes on from where it was.',
    'Ni ellir dadwneud hyn. Os bydd rhywbeth yn torri ar ei draws, anfonwch y ffurflen eto: bydd yn mynd yn ei blaen o’r man lle’r oedd.',
  ),
  'data.erase-yes': drafted('Yes, erase it', 'Ydw, ei ddileu'),
  'data.erasing': drafted(
    'Erasing has begun and is not finished. Send the form again to go on.',
    'Mae’r dileu wedi dechrau ac nid yw wedi gorffen. Anfonwch y ffurflen eto i fynd ymlaen.',
  ),
  'data.erased': drafted(
    'What was held on this person was erased. Award records and a keyed code of the address are left.',
    'Dilëwyd yr hyn a gedwid am y person hwn. Mae cofnodion dyfarniadau a chod ag allwedd o’r cyfeiriad ar ôl.',
  ),
  'timeline.person-exported': drafted(
    'A copy of all that is held was given out.',
    'Rhoddwyd copi o’r cyfan a gedwir.',
  ),
  'timeline.person-erasure-begun': drafted('Erasing has begun.', 'Mae’r dileu wedi dechrau.'),
  'timeline.person-erased': drafted('What was held was erased.', 'Dilëwyd yr hyn a gedwid.'),
} as const satisfies Readonly<Record<string, Entry>>;
