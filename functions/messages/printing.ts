import { drafted, type Entry } from './entry.ts';

/** The words of digests on paper, and of the pages on which staff print and post them. */
export const printing = {
  'print.title': drafted('Digests on paper', 'Crynodebau ar bapur'),
  'print.count': drafted(
    '{count, plural, one {One digest goes} other {# digests go}} by post.',
    'Yn mynd drwy’r post: {count, plural, zero {# crynodeb} one {un crynodeb} two {# grynodeb} few {# crynodeb} many {# chrynodeb} other {# crynodeb}}.',
  ),
  'print.digests': drafted('Print the digests', 'Argraffu’r crynodebau'),
  'print.digests-what': drafted(
    'Print this page on A4. Each person’s digest begins on a new page, Welsh first, and English on the next: both sides of one sheet when you print double-sided.',
    'Argraffwch y dudalen hon ar A4. Mae crynodeb pob person yn dechrau ar dudalen newydd, Cymraeg yn gyntaf, a Saesneg ar y nesaf: dwy ochr un ddalen wrth argraffu ar y ddwy ochr.',
  ),
  'print.labels': drafted('Print the address labels', 'Argraffu’r labeli cyfeiriad'),
  'print.labels-what': drafted(
    'Print this page on A4 sheets of 21 labels (63.5 by 38.1 mm), at full size and without margins.',
    'Argraffwch y dudalen hon ar ddalennau A4 o 21 label (63.5 wrth 38.1 mm), ar faint llawn a heb ymylon.',
  ),
  'print.to-post': drafted('To post', 'I’w postio'),
  'print.one': drafted(
    'Open a name to print one person’s digest by itself, with page numbers of its own. Printed together, the numbers run on from one digest to the next.',
    'Agorwch enw i argraffu crynodeb un person ar ei ben ei hun, â’i rifau tudalen ei hun. O’u hargraffu gyda’i gilydd, mae’r rhifau’n parhau o un crynodeb i’r nesaf.',
  ),
  'print.name': drafted('Name', 'Enw'),
  'print.address': drafted('Address', 'Cyfeiriad'),
  'print.pieces': drafted('Pieces', 'Darnau'),
  'print.none': drafted(
    'No digest of this run goes by post.',
    'Nid oes crynodeb o’r rhediad hwn yn mynd drwy’r post.',
  ),
  'print.held': drafted('Not posted', 'Heb eu postio'),
  'print.held.left-network': drafted('Left the networks since.', 'Wedi gadael y rhwydweithiau ers hynny.'),
  'print.held.paused-digests': drafted('Paused their digests.', 'Wedi oedi’r crynodebau.'),
  'print.held.no-address': drafted('There is no postal address.', 'Nid oes cyfeiriad post.'),
  'print.held.not-known': drafted('No longer kept.', 'Heb ei gadw mwyach.'),
  'print.nobody': drafted('Somebody', 'Rhywun'),
  'print.code': drafted('Code that opens: {title}', 'Cod sy’n agor: {title}'),
  'print.how': drafted(
    'Point a phone’s camera at the square beside a piece to read the whole of it, or type the address.',
    'Pwyntiwch gamera ffôn at y sgwâr wrth ymyl darn i ddarllen y cyfan, neu teipiwch y cyfeiriad.',
  ),
  'print.change': drafted(
    'Write or ring to choose what you get and how often, to get it by email, or to leave: {mailbox}, {phone}.',
    'Ysgrifennwch neu ffoniwch i ddewis beth a gewch a pha mor aml, i’w gael drwy e-bost, neu i adael: {mailbox}, {phone}.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
