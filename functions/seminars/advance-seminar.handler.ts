import * as z from 'zod/mini';
import { dateAt } from '../calendar/working-days.ts';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import {
  attendancesPerPage,
  endSeminar,
  givePlacesPage,
  invitePage,
  lettersPerPage,
  reportSeminar,
  runPage,
  tellActions,
  tellWhatHappened,
} from './advance-seminar.ts';
import { type AttendanceStore, createAttendanceStore } from './attendance-store.ts';
import { earlierMeetings } from './earlier-meetings.ts';
import { actionsOf } from './meeting-actions.ts';
import { createPromisesStore, type PromisesStore } from './promises-store.ts';
import { nextForPlaces } from './registration.ts';
import type { SeminarDecision } from './seminar-change.ts';
import { nextSeminarLook, seminarDuty } from './seminar-duties.ts';
import { createSeminarStore, type SeminarStore } from './seminar-store.ts';
import { createThemeStore, type ThemeStore } from './theme-store.ts';
import type { Seminar, SeminarId } from './seminar.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** How many steps one look takes before the state machine sends their letters and looks again. */
const stepsPerLook = 10;

/** What the state machine goes on with. */
export interface SeminarAdvanced {
  readonly outcome: 'nothing-to-do' | 'looked' | 'letters-owed';
  /** The letters that are owed now, a sender's worth each. */
  readonly pages: readonly (readonly string[])[];
  /** Whether there is more to do at once. */
  readonly hasMore: boolean;
}

/** What the handler needs. */
export interface AdvanceSeminarDeps {
  readonly seminars: Pick<SeminarStore, 'change' | 'get' | 'invitedFrom'>;
  readonly attendances: Pick<AttendanceStore, 'page' | 'all' | 'places' | 'needsMoved'>;
  readonly promises: Pick<PromisesStore, 'getMany'>;
  readonly themes: Pick<ThemeStore, 'list'>;
  readonly log: Log;
}

/**
 * Lets one seminar do what it has to do by now, step after step, each in one transaction with how far it has come. Doing it twice is doing it once: a letter
 * is named after whom it goes to, and a page begins where the last one that was committed ended.
 */
export function createAdvanceSeminar(deps: AdvanceSeminarDeps): EntryPoint<SeminarAdvanced> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const pages: string[][] = [];
    for (let steps = 0; steps < stepsPerLook; steps++) {
      const changed = await deps.seminars.change(id as SeminarId, now, (one) => decide(deps, one, now));
      // Not a refusal of the fund's rules but a row that is gone or fought over: the execution fails, is tried again, and is seen.
      if (!changed.ok) throw new Error(changed.refusal);
      if (changed.value === null) return { outcome: outcomeOf(steps, pages), pages, hasMore: false };
      const { deliveries } = changed.value;
      if (deliveries.length > 0) pages.push(deliveries.map((letter) => letter.id));
      deps.log.info('ADVANCE_SEMINAR_LOOKED', { seminarId: id, letters: deliveries.length });
    }
    return { outcome: outcomeOf(stepsPerLook, pages), pages, hasMore: true };
  };
}

function outcomeOf(steps: number, pages: readonly unknown[]): SeminarAdvanced['outcome'] {
  if (pages.length > 0) return 'letters-owed';
  return steps === 0 ? 'nothing-to-do' : 'looked';
}

async function decide(deps: AdvanceSeminarDeps, seminar: Seminar, at: EventTime): Promise<SeminarDecision> {
  const duty = seminarDuty(seminar, at);
  switch (duty?.kind) {
    case undefined:
      return restUntilNext(seminar, at);
    case 'invite': {
      const place = seminar.invitation.sending?.queued ?? 0;
      const page = await deps.seminars.invitedFrom(seminar.id, place, lettersPerPage);
      return allowed(invitePage(seminar, page, at));
    }
    case 'give-places': {
      const [places, attendances] = await Promise.all([
        deps.attendances.places(seminar.id),
        deps.attendances.all(seminar.id),
      ]);
      return allowed(
        givePlacesPage(seminar, nextForPlaces(seminar, places, attendances, attendancesPerPage), at),
      );
    }
    case 'tell-actions': {
      const meetings = await earlierMeetings(deps, seminar);
      return allowed(tellActions(seminar, actionsOf(meetings, dateAt(at)), at));
    }
    case 'end':
      return allowed(endSeminar(seminar, at));
    case 'report':
      return allowed(reportSeminar(seminar, duty.moment, at));
    case 'tell': {
      const [attendances, themes] = await Promise.all([deps.attendances.all(seminar.id), deps.themes.list()]);
      return allowed(tellWhatHappened(seminar, attendances, duty.moment, themes, at));
    }
    case 'run': {
      const after = seminar.runs[0]?.after ?? '';
      const page = await deps.attendances.page(seminar.id, { after, limit: attendancesPerPage });
      const ids = page.items.map(({ personId }) => personId);
      const promises = await deps.promises.getMany(ids);
      const hasMore = page.cursor !== null;
      const also = await deps.attendances.needsMoved(seminar, ids, at);
      return allowed({ ...runPage(seminar, { attendances: page.items, hasMore, promises }, at), also });
    }
  }
}

/** A look that finds nothing to do lets the seminar rest until there is. */
function restUntilNext(seminar: Seminar, at: EventTime): SeminarDecision {
  const nextAt = nextSeminarLook(seminar, at);
  if (nextAt === seminar.nextAt) return null;
  return allowed({ seminar: { ...seminar, nextAt }, timeline: [], deliveries: [] });
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const access = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  };
  return createAdvanceSeminar({
    seminars: createSeminarStore(access),
    attendances: createAttendanceStore(access),
    promises: createPromisesStore(access),
    themes: createThemeStore(access),
    log: createLog(),
  });
});
