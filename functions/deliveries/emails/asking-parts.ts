import type { ObligationMessage } from '../delivery.ts';
import type { Block } from './letter.ts';
import { paragraph, type Writing } from './writing.ts';

/** Why the reader is asked, when somebody else would be asked first and cannot be reached. */
export function inPlaceOf(
  { t, view }: Writing,
  { inPlaceOf: role }: Extract<ObligationMessage, { template: 'rung' }>,
): Block[] {
  if (role === undefined) return [];
  const name = view.contacts[role]?.name;
  const args = { role: t(`role.${role}`), name: name ?? '' };
  return [paragraph(t(name === undefined ? 'letter.in-place-of.nobody' : 'letter.in-place-of.person', args))];
}

/** What staff asked for when they returned the answer. */
export function whatStaffAskedFor({ t, view }: Writing): Block[] {
  const { returnReason } = view.obligation;
  return returnReason === null
    ? []
    : [{ kind: 'quote', label: t('letter.returned.reason'), text: returnReason }];
}
