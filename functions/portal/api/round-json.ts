import type { z } from '@hono/zod-openapi';
import { bidsOfRound } from '../../applications/bids-of-round.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import { fingerprintOf, recipientsAmong, type RecipientList } from '../../circulars/circular.ts';
import { phaseOf, type Round, type RoundId } from '../../rounds/round.ts';
import { countsOf, reachedBy } from '../staff/rounds/reached-page.ts';
import type { ApiDeps } from './api-app.ts';
import { timelineJson } from './obligation-json.ts';
import { ApiProblem } from './problems.ts';
import type { announcement, round, roundInFull } from './round-schemas.ts';

/** A round as lists show it. */
export function roundJson(one: Round, at: EventTime): z.infer<typeof round> {
  const { id, version, name, state, budgetPence, minimumPence, shareOfCostPercent } = one;
  const isPast = state === 'past';
  return {
    id,
    version,
    name,
    state,
    phase: phaseOf(one, at),
    opensAt: isPast ? null : one.opensAt,
    closesAt: isPast ? null : one.closesAt,
    budgetPence,
    minimumPence,
    shareOfCostPercent,
    themes: [...one.themes],
    criteria: [...one.criteria],
    unchecked: [...one.unchecked],
    nextAt: one.nextAt,
    createdAt: one.createdAt,
  };
}

/** The round of an id. @throws ApiProblem when there is none. */
export async function roundOf({ rounds }: Pick<ApiDeps, 'rounds'>, id: RoundId): Promise<Round> {
  const found = await rounds.get(id);
  if (found === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return found;
}

/** One round with its bids and what happened. @throws ApiProblem when there is none. */
export async function roundInFullJson(
  deps: ApiDeps,
  id: RoundId,
  at: EventTime,
  language: Language,
): Promise<z.infer<typeof roundInFull>> {
  const one = await roundOf(deps, id);
  const [{ total, askedPence, counts }, timeline] = await Promise.all([
    bidsOfRound(deps.applications, id),
    deps.rounds.timeline(id),
  ]);
  return {
    ...roundJson(one, at),
    bids: { total, askedPence, counts: [...counts] },
    timeline: timeline.map((entry) => timelineJson(entry, language)),
  };
}

/** The announcement of a round: who was reached, or who would be. @throws ApiProblem when there is no such round. */
export async function announcementJson(
  deps: ApiDeps,
  id: RoundId,
  language: Language,
): Promise<z.infer<typeof announcement>> {
  const one = await roundOf(deps, id);
  const { words, audience, sending } = one.announcement;
  const list = sending === null ? await wouldGoTo(deps, one) : ((await deps.rounds.recipients(id)) ?? nobody);
  const reached = await reachedBy({ ...deps, rounds: { recipients: () => Promise.resolve(list) } }, one, {
    t: translator(language),
    language,
  });
  return {
    roundId: id,
    version: one.version,
    words,
    posts: [...audience.posts],
    organisationTypes: [...audience.organisationTypes],
    sending,
    list: fingerprintOf(list),
    counts: countsOf(reached),
    recipients: reached.map(({ id: personId, name, email, seats, fate, at }) => ({
      personId,
      name,
      email,
      seats: [...seats],
      fate,
      sentAt: at,
    })),
  };
}

const nobody: RecipientList = { recipients: [], leftOut: [] };

async function wouldGoTo({ contacts }: Pick<ApiDeps, 'contacts'>, one: Round): Promise<RecipientList> {
  return recipientsAmong(await contacts.list(), one.announcement.audience);
}
