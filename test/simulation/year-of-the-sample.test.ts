import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addWorkingDays,
  calendarDate,
  dateAt,
  isSendingTime,
  sendingTime,
} from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { ladders } from '../../functions/obligations/ladder.ts';
import { type Running, startCascade } from '../support/running.ts';
import { isThorough } from '../support/thorough.ts';

const start = '2026-11-23T08:00:00.000Z';
/** The year whole, in which every chase comes to its end; or its first quarter, in which the first do. */
const end = isThorough ? '2027-11-23T08:00:00.000Z' : '2027-02-23T08:00:00.000Z';

interface Mail {
  readonly at: string;
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

interface Owed {
  readonly id: string;
  readonly kind: string;
  readonly projectId: string;
  readonly state: string;
  readonly dueOn: string;
  readonly nextAt: string | null;
  readonly rungsSent: readonly {
    readonly rung: string;
    readonly at: string;
    readonly to: readonly string[];
  }[];
}

interface ProjectJson {
  readonly contacts: Readonly<Record<string, { readonly email: string } | null>>;
}

let cascade: Running;
let owed: readonly Owed[];
let mail: readonly Mail[];

const all = async <Item>(path: string): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Item[]; next: string | null } = await cascade.call('GET', `${path}?limit=40${next}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
};

beforeAll(async () => {
  cascade = await startCascade({ at: start });
  await cascade.to(end);
  owed = (await all<Owed>('/api/obligations')).filter(({ kind }) => kind === 'lessons-learnt');
  mail = await cascade.call<Mail[]>('GET', '/local/mail?limit=100000');
}, 120_000);
afterAll(async () => {
  await cascade.stop();
});

/** Whether a moment comes while the fund is looked at. */
const isLived = (at: string): boolean => at < end;

describe('the sample fund, while nobody answers', () => {
  it('brings every document to the fund', () => {
    expect(owed).toHaveLength(51);
    const { rungs } = ladders['lessons-learnt'];
    const lastDay = Math.max(...rungs.map(({ workingDays }) => workingDays));
    const over = owed.filter(({ dueOn }) =>
      isLived(sendingTime(addWorkingDays(calendarDate(dueOn), lastDay))),
    );
    expect(over.length).toBeGreaterThanOrEqual(isThorough ? 51 : 5);
    expect(over.filter(({ rungsSent }) => rungsSent.at(-1)?.rung !== 'fund').map(({ id }) => id)).toEqual([]);
    expect(owed.filter((one) => (one.nextAt === null) !== over.includes(one))).toEqual([]);
  });

  it('sends each rung that was still ahead exactly once, on its day, to exactly the people of the rung', async () => {
    for (const { projectId, dueOn, rungsSent } of owed) {
      const { contacts } = await cascade.call<ProjectJson>('GET', `/api/projects/${projectId}`);
      const addressOf = (role: string) =>
        role === 'fund' ? 'investtosave@example.org' : contacts[role]?.email;
      const dayOf = (workingDays: number) => addWorkingDays(calendarDate(dueOn), workingDays);
      const ahead = ladders['lessons-learnt'].rungs.filter(
        ({ workingDays }) => sendingTime(dayOf(workingDays)) >= eventTime(start),
      );
      // A project that joins after its request was due is asked first, on the first morning; what falls on that morning makes way.
      const joinsLate = !ahead.some(({ name }) => name === 'ask');
      const later = ahead.filter(
        ({ workingDays }) =>
          isLived(sendingTime(dayOf(workingDays))) &&
          (!joinsLate || dayOf(workingDays) > dateAt(eventTime(start))),
      );
      const expected = [
        ...(joinsLate ? [{ rung: 'ask', day: dateAt(eventTime(start)), to: [addressOf('lead')] }] : []),
        ...later.map(({ name, workingDays, to }) => ({
          rung: name,
          day: dayOf(workingDays),
          to: to.map(({ role }) => addressOf(role)),
        })),
      ];
      expect({
        projectId,
        rungs: rungsSent.map(({ rung, at, to }) => ({ rung, day: dateAt(eventTime(at)), to })),
      }).toEqual({ projectId, rungs: expected });
    }
  });

  it('sends exactly the letters it says it sent, each between nine and a quarter past on a working day', async () => {
    const promised = owed.flatMap(({ rungsSent }) =>
      rungsSent.flatMap(({ at, to }) => to.map((address) => `${at.slice(0, 10)} ${address}`)),
    );
    const sent = mail.map(({ at, to }) => `${at.slice(0, 10)} ${to.join()}`);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.filter((letter) => !promised.includes(letter))).toEqual([]);
    const fates = await all<{ state: string }>('/api/deliveries');
    expect(fates.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(promised.filter((letter) => !sent.includes(letter))).toEqual([]);
    expect(mail.filter(({ at }) => !isSendingTime(eventTime(at)))).toEqual([]);
  });

  it('keeps every chase in one conversation', () => {
    const conversations = new Set(mail.map(({ headers }) => headers['references']));
    expect(conversations.size).toBe(owed.filter(({ rungsSent }) => rungsSent.length > 0).length);
  });
});
