import { drafted, type Entry } from './entry.ts';

/** Letters about joining networks and keeping them. */
export const networkLetters = {
  'letter.topic.network-confirm': drafted('Please confirm', 'Cadarnhewch'),
  'letter.network-confirm.headline': drafted('Did you ask to join?', 'Ai chi a ofynnodd am gael ymuno?'),
  'letter.network-confirm.opening': drafted(
    'Somebody entered your address on our page. If it was you, please confirm it. Until then you get nothing.',
    'Rhoddodd rhywun eich cyfeiriad ar ein tudalen. Os chi oedd, cadarnhewch hynny. Tan hynny ni chewch ddim.',
  ),
  'letter.network-confirm.networks': drafted('The networks', 'Y rhwydweithiau'),
  'letter.network-confirm.action': drafted('Confirm that I want to join', 'Cadarnhau fy mod am ymuno'),
  'letter.network-confirm.next': drafted(
    'The link works for 14 days. If it was not you, you need do nothing.',
    'Mae’r ddolen yn gweithio am 14 diwrnod. Os nad chi oedd, nid oes angen i chi wneud dim.',
  ),
  'letter.topic.network-own-page': drafted('Your networks', 'Eich rhwydweithiau'),
  'letter.network-own-page.headline': drafted('The link to your own page', 'Y ddolen i’ch tudalen eich hun'),
  'letter.network-own-page.opening': drafted(
    'Somebody entered your address on our page. You are a member already; on your page you choose what you get.',
    'Rhoddodd rhywun eich cyfeiriad ar ein tudalen. Rydych yn aelod yn barod; ar eich tudalen cewch ddewis beth a gewch.',
  ),
  'letter.network-own-page.networks': drafted('You are in', 'Rydych yn aelod o’r rhain'),
  'letter.network-own-page.action': drafted('Open my page', 'Agor fy nhudalen'),
  'letter.network-own-page.next': drafted(
    'The link is yours alone. Please do not pass it on.',
    'Chi yn unig biau’r ddolen. Peidiwch â’i hanfon ymlaen.',
  ),
  'letter.topic.network-coordinator': drafted('You coordinate', 'Chi sy’n cydlynu'),
  'letter.network-coordinator.headline': drafted(
    'You keep the members of a network',
    'Chi sy’n cadw aelodau rhwydwaith',
  ),
  'letter.network-coordinator.opening': drafted(
    'The fund has named you as its coordinator. By this link you add members, load a file of them, and download the list.',
    'Mae’r gronfa wedi’ch enwi’n gydlynydd. Drwy’r ddolen hon cewch ychwanegu aelodau, llwytho ffeil ohonynt, a lawrlwytho’r rhestr.',
  ),
  'letter.network-coordinator.networks': drafted('The network', 'Y rhwydwaith'),
  'letter.network-coordinator.action': drafted('Keep the members', 'Cadw’r aelodau'),
  'letter.network-coordinator.next': drafted(
    'The link is yours alone, and works while you are the coordinator. Please do not pass it on.',
    'Chi yn unig biau’r ddolen, ac mae’n gweithio tra byddwch yn gydlynydd. Peidiwch â’i hanfon ymlaen.',
  ),
  'staff.letter.network-confirm': drafted('Question whether they want to join', 'Cwestiwn a yw am ymuno'),
  'staff.letter.network-own-page': drafted('Link to their own page', 'Dolen i’w dudalen ei hun'),
  'staff.letter.network-coordinator': drafted('Link for the coordinator', 'Dolen i’r cydlynydd'),
} as const satisfies Readonly<Record<string, Entry>>;
