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
  'seminar.report.as-of': drafted('By now: {date}', 'Hyd yma: {date}'),
  'seminar.report.what': drafted('What', 'Beth'),
  'seminar.report.figure': drafted('Figure', 'Ffigur'),
  'seminar.report.quotes': drafted('In the words of some who were there', 'Yng ngeiriau rhai a oedd yno'),
  'seminar.refusal.words-half': drafted(
    'Write your words in Welsh and in English, or in neither.',
    'Ysgrifennwch eich geiriau yn Gymraeg ac yn Saesneg, neu ddim o gwbl.',
  ),
  'staff.seminar.report': drafted(
    'One page of what came of it, to print',
    'Un dudalen o’r hyn a ddaeth ohono, i’w hargraffu',
  ),
  'staff.say-back.title': drafted(
    'Tell those who answered what came of it',
    'Dweud wrth y rhai a atebodd beth ddaeth ohono',
  ),
  'staff.say-back.what': drafted(
    'Everybody who answered gets one short letter after the answers of these moments are in. It leaves by itself with the figures. What you add here goes with it.',
    'Mae pawb a atebodd yn cael un llythyr byr ar ôl i atebion yr adegau hyn ddod i law. Mae’n cael ei anfon ohono’i hun gyda’r ffigurau. Bydd yr hyn a ychwanegwch yma yn mynd gydag ef.',
  ),
  'staff.say-back.told': drafted('told', 'wedi’i ddweud'),
  'staff.say-back.never': drafted(
    'Nobody is asked about this seminar after three months or a year, so no such letter is sent.',
    'Nid oes neb yn cael ei holi am y seminar hwn ar ôl tri mis neu flwyddyn, felly nid oes llythyr o’r fath.',
  ),
  'staff.say-back.words': drafted(
    'What the organiser says about it',
    'Yr hyn y mae’r trefnydd yn ei ddweud amdano',
  ),
  'staff.say-back.words-hint': drafted(
    'A few sentences: what you will do with it, what surprised you. In both languages, or leave both empty.',
    'Ychydig frawddegau: beth fyddwch yn ei wneud ag ef, beth a’ch synnodd. Yn y ddwy iaith, neu gadewch y ddau’n wag.',
  ),
  'staff.say-back.quotes': drafted('Words to pass on', 'Geiriau i’w rhannu'),
  'staff.say-back.quotes-hint': drafted(
    'Said by people who would tell others. No name goes with them: choose none by which somebody could be known.',
    'Gan bobl a fyddai’n dweud wrth eraill. Nid oes enw gyda nhw: peidiwch â dewis geiriau a allai ddangos pwy yw rhywun.',
  ),
  'staff.say-back.no-quotes': drafted(
    'Nobody has said yet what changed and that they would tell others.',
    'Nid oes neb wedi dweud eto beth newidiodd ac y byddent yn dweud wrth eraill.',
  ),
  'staff.say-back.preview': drafted(
    'This is the letter if it left now, with what was saved.',
    'Dyma’r llythyr pe bai’n cael ei anfon nawr, gyda’r hyn a gadwyd.',
  ),
  'staff.say-back.nothing': drafted(
    'As things stand no letter is sent: too few people wrote something down, and nothing is added here; or all has been told.',
    'Fel y mae pethau nid oes llythyr i’w anfon: nid oes digon o bobl wedi ysgrifennu rhywbeth, ac nid oes dim wedi’i ychwanegu yma; neu mae popeth wedi’i ddweud.',
  ),
  'what-came.next': drafted('What comes next', 'Beth sy’n dod nesaf'),
  'what-came.next.none': drafted(
    'Nobody is asked about this seminar any more.',
    'Nid oes neb yn cael ei holi am y seminar hwn mwyach.',
  ),
  'what-came.next.ask': drafted(
    '{date}: people are asked again ({moment})',
    '{date}: bydd pobl yn cael eu holi eto ({moment})',
  ),
  'what-came.next.tell': drafted(
    '{date}: everybody who answered is told what came of it ({moment}). Until then you can add words of your own.',
    '{date}: bydd pawb a atebodd yn cael gwybod beth ddaeth ohono ({moment}). Tan hynny gallwch ychwanegu eich geiriau eich hun.',
  ),
  'what-came.few-answers': drafted(
    'Fewer than {least} people have answered, so what they said is not shown apart.',
    'Nid oes digon o bobl wedi ateb i ddangos yr hyn a ddywedwyd ar wahân. Nifer lleiaf: {least}.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
