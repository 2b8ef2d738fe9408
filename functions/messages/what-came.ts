import { drafted, type Entry } from './entry.ts';

/** The words of what came of seminars: on pages, in charts, and in the letters that tell of it. */
export const whatCame = {
  'what-came.learning': drafted(
    'What people expected to learn, and what they learnt',
    'Yr hyn yr oedd pobl yn disgwyl ei ddysgu, a’r hyn a ddysgwyd',
  ),
  'what-came.learning.what': drafted(
    'Two bars for each: how many expected to learn a fair amount or more, and how many did.',
    'Dau far i bob un: faint oedd yn disgwyl dysgu cryn dipyn neu fwy, a faint a ddysgodd hynny.',
  ),
  'what-came.expected': drafted('Expected', 'Disgwyl'),
  'what-came.learnt': drafted('Learnt', 'Dysgu'),
  'what-came.beacon-line': drafted('Line: Beacon scheme, {percent}%', 'Llinell: cynllun Beacon, {percent}%'),
  'what-came.commitments': drafted(
    'What became of what people said they would do',
    'Beth ddaeth o’r hyn y dywedodd pobl y byddent yn ei wneud',
  ),
  'what-came.commitments.what': drafted(
    'Bars for how many wrote something down, and how much of it was answered about, was done and lasted. Two figures of the Beacon scheme are drawn beneath for comparison.',
    'Barrau ar gyfer faint a ysgrifennodd rywbeth, a faint ohono a gafodd ei ateb, a gafodd ei wneud ac a barodd. Mae dau ffigur o gynllun Beacon oddi tanynt i’w cymharu.',
  ),
  'what-came.made': drafted('Commitments made: {count}', 'Ymrwymiadau a wnaed: {count}'),
  'what-came.promised': drafted('People who made them', 'Pobl a’u gwnaeth'),
  'what-came.answered': drafted('Answered about', 'Wedi’u hateb'),
  'what-came.done': drafted('Done, of those answered about', 'Wedi’u gwneud, o’r rhai a atebwyd'),
  'what-came.lasting': drafted('Lasting, of those asked again', 'Wedi para, o’r rhai a holwyd eto'),
  'what-came.barriers.what': drafted(
    'One bar for each barrier, as long as it was named often.',
    'Un bar i bob rhwystr; yr amlaf y cafodd ei enwi, yr hiraf y bar.',
  ),
  'what-came.barrier': drafted('What stands in the way', 'Beth sydd yn y ffordd'),
  'what-came.times': drafted('How often', 'Pa mor aml'),
  'what-came.most-drawn': drafted(
    'The first {count} are drawn. The table has all of them.',
    'Mae’r cyntaf wedi’u darlunio. Nifer: {count}. Mae pob un yn y tabl.',
  ),
  'what-came.few-answers': drafted(
    'Fewer than {least} people have answered, so what they said is not shown apart.',
    'Nid oes digon o bobl wedi ateb i ddangos yr hyn a ddywedwyd ar wahân. Nifer lleiaf: {least}.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
