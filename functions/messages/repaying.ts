import { drafted, type Entry } from './entry.ts';
import { staffRepayments } from './staff-repayments.ts';

/** What is said of money paid back: on the page of the finance contact, in letters, and of an account wherever it is shown. */
export const repaying = {
  ...staffRepayments,

  'repayment.too-many-payments': drafted(
    'No more payments can be recorded for this project. Please tell the fund’s staff.',
    'Ni ellir cofnodi rhagor o daliadau ar gyfer y prosiect hwn. Rhowch wybod i staff y gronfa.',
  ),
  'repayment.nothing-to-repay': drafted(
    'This project has nothing to repay.',
    'Nid oes gan y prosiect hwn ddim i’w ad-dalu.',
  ),
  'repayment.date-wrong': drafted(
    'Enter the day on which the money was paid, for example 27 3 2028.',
    'Rhowch y diwrnod y talwyd yr arian, er enghraifft 27 3 2028.',
  ),
  'repayment.reference-long': drafted(
    'Shorten the reference to {limit} characters or fewer.',
    'Cwtogwch y cyfeirnod. Uchafswm y nodau: {limit}.',
  ),
  'repayment.note-long': drafted(
    'Shorten the note to {limit} characters or fewer.',
    'Cwtogwch y nodyn. Uchafswm y nodau: {limit}.',
  ),

  'payment.title': drafted('Confirm a repayment', 'Cadarnhau ad-daliad'),
  'payment.time-asked': drafted(
    'You have asked for time until {until}. The fund’s staff will answer.',
    'Rydych wedi gofyn am amser hyd at: {until}. Bydd staff y gronfa yn ateb.',
  ),
  'payment.quote': drafted('Reference to quote when you pay', 'Cyfeirnod i’w nodi wrth dalu'),
  'payment.how.label': drafted('How to pay', 'Sut i dalu'),
  'payment.how': drafted(
    'Pay to the fund’s bank account, and give the reference {reference}. If you do not know the account, or are told that it has changed, ask the fund before you pay: {mailbox}, {phone}. Pay part of it if you cannot pay all; anything above it goes to the next instalments.',
    'Talwch i gyfrif banc y gronfa, a nodwch y cyfeirnod {reference}. Os na wyddoch beth yw’r cyfrif, neu os dywedir wrthych ei fod wedi newid, gofynnwch i’r gronfa cyn talu: {mailbox}, {phone}. Talwch ran o’r rhandaliad os na allwch dalu’r cyfan; bydd unrhyw swm dros ben yn mynd at y rhandaliadau nesaf.',
  ),
  'payment.paid-on': drafted('Date of the payment', 'Dyddiad y taliad'),
  'payment.paid-on.hint': drafted(
    'The day on which the money left your account. For example, 27 3 2028',
    'Y diwrnod y gadawodd yr arian eich cyfrif. Er enghraifft, 27 3 2028',
  ),
  'payment.reference': drafted('Reference of the payment', 'Cyfeirnod y taliad'),
  'payment.reference.hint': drafted('As the bank shows it', 'Fel y mae’r banc yn ei ddangos'),
  'payment.amount': drafted('Amount paid', 'Y swm a dalwyd'),
  'payment.amount.hint': drafted(
    'What was really paid, whether it is more or less than the instalment',
    'Yr hyn a dalwyd mewn gwirionedd, boed yn fwy neu’n llai na’r rhandaliad',
  ),
  'payment.note': drafted('Note (optional)', 'Nodyn (dewisol)'),
  'payment.note.hint': drafted('Only the fund’s staff see it', 'Dim ond staff y gronfa sy’n ei weld'),
  'payment.cannot.title': drafted('If you cannot confirm a payment', 'Os na allwch gadarnhau taliad'),
  'payment.cannot': drafted(
    'We cannot pay yet and need more time',
    'Ni allwn dalu eto ac mae angen rhagor o amser arnom',
  ),
  'payment.check.title': drafted('Check the payment', 'Gwirio’r taliad'),
  'payment.check.next': drafted('What this payment does', 'Yr hyn y mae’r taliad hwn yn ei wneud'),
  'payment.check.nothing': drafted(
    'Nothing changes in the instalments that have been asked for.',
    'Nid oes dim yn newid yn y rhandaliadau y gofynnwyd amdanynt.',
  ),
  'payment.check.credit': drafted(
    'This is more than all that is owed. Credit: {amount}',
    'Mae hyn yn fwy na’r cyfan sy’n ddyledus. Credyd: {amount}',
  ),
  'payment.check.sure': drafted('Is this right?', 'A yw hyn yn gywir?'),
  'payment.check.yes': drafted('Yes, record the payment', 'Ydw, cofnodi’r taliad'),
  'payment.check.no': drafted('No, I want to change it', 'Nac ydy, rwyf am ei newid'),
  'payment.confirmed': drafted('Confirmed by', 'Cadarnhawyd gan'),
  'payment.counts': drafted('Counts', 'Yn cyfrif'),
  'payment.struck-out': drafted('Struck out', 'Wedi’i ddileu'),
  'answer.thanks.payment': drafted(
    'Thank you: the payment is recorded',
    'Diolch: mae’r taliad wedi’i gofnodi',
  ),
  'answer.thanks.payment.next': drafted(
    'A receipt with your account is on its way by email. If part of the instalment is still outstanding, the same link shows what is left.',
    'Mae derbynneb gyda’ch cyfrif ar ei ffordd drwy e-bost. Os oes rhan o’r rhandaliad heb ei thalu o hyd, mae’r un ddolen yn dangos yr hyn sydd ar ôl.',
  ),

  'account.title': drafted('Your account', 'Eich cyfrif'),
  'account.instalments': drafted('Instalments', 'Rhandaliadau'),
  'account.number': drafted('Number', 'Rhif'),
  'account.falls-due': drafted('Due date', 'Dyddiad dyledus'),
  'account.asked-for': drafted('More time given, to', 'Rhoddwyd rhagor o amser, hyd at'),
  'account.amount': drafted('Amount', 'Swm'),
  'account.paid': drafted('Paid', 'Talwyd'),
  'account.state': drafted('State', 'Cyflwr'),
  'account.days-late': drafted(
    '{days, plural, one {# day late} other {# days late}}',
    '{days, plural, zero {# diwrnod yn hwyr} one {# diwrnod yn hwyr} two {# ddiwrnod yn hwyr} few {# diwrnod yn hwyr} many {# diwrnod yn hwyr} other {# diwrnod yn hwyr}}',
  ),
  'account.award': drafted('To be repaid in all', 'I’w ad-dalu i gyd'),
  'account.repaid': drafted('Repaid', 'Ad-dalwyd'),
  'account.outstanding': drafted('Outstanding', 'Heb ei dalu'),
  'account.late': drafted('Late', 'Yn hwyr'),
  'account.due': drafted('Due today', 'Yn ddyledus heddiw'),
  'account.not-yet-due': drafted('Not yet due', 'Ddim yn ddyledus eto'),
  'account.waived': drafted('Waived', 'Hepgorwyd'),
  'account.credit': drafted('Credit', 'Credyd'),
  'account.settles': drafted(
    'Instalment {number} ({amount}): repaid',
    'Rhandaliad {number} ({amount}): wedi’i ad-dalu',
  ),
  'account.leaves': drafted(
    'Instalment {number}: outstanding {left}',
    'Rhandaliad {number}: heb ei dalu {left}',
  ),
  'account.opens-again': drafted(
    'Instalment {number}: owed again, outstanding {left}',
    'Rhandaliad {number}: yn ddyledus eto, heb ei dalu {left}',
  ),
  'instalment.state.paid': drafted('Repaid', 'Ad-dalwyd'),
  'instalment.state.ahead': drafted('Repaid early', 'Ad-dalwyd yn gynnar'),
  'instalment.state.part-paid': drafted('Part paid', 'Talwyd yn rhannol'),
  'instalment.state.due': drafted('Due today', 'Yn ddyledus heddiw'),
  'instalment.state.late': drafted('Late', 'Yn hwyr'),
  'instalment.state.not-yet-due': drafted('Not yet due', 'Ddim yn ddyledus eto'),
  'instalment.state.waived': drafted('Waived', 'Hepgorwyd'),

  'letter.account.as-of': drafted('The account on {date}', 'Y cyfrif. Dyddiad: {date}'),
  'letter.account.instalment': drafted(
    '{number}: {date}, {amount}. {state}. Outstanding: {left}',
    '{number}: {date}, {amount}. {state}. Heb ei dalu: {left}',
  ),
  'letter.payment-received.headline': drafted(
    'Receipt for your repayment',
    'Derbynneb ar gyfer eich ad-daliad',
  ),
  'letter.payment-received.opening': drafted(
    'Thank you. This payment has been recorded. If any of it is not right, please tell us.',
    'Diolch. Mae’r taliad hwn wedi’i gofnodi. Os nad yw unrhyw ran ohono’n gywir, rhowch wybod i ni.',
  ),
  'letter.payment-struck-out.headline': drafted('A repayment was struck out', 'Cafodd ad-daliad ei ddileu'),
  'letter.payment-struck-out.opening': drafted(
    'This payment had been recorded for your project and counts no more. What it had repaid is owed again. If this is not right, please tell us.',
    'Roedd y taliad hwn wedi’i gofnodi ar gyfer eich prosiect ac nid yw’n cyfrif mwyach. Mae’r hyn yr oedd wedi’i ad-dalu yn ddyledus eto. Os nad yw hyn yn gywir, rhowch wybod i ni.',
  ),
  'staff.letter.payment-received': drafted('Receipt for a repayment', 'Derbynneb ar gyfer ad-daliad'),
  'staff.letter.payment-struck-out': drafted('A repayment was struck out', 'Cafodd ad-daliad ei ddileu'),

  'timeline.payment-recorded': drafted(
    'Repayment of {amount} recorded. Paid on {paidOn}, reference {reference}.',
    'Cofnodwyd ad-daliad. Swm: {amount}. Talwyd: {paidOn}. Cyfeirnod: {reference}.',
  ),
  'timeline.payment-struck-out': drafted(
    'Repayment of {amount} struck out. Paid on {paidOn}, reference {reference}. {reason}',
    'Dilëwyd ad-daliad. Swm: {amount}. Talwyd: {paidOn}. Cyfeirnod: {reference}. {reason}',
  ),
  'timeline.instalment-repaid': drafted('Repaid in full.', 'Ad-dalwyd yn llawn.'),
  'timeline.instalment-part-paid': drafted(
    'Paid of it: {paid}. Outstanding: {left}.',
    'Talwyd ohono: {paid}. Heb ei dalu: {left}.',
  ),
  'timeline.instalment-owed-again': drafted(
    'Owed again, because a payment was struck out or the sum changed.',
    'Yn ddyledus eto, am i daliad gael ei ddileu neu i’r swm newid.',
  ),
} as const satisfies Record<string, Entry>;
