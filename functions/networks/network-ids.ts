import { slugOf } from '../kernel/text.ts';
import { type NetworkId, networkIdPattern } from './network.ts';

/** The ids to try for a network, in order: its English name as a short name, then the same with a number. Ends after twenty. */
export function networkIdsFor(name: string): readonly NetworkId[] {
  const slug = slugOf(name, 36) || 'network';
  const ids = [slug, ...Array.from({ length: 19 }, (_, place) => `${slug}-${place + 2}`)];
  return ids.filter((id) => networkIdPattern.test(id)) as NetworkId[];
}
