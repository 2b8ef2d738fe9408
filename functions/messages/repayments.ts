import { drafted, type Entry } from './entry.ts';

/** What is wrong with a plan to repay or with a payment, and what to do; and what staff should know before they agree. */
export const repayments = {
  'repayment.award-wrong': drafted(
    'Enter the sum to be repaid: one penny at least.',
    'Rhowch y swm i’w ad-dalu: un geiniog o leiaf.',
  ),
  'repayment.instalments-wrong': drafted(
    'Enter how many instalments there are, as a whole number from 1 to 120.',
    'Rhowch nifer y rhandaliadau, fel rhif cyfan o 1 i 120.',
  ),
  'repayment.months-wrong': drafted(
    'Enter the months between two instalments, as a whole number from 1 to 12.',
    'Rhowch nifer y misoedd rhwng dau randaliad, fel rhif cyfan o 1 i 12.',
  ),
  'repayment.months-divide-no-year': drafted(
    'Savings are counted by the year. Choose 1, 2, 3, 4, 6 or 12 months between two instalments.',
    'Mae arbedion yn cael eu cyfrif fesul blwyddyn. Dewiswch 1, 2, 3, 4, 6 neu 12 mis rhwng dau randaliad.',
  ),
  'repayment.weight-wrong': drafted(
    'Enter the share of each step as a whole number above zero, such as a percentage.',
    'Rhowch gyfran pob cam fel rhif cyfan sy’n fwy na sero, er enghraifft canran.',
  ),
  'repayment.saving-wrong': drafted(
    'Enter the saving of each year as an amount of zero or more.',
    'Rhowch arbediad pob blwyddyn fel swm sy’n sero neu’n fwy.',
  ),
  'repayment.savings-too-small': drafted(
    'These savings do not repay the whole sum. Enter the savings of more years, or choose another way to repay.',
    'Nid yw’r arbedion hyn yn ad-dalu’r swm cyfan. Rhowch arbedion rhagor o flynyddoedd, neu dewiswch ffordd arall o ad-dalu.',
  ),
  'repayment.fewer-pence-than-instalments': drafted(
    'There are more instalments than pence to repay. Enter fewer instalments.',
    'Mae mwy o randaliadau nag o geiniogau i’w had-dalu. Rhowch lai o randaliadau.',
  ),
  'repayment.amount-wrong': drafted(
    'Enter the amount that was paid: one penny at least.',
    'Rhowch y swm a dalwyd: un geiniog o leiaf.',
  ),
  'repayment.reference-missing': drafted(
    'Enter the reference of the payment, as the bank shows it.',
    'Rhowch gyfeirnod y taliad, fel y mae’r banc yn ei ddangos.',
  ),
  'repayment.paid-in-future': drafted(
    'Enter the day on which the money was paid. It cannot be after today.',
    'Rhowch y diwrnod y talwyd yr arian. Ni all fod ar ôl heddiw.',
  ),
  'repayment.payment-twice': drafted(
    'A payment with the same day, reference and amount is recorded already. If there were two, give each a reference of its own.',
    'Mae taliad gyda’r un diwrnod, yr un cyfeirnod a’r un swm wedi’i gofnodi eisoes. Os oedd dau, rhowch gyfeirnod gwahanol i bob un.',
  ),
  'repayment.payment-struck-out': drafted(
    'This payment has been struck out already.',
    'Mae’r taliad hwn wedi’i ddileu eisoes.',
  ),
  'repayment.sum-below-repaid': drafted(
    'More than this has been repaid already. Enter a sum that is not below what was repaid.',
    'Mae mwy na hyn wedi’i ad-dalu eisoes. Rhowch swm nad yw’n llai na’r hyn a ad-dalwyd.',
  ),
  'repayment.no-instalment-left': drafted(
    'Every instalment is repaid, so there is none to carry the rest. Enter new instalments for it.',
    'Mae pob rhandaliad wedi’i ad-dalu, felly nid oes un i gario’r gweddill. Rhowch randaliadau newydd ar ei gyfer.',
  ),
  'repayment.before-repaid': drafted(
    'The new dates begin before the last instalment of which something was repaid. Choose a later first date.',
    'Mae’r dyddiadau newydd yn dechrau cyn y rhandaliad olaf yr ad-dalwyd rhywbeth ohono. Dewiswch ddyddiad cyntaf diweddarach.',
  ),
  'repayment.longer-than-six-years': drafted(
    'Repaying takes longer than six years. Six is the longest the fund normally agrees to.',
    'Mae’r ad-dalu yn cymryd mwy na chwe blynedd. Chwe blynedd yw’r hwyaf y mae’r gronfa’n cytuno iddo fel arfer.',
  ),
  'repayment.longer-than-ten-years': drafted(
    'Repaying takes longer than ten years. Ten is the longest the fund normally agrees to for an energy project.',
    'Mae’r ad-dalu yn cymryd mwy na deng mlynedd. Deng mlynedd yw’r hwyaf y mae’r gronfa’n cytuno iddo fel arfer ar gyfer prosiect ynni.',
  ),
} as const satisfies Record<string, Entry>;
