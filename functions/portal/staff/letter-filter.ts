import { type Delivery, type DeliveryState, deliveryStates } from '../../deliveries/delivery.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { allInMonth } from './all-in-month.ts';
import type { StaffDeps } from './deps.ts';
import { monthsBack, readMonth } from './months.ts';

/** Fates that belong together: letters of which something went wrong, and among them those that came back. */
export const letterGroups = ['trouble', 'came-back'] as const;
export type LetterGroup = (typeof letterGroups)[number];

const statesIn: Readonly<Record<LetterGroup, readonly DeliveryState[]>> = {
  trouble: ['failed', 'unknown', 'bounced', 'complained'],
  'came-back': ['bounced', 'complained'],
};

/** What a list of letters can be narrowed to; null is everything. */
export interface LetterFilter {
  /** A month; null for this one and the last, so that nothing recent is out of sight on the first of a month. */
  readonly month: string | null;
  readonly fate: DeliveryState | LetterGroup | null;
}

/** Reads a filter from an address. What it does not know it leaves out, as when a link is old. */
export function readLetterFilter(parameters: URLSearchParams, at: EventTime): LetterFilter {
  const month = parameters.get('month') ?? '';
  const fate = [...letterGroups, ...deliveryStates].find((one) => one === parameters.get('state'));
  return { month: month === '' ? null : readMonth(month, at), fate: fate ?? null };
}

/** The letters that pass a filter, newest first. */
export async function lettersFound(
  deps: Pick<StaffDeps, 'deliveries'>,
  { month, fate }: LetterFilter,
  at: EventTime,
): Promise<readonly Delivery[]> {
  const months = month === null ? monthsBack(at, 2) : [month];
  const states = fate === null ? [null] : isGroup(fate) ? statesIn[fate] : [fate];
  const found = await Promise.all(
    months.flatMap((one) => states.map((state) => allInMonth(deps, one, state))),
  );
  return found.flat().toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}

function isGroup(fate: DeliveryState | LetterGroup): fate is LetterGroup {
  return (letterGroups as readonly string[]).includes(fate);
}
