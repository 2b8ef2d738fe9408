import { drafted, type Entry } from './entry.ts';

/** The words of the staff's pages about applications. */
export const staffApplications = {
  'staff.nav.applications': drafted('Applications', 'Ceisiadau'),
  'staff.applications.title': drafted('Applications', 'Ceisiadau'),
  'staff.applications.no-rounds': drafted(
    'No round has been opened yet, so there are no applications.',
    'Nid oes rownd wedi’i hagor eto, felly nid oes ceisiadau.',
  ),
  'staff.applications.found': drafted(
    '{count, plural, =0 {No applications found.} one {# application.} other {# applications.}}',
    '{count, plural, =0 {Ni chafwyd hyd i geisiadau.} zero {# cais.} one {# cais.} two {# gais.} few {# chais.} many {# chais.} other {# cais.}}',
  ),
  'staff.applications.round': drafted('Round', 'Rownd'),
  'staff.applications.bid': drafted('Application', 'Cais'),
  'staff.applications.asked': drafted('Sum asked for', 'Swm y gofynnir amdano'),
  'staff.applications.sent': drafted('Received', 'Cyrhaeddodd'),
  'staff.applications.reference': drafted('Reference', 'Cyfeirnod'),
  'staff.applications.said': drafted('What the fund last said', 'Yr hyn a ddywedodd y gronfa ddiwethaf'),
  'staff.applications.untitled': drafted('Not named yet', 'Heb enw eto'),
  'staff.applications.people': drafted('People', 'Pobl'),
  'staff.applications.nothing-to-do': drafted(
    'There is nothing for the fund to do now.',
    'Nid oes dim i’r gronfa ei wneud nawr.',
  ),
  'staff.application.back': drafted('Back to the application', 'Yn ôl at y cais'),
  'staff.application.letters': drafted('Letters that go out at once', 'Llythyrau a anfonir ar unwaith'),
  'staff.application.no-letters': drafted('Nobody is written to.', 'Nid ysgrifennir at neb.'),
  'staff.application.reason-optional': drafted(
    'You can leave this empty. It stays with staff.',
    'Gallwch adael hwn yn wag. Mae’n aros gyda’r staff.',
  ),
  'staff.application.reason-said': drafted(
    'The applicants read this in their letter, word for word.',
    'Bydd yr ymgeiswyr yn darllen hwn yn eu llythyr, air am air.',
  ),
  'staff.application.reason-may-be-said': drafted(
    'You can leave this empty. What you write stands in the letter, word for word.',
    'Gallwch adael hwn yn wag. Bydd yr hyn a ysgrifennwch yn y llythyr, air am air.',
  ),
  'staff.application.date': drafted(
    'Until which day can the full application be sent?',
    'Tan ba ddiwrnod y gellir anfon y cais llawn?',
  ),
  'staff.application.date.must': drafted(
    'Until 17:00 on that day. Those who write it are reminded five working days before.',
    'Tan 17:00 ar y diwrnod hwnnw. Caiff y rhai sy’n ei ysgrifennu eu hatgoffa bum diwrnod gwaith ymlaen llaw.',
  ),
  'staff.application.date.can': drafted(
    'Until 17:00 on that day. Leave it empty if there is no such day. Those who write it are reminded five working days before.',
    'Tan 17:00 ar y diwrnod hwnnw. Gadewch yn wag os nad oes diwrnod o’r fath. Caiff y rhai sy’n ei ysgrifennu eu hatgoffa bum diwrnod gwaith ymlaen llaw.',
  ),
  'staff.application.date.now': drafted('So far: {at}', 'Hyd yma: {at}'),
  'staff.application.set-deadline.title': drafted(
    'Set the date, or give more time',
    'Pennu’r dyddiad, neu roi mwy o amser',
  ),
  'staff.application.set-deadline.what': drafted(
    'Those who write the bid are told the new date. It also holds when the date before has passed.',
    'Rhoddir gwybod y dyddiad newydd i’r rhai sy’n ysgrifennu’r cais. Mae’n sefyll hefyd pan fydd y dyddiad blaenorol wedi mynd heibio.',
  ),
  'staff.application.set-deadline.reason': drafted('Why', 'Pam'),
  'staff.application.set-deadline.yes': drafted('Yes, set this date', 'Ydw, pennu’r dyddiad hwn'),
  'staff.application.set-deadline.done': drafted(
    'The date is set, and they are told.',
    'Pennwyd y dyddiad, a rhoddwyd gwybod iddynt.',
  ),
  'staff.applications.nothing-sent': drafted(
    'Nothing has been sent to the fund yet. Until then only its writers read it.',
    'Nid oes dim wedi’i anfon i’r gronfa eto. Tan hynny dim ond ei awduron sy’n ei ddarllen.',
  ),
  'staff.applications.documents': drafted('What was written', 'Yr hyn a ysgrifennwyd'),
  'staff.application.invite.title': drafted('Invite to apply in full', 'Gwahodd i ymgeisio’n llawn'),
  'staff.application.invite.what': drafted(
    'Those who write the bid are told, and their link opens the full application.',
    'Rhoddir gwybod i’r rhai sy’n ysgrifennu’r cais, a bydd eu dolen yn agor y cais llawn.',
  ),
  'staff.application.invite.reason': drafted('A note for staff', 'Nodyn i staff'),
  'staff.application.invite.yes': drafted('Yes, invite', 'Ydw, gwahodd'),
  'staff.application.invite.done': drafted('Invited to apply in full.', 'Gwahoddwyd i ymgeisio’n llawn.'),
  'staff.application.decline.title': drafted('Do not invite', 'Peidio â gwahodd'),
  'staff.application.decline.what': drafted(
    'Those who write the bid are told why, in your words.',
    'Rhoddir gwybod i’r rhai sy’n ysgrifennu’r cais pam, yn eich geiriau chi.',
  ),
  'staff.application.decline.reason': drafted('Feedback to the applicants', 'Adborth i’r ymgeiswyr'),
  'staff.application.decline.yes': drafted('Yes, do not invite', 'Ydw, peidio â gwahodd'),
  'staff.application.decline.done': drafted(
    'Not invited, and told why.',
    'Heb ei wahodd, a rhoddwyd gwybod pam.',
  ),
  'staff.application.send-back.title': drafted('Send back to be completed', 'Anfon yn ôl i’w gwblhau'),
  'staff.application.send-back.what': drafted(
    'Those who write the bid can change it again, also after the round has closed, and send it anew.',
    'Gall y rhai sy’n ysgrifennu’r cais ei newid eto, hefyd ar ôl i’r rownd gau, a’i anfon o’r newydd.',
  ),
  'staff.application.send-back.reason': drafted('What is missing', 'Beth sydd ar goll'),
  'staff.application.send-back.yes': drafted('Yes, send back', 'Ydw, anfon yn ôl'),
  'staff.application.send-back.done': drafted('Sent back.', 'Anfonwyd yn ôl.'),
  'staff.application.reconsider.title': drafted('Take up again', 'Ailystyried'),
  'staff.application.reconsider.what': drafted(
    'The bid is with the fund again. Nobody is written to until you decide anew.',
    'Mae’r cais gyda’r gronfa eto. Nid ysgrifennir at neb nes i chi benderfynu o’r newydd.',
  ),
  'staff.application.reconsider.reason': drafted('Why', 'Pam'),
  'staff.application.reconsider.yes': drafted('Yes, take up again', 'Ydw, ailystyried'),
  'staff.application.reconsider.done': drafted('Taken up again.', 'Ailystyriwyd.'),
  'staff.application.withdraw.title': drafted(
    'Record that it was withdrawn',
    'Cofnodi ei fod wedi’i dynnu’n ôl',
  ),
  'staff.application.withdraw.what': drafted(
    'For bids that were withdrawn by phone or letter. Those who wrote it are told.',
    'Ar gyfer ceisiadau a dynnwyd yn ôl dros y ffôn neu drwy lythyr. Rhoddir gwybod i’r rhai a’i hysgrifennodd.',
  ),
  'staff.application.withdraw.reason': drafted('What was said', 'Yr hyn a ddywedwyd'),
  'staff.application.withdraw.yes': drafted('Yes, it is withdrawn', 'Ydw, cofnodi ei fod wedi’i dynnu’n ôl'),
  'staff.application.withdraw.done': drafted('Withdrawn.', 'Tynnwyd yn ôl.'),
  'staff.applications.below-minimum': drafted('Below the least sum', 'Islaw’r swm lleiaf'),
  'staff.letter.application-link': drafted('Link to a bid', 'Dolen i gais'),
  'staff.letter.application-joined': drafted('Invitation to a bid', 'Gwahoddiad i gais'),
  'staff.letter.application-received': drafted('Receipt for a bid', 'Derbynneb am gais'),
  'staff.letter.application-invited': drafted('Invitation to apply in full', 'Gwahoddiad i ymgeisio’n llawn'),
  'staff.letter.application-declined': drafted('Not invited', 'Heb ei wahodd'),
  'staff.letter.application-returned': drafted('Sent back', 'Anfonwyd yn ôl'),
  'staff.letter.application-withdrawn': drafted('Bid withdrawn', 'Cais wedi’i dynnu’n ôl'),
} as const satisfies Record<string, Entry>;
