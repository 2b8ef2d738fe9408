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
  'repayment.longer-than-six-years': drafted(
    'Repaying takes longer than six years. Six is the longest the fund normally agrees to.',
    'Mae’r ad-dalu yn cymryd mwy na chwe blynedd. Chwe blynedd yw’r hwyaf y mae’r gronfa’n cytuno iddo fel arfer.',
  ),
  'repayment.longer-than-ten-years': drafted(
    'Repaying takes longer than ten years. Ten is the longest the fund normally agrees to for an energy project.',
    'Mae’r ad-dalu yn cymryd mwy na deng mlynedd. Deng mlynedd yw’r hwyaf y mae’r gronfa’n cytuno iddo fel arfer ar gyfer prosiect ynni.',
  ),
} as const satisfies Record<string, Entry>;
