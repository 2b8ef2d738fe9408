import { describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { decideChase } from '../../functions/obligations/decide-chase.ts';
import { changeContacts, type ContactCommand } from '../../functions/projects/change-contacts.ts';
import { newView, person, rhian, siân, suppressed, tom } from '../support/people.ts';

const at = eventTime('2027-02-16T14:00:00Z');
const nextMorning = '2027-02-17T09:00:00.000Z';
const on = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const view = newView('2027-03-01');
const nia = person('Nia Rees', 'nia.rees@gwynedd.example.org', 'cy');
const asked: Obligation = {
  ...view.obligation,
  state: 'asked',
  chase: {
    ...view.obligation.chase,
    sent: [{ rung: 'ask', at: eventTime('2027-02-15T09:00:00Z'), to: [rhian.id], because: 'ladder' }],
  },
};

/** What a command decides for the tests' project, which owes this. */
function decide(
  command: Partial<ContactCommand>,
  open: readonly Obligation[] = [asked],
  known = [rhian, tom, siân],
) {
  const people = new Map(known.map((one) => [one.id, one]));
  const whole: ContactCommand = { role: 'lead', person: nia, reason: 'Rhian left', ...command };
  return changeContacts({ project: view.project, people, open }, whole, on);
}
function accepted(...command: Parameters<typeof decide>) {
  const decided = decide(...command);
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value;
}

describe('staff say who holds a role', () => {
  test('a new lead takes the role, and a chase that has begun writes to them the next morning', () => {
    const { project, contacts, obligations, person: newcomer } = accepted({});
    expect(project.contacts).toEqual({ lead: nia.id, deputy: tom.id, sponsor: siân.id });
    expect(newcomer).toMatchObject({ name: 'Nia Rees', suppression: null });
    const [after] = obligations.map(({ change }) => change.obligation);
    expect(after?.nextAt).toBe(nextMorning);
    const look = decideChase({ obligation: after as Obligation, project, contacts }, eventTime(nextMorning));
    expect(look?.deliveries).toMatchObject([{ recipientId: nia.id, message: { rung: 'ask' } }]);
  });

  test('what has not begun keeps its calendar; what is answered or paused stays quiet', () => {
    const planned = view.obligation;
    const submitted: Obligation = { ...asked, state: 'submitted', nextAt: null };
    const paused: Obligation = { ...asked, nextAt: null, paused: { at, reason: 'Holidays' } };
    const after = accepted({}, [planned, submitted, paused]).obligations.map(({ change }) => change);
    expect(after.map(({ obligation }) => obligation.nextAt)).toEqual([planned.nextAt, null, null]);
    for (const { timeline } of after)
      expect(timeline).toEqual([
        { what: 'contacts-changed', by: on.by, args: { roles: 'lead', reason: 'Rhian left' } },
      ]);
  });

  test('a chase that waited for staff because there was nobody to ask goes on; one at its end does not', () => {
    const ended: Obligation = { ...asked, nextAt: null, decisionNeeded: 'ladder-ended' };
    const nobody: Obligation = { ...asked, nextAt: null, decisionNeeded: 'nobody-to-ask' };
    const after = accepted({}, [ended, nobody]).obligations.map(({ change }) => change.obligation);
    expect(after).toMatchObject([
      { decisionNeeded: 'ladder-ended', nextAt: null },
      { decisionNeeded: 'nobody-to-ask', wokenAt: nextMorning, nextAt: nextMorning },
    ]);
  });

  test('a role can be left open', () => {
    const { project, contacts, person: nobody } = accepted({ person: null, role: 'deputy' });
    expect(project.contacts).toEqual({ lead: rhian.id, sponsor: siân.id });
    expect([contacts.deputy, nobody]).toEqual([undefined, null]);
  });

  test('somebody the fund knows keeps the stop on their mail, and a language that is known', () => {
    const stopped = { ...suppressed(nia), softBounces: 2 };
    const named = { ...nia, name: 'Nia Rees-Jones', language: 'unknown' } as const;
    const { person: kept, contacts } = accepted({ person: named }, [asked], [rhian, tom, siân, stopped]);
    expect(kept).toEqual({ ...stopped, name: 'Nia Rees-Jones' });
    expect(contacts.lead?.suppression).toEqual(stopped.suppression);
  });

  test('a project that owes nothing remembers the change itself', () => {
    expect(accepted({}, []).timeline).toMatchObject([{ what: 'contacts-changed' }]);
    expect(accepted({}).timeline).toEqual([]);
  });

  test('what changes nothing, or says no reason, is refused', () => {
    expect(decide({ person: rhian })).toMatchObject({ refusal: 'refusal.same-contact' });
    expect(decide({ person: { ...rhian, name: 'Rhian P.' } }).ok).toBe(true);
    expect(decide({ reason: ' ' })).toMatchObject({ refusal: 'refusal.reason-missing' });
    const { lead: _lead, ...others } = view.project.contacts;
    const open = changeContacts(
      { project: { ...view.project, contacts: others }, people: new Map(), open: [] },
      { role: 'lead', person: null, reason: 'x' },
      on,
    );
    expect(open).toMatchObject({ refusal: 'refusal.role-is-open' });
  });
});
