import type { MessageKey } from '../messages/catalogue.ts';

/**
 * What the Beacon scheme found, for comparison (mission, "Seminars end in promises"): in per cent of those asked.
 */
export const beacon = {
  expectedFairAmountOrMore: 77,
  learntOnlyALittle: 41,
  madeOrMeantToMakeChanges: 55,
  changedAfterThreeYears: 79,
  improvedWorkingPractices: 52,
  newWorkingPractices: 38,
} as const;

/** The same, as they are named on pages and in letters. */
export const beaconFigures: readonly { readonly name: MessageKey; readonly percent: number }[] = [
  { name: 'staff.what-came.beacon.expected', percent: beacon.expectedFairAmountOrMore },
  { name: 'staff.what-came.beacon.little', percent: beacon.learntOnlyALittle },
  { name: 'staff.what-came.beacon.changes', percent: beacon.madeOrMeantToMakeChanges },
  { name: 'staff.what-came.beacon.changed', percent: beacon.changedAfterThreeYears },
  { name: 'staff.what-came.beacon.improved', percent: beacon.improvedWorkingPractices },
  { name: 'staff.what-came.beacon.new', percent: beacon.newWorkingPractices },
];
