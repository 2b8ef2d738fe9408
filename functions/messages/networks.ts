import { drafted, type Entry } from './entry.ts';

/** What networks and their members are, why somebody cannot be put into one, and what happened to either. */
export const networks = {
  'network.one': drafted('Network', 'Rhwydwaith'),
  'network.member': drafted('Member of networks', 'Aelod o rwydweithiau'),

  'network.id-taken': drafted('There is a network of this id.', 'Mae rhwydwaith â’r id hwn.'),
  'network.refusal.name-missing': drafted(
    'Enter the network’s name in both languages.',
    'Rhowch enw’r rhwydwaith yn y ddwy iaith.',
  ),
  'network.refusal.purpose-missing': drafted(
    'Enter what the network is for in both languages.',
    'Rhowch bwrpas y rhwydwaith yn y ddwy iaith.',
  ),
  'network.refusal.suppressed': drafted(
    'Mail to this person has stopped. The page about them says why, and how it can begin again.',
    'Mae post i’r person hwn wedi’i atal. Mae’r dudalen am y person yn dweud pam, a sut y gall ddechrau eto.',
  ),
  'network.refusal.wants-nothing': drafted(
    'This person asked to get nothing from any network. Only they can take that back, on the page to join.',
    'Gofynnodd y person hwn am beidio â chael dim gan unrhyw rwydwaith. Dim ond y person hwn all newid hynny, ar y dudalen ymuno.',
  ),
  'network.refusal.has-left': drafted(
    'This person left the network. Only they can come back, on the page to join.',
    'Gadawodd y person hwn y rhwydwaith. Dim ond y person hwn all ddod yn ôl, ar y dudalen ymuno.',
  ),
  'network.refusal.other-spelling': drafted(
    'This mailbox is in the network already, under another spelling of its address.',
    'Mae’r blwch post hwn yn y rhwydwaith yn barod, o dan sillafiad arall o’r cyfeiriad.',
  ),
  'network.refusal.address-missing': drafted(
    'Enter the address to post it to.',
    'Rhowch y cyfeiriad i’w bostio iddo.',
  ),

  'delivery.detail.left-network': drafted(
    'They had left the network.',
    'Roedd y derbynnydd wedi gadael y rhwydwaith.',
  ),
  'timeline.network-begun': drafted('Network begun.', 'Dechreuwyd y rhwydwaith.'),
  'timeline.network-changed': drafted('Network changed.', 'Newidiwyd y rhwydwaith.'),
  'timeline.network-handed-over': drafted(
    'Network changed, and its coordinator with it.',
    'Newidiwyd y rhwydwaith, a’i gydlynydd gydag ef.',
  ),
  'timeline.network-member-added': drafted(
    'Added to a network: {network}.',
    'Ychwanegwyd at rwydwaith: {network}.',
  ),
  'timeline.network-asked-to-join': drafted(
    'Asked to join, and was asked to confirm it: {network}.',
    'Gofynnodd am gael ymuno, a gofynnwyd am gadarnhad: {network}.',
  ),
  'timeline.network-joined': drafted('Joined: {network}.', 'Ymunodd: {network}.'),
  'timeline.network-left': drafted('Left: {network}. {how}.', 'Gadawodd: {network}. {how}.'),
  'timeline.network-left-everything': drafted(
    'Asked to get nothing from any network. {how}.',
    'Gofynnodd am beidio â chael dim gan unrhyw rwydwaith. {how}.',
  ),
  'timeline.network-preferences': drafted(
    'Changed what they want to get.',
    'Newidiodd yr hyn y mae am ei gael.',
  ),
  'network.ending.one-click': drafted('By the button of their mail program', 'Drwy fotwm ei raglen e-bost'),
  'network.ending.unsubscribe-page': drafted('On the page to leave', 'Ar y dudalen adael'),
  'network.ending.preference-page': drafted('On their own page', 'Ar ei dudalen ei hun'),
  'network.ending.asked-staff': drafted('They asked somebody to do it', 'Gofynnodd i rywun wneud hynny'),
  'network.ending.removed': drafted('Taken off the list', 'Tynnwyd oddi ar y rhestr'),
} as const satisfies Readonly<Record<string, Entry>>;
