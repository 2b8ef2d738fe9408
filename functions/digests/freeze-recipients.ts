import type { EventTime } from '../kernel/event-time.ts';
import type { Member } from '../networks/member.ts';
import { digestLetter } from './digest-message.ts';
import { type DigestRun, type Freezing, frozen } from './digest-run.ts';
import type { Frozen } from './digest-store.ts';
import { coveredBy, digestDue, isDueIn, type ItemAim } from './due-digest.ts';
import type { ItemId } from './item.ts';
import type { Release } from './release.ts';

/** How many digests one step freezes: each costs two writes, beside the run and its page, and a transaction holds a hundred. */
export const membersPerPage = 49;

/** What was let out in the time that matters, and whom each of it is for. */
export interface Released {
  readonly releases: readonly Release[];
  readonly aims: ReadonlyMap<ItemId, ItemAim>;
}

/** Freezes the recipients among some members: what each gets is settled now, once, with the row that says up to when they are covered. */
export function freezeRecipients(
  run: DigestRun,
  members: readonly Member[],
  { releases, aims }: Released,
  next: Freezing | null,
  at: EventTime,
): { readonly run: DigestRun; readonly frozen: Frozen } {
  const due = members
    .filter((member) => isDueIn(member, run))
    .map((member) => ({ member, digest: digestDue(member, releases, aims, run.to) }));
  const covered = due.map(({ member, digest }) => ({
    member,
    covering: coveredBy(member, digest, releases, run.to),
  }));
  const served = due.filter(({ digest }) => digest.items.length > 0);
  const onPaper = served.filter(({ member }) => member.preferences.format === 'print');
  const byMail = served.filter(({ member }) => member.preferences.format !== 'print');
  const people = byMail.map(({ member }) => member.personId);
  return {
    run: frozen(
      run,
      {
        recipients: byMail.length,
        nothingFor: due.length - served.length,
        printed: onPaper.length,
      },
      next,
      at,
    ),
    frozen: {
      page: people.length === 0 ? null : { number: run.pages + 1, people, isDone: false },
      letters: byMail.map(({ member, digest }) => digestLetter(run.id, member.personId, digest, at)),
      printed: onPaper.map(({ member, digest }) => ({ personId: member.personId, ...digest })),
      covered,
    },
  };
}
