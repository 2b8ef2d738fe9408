import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { isMessageKey } from '../../functions/messages/translate.ts';
import { obligationKinds } from '../../functions/obligations/ladder.ts';
import { plannedRungs } from '../../functions/obligations/plan.ts';
import { system } from '../../functions/obligations/view.ts';
import { begun } from '../../functions/projects/begin-what-is-due.ts';
import { decideProjectEvent } from '../../functions/projects/decide-project-event.ts';
import { stepOf } from '../../functions/projects/in-step.ts';
import { lookAtProject } from '../../functions/projects/look-at-project.ts';
import { lifecycleOf, type Project } from '../../functions/projects/project.ts';
import type { ProjectCommand } from '../../functions/projects/project-lifecycle-guards.ts';
import {
  projectEffectNames,
  projectEvents,
  type ProjectEvent,
  projectGuardNames,
  projectStates,
  type ProjectState,
  projectTransitionFor,
  projectTransitions,
} from '../../functions/projects/project-lifecycle.ts';
import type { LifecycleChange, ProjectView } from '../../functions/projects/project-view.ts';
import type { Payment } from '../../functions/repayments/payments.ts';
import { owedByTerms } from '../../functions/projects/what-is-owed.ts';
import { diagramInReadme, lifecycleDiagram } from '../applications/lifecycle-diagram.ts';
import { answered, awarded, awardedAt, huw, withObligations } from '../support/awards.ts';
import { rhian, siân, suppressed, tom } from '../support/people.ts';

const at = eventTime('2027-06-15T10:00:00Z');
const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const itself = { at, by: system } as const;
/** What every event is happy with. */
const command: ProjectCommand = {
  reason: 'Because it is so.',
  terms: { endDate: calendarDate('2030-09-30') },
  lessonsDue: calendarDate('2028-05-05'),
};

function viewIn(state: ProjectState, view: ProjectView = awarded()): ProjectView {
  return { ...view, project: { ...view.project, lifecycle: state } };
}

/** A project of which everything was answered, to the last instalment. */
function finished(): ProjectView {
  const view = awarded({ repayments: null });
  const owed = owedByTerms(view.project, view.award).map((one) => begun(view.project, one, awardedAt));
  return withObligations({ ...view, obligations: owed }, () => answered());
}

function decided(
  view: ProjectView,
  event: ProjectEvent,
  more: Partial<ProjectCommand> = {},
  on = staff,
): LifecycleChange {
  const change = decideProjectEvent(view, event, 'staff', { ...command, ...more }, on);
  if (!change.ok) throw new Error(change.refusal);
  return change.value;
}

const kindsOf = (change: LifecycleChange, state: string) =>
  change.obligations.filter(({ after }) => after.state === state).map(({ after }) => after.kind);

describe('the table of a project’s life', () => {
  test('says each thing once', () => {
    const rows = projectTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('reaches every state from delivery, and leaves none without a way on', () => {
    const reached = new Set<ProjectState>(['delivery']);
    for (const { from, to } of [...projectTransitions, ...projectTransitions])
      if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...projectStates].toSorted());
    for (const state of projectStates)
      expect([state, projectTransitions.some(({ from, to }) => from === state && to !== state)]).toEqual([
        state,
        true,
      ]);
  });

  test('uses every event, guard and effect that has a name', () => {
    expect(new Set(projectTransitions.map(({ event }) => event))).toEqual(new Set(projectEvents));
    expect(new Set(projectTransitions.flatMap(({ guards }) => guards))).toEqual(new Set(projectGuardNames));
    expect(new Set(projectTransitions.flatMap(({ effects }) => effects))).toEqual(
      new Set(projectEffectNames),
    );
  });

  test('is drawn in workflows/README.md as it is (npm run diagram draws it anew)', () => {
    expect(diagramInReadme('project')).toBe(lifecycleDiagram('project'));
  });

  test('lets nobody but the system close a project, and the system do nothing else', () => {
    for (const { event, who } of projectTransitions)
      expect([event, who]).toEqual([event, [event === 'close' ? 'system' : 'staff']]);
  });
});

describe('every event in every state', () => {
  const grid = projectStates.flatMap((state) => projectEvents.map((event) => ({ state, event })));

  test.each(grid)(
    '$event in $state does what the table says, or is refused with the reason',
    ({ state, event }) => {
      const view = viewIn(state, event === 'close' ? finished() : awarded());
      const row = projectTransitionFor(state, event);
      for (const [by, on] of [
        ['staff', staff],
        ['system', itself],
      ] as const) {
        const change = decideProjectEvent(view, event, by, command, on);
        if (row === undefined) expect(change).toEqual({ ok: false, refusal: `project.refusal.${state}` });
        else if (!row.who.includes(by))
          expect(change).toEqual({ ok: false, refusal: 'project.refusal.not-yours' });
        else expect(change).toMatchObject({ ok: true, value: { project: { lifecycle: row.to } } });
        if (!change.ok) expect(isMessageKey(change.refusal)).toBe(true);
        else
          for (const { what } of change.value.timeline) expect(isMessageKey(`timeline.${what}`)).toBe(true);
      }
    },
  );

  test('a project from before states were kept is in delivery', () => {
    const { lifecycle: _none, ...old } = awarded().project;
    const project: Project = old;
    expect(lifecycleOf(project)).toBe('delivery');
    expect(decided({ ...awarded(), project }, 'pause').project.lifecycle).toBe('paused');
  });
});

describe('what an event asks for', () => {
  const refusal = (view: ProjectView, event: ProjectEvent, more: Partial<ProjectCommand>) => {
    const change = decideProjectEvent(view, event, 'staff', { ...command, ...more }, staff);
    return change.ok ? null : change.refusal;
  };

  test.each(['pause', 'vary', 'abandon', 'withdraw'] as const)('%s wants a reason', (event) => {
    expect(refusal(awarded(), event, { reason: '  ' })).toBe('refusal.reason-missing');
  });

  test('a variation changes something, keeps dates in order and takes none away', () => {
    const { startDate, endDate, amountPence } = awarded().project;
    expect(refusal(awarded(), 'vary', { terms: { startDate, endDate, amountPence } })).toBe(
      'project.refusal.nothing-changes',
    );
    expect(refusal(awarded(), 'vary', { terms: { endDate: calendarDate('2027-01-01') } })).toBe(
      'project.refusal.end-before-start',
    );
    expect(refusal(awarded(), 'vary', { terms: { endDate: null } })).toBe('project.refusal.date-missing');
  });

  test('an award is not withdrawn once something was repaid', () => {
    const repaid = withObligations(awarded(), ({ kind }) => (kind === 'repayment' ? answered() : {}));
    expect(refusal(repaid, 'withdraw', {})).toBe('project.refusal.money-moved');
    const payment = { amountPence: 100, struckOut: null } as Payment;
    expect(refusal({ ...awarded(), payments: [payment] }, 'withdraw', {})).toBe(
      'project.refusal.money-moved',
    );
    expect(
      refusal({ ...awarded(), payments: [{ ...payment, struckOut: {} as never }] }, 'withdraw', {}),
    ).toBeNull();
  });

  test('a project is taken up again only with a date for its lessons that lies ahead', () => {
    const closed = viewIn('closed', finished());
    expect(refusal(closed, 'reopen', { lessonsDue: calendarDate('2027-06-15') })).toBe(
      'refusal.date-not-ahead',
    );
    expect(refusal(closed, 'reopen', { lessonsDue: calendarDate('2032-06-15') })).toBe(
      'refusal.date-too-far',
    );
  });
});

describe('what becomes of each kind in each state', () => {
  test('all go on in delivery but the short note, rest in a pause, and fall away with the award', () => {
    for (const kind of obligationKinds) {
      const isNote = kind === 'lessons-note';
      expect([kind, stepOf('delivery', kind)]).toEqual([kind, isNote ? 'ends' : 'goes-on']);
      expect([kind, stepOf('paused', kind)]).toEqual([kind, isNote ? 'ends' : 'rests']);
      expect([kind, stepOf('withdrawn', kind)]).toEqual([kind, isNote ? 'goes-on' : 'ends']);
    }
  });

  test('an abandoned project still repays and still owes its lessons and their evaluation', () => {
    for (const kind of ['repayment', 'lessons-learnt', 'evaluation-report', 'contact-confirmation'] as const)
      expect([kind, stepOf('abandoned', kind)]).toEqual([kind, 'goes-on']);
    for (const kind of ['milestone', 'progress-update', 'outcomes-review'] as const)
      expect([kind, stepOf('abandoned', kind)]).toEqual([kind, 'ends']);
  });
});

describe('a pause', () => {
  test('lets every chase rest, and tells each of those who answer for the project once', () => {
    const change = decided(awarded(), 'pause');
    expect(change.obligations).toHaveLength(awarded().obligations.length);
    for (const { after } of change.obligations)
      expect(after).toMatchObject({ paused: { with: 'project', reason: command.reason }, nextAt: null });
    expect(change.project.nextAt).toBeNull();
    expect(change.deliveries.map(({ recipientId }) => recipientId)).toEqual([
      rhian.id,
      tom.id,
      siân.id,
      huw.id,
    ]);
    expect(new Set(change.deliveries.map(({ id }) => id)).size).toBe(4);
  });

  test('writes to nobody who cannot be reached', () => {
    const view = awarded();
    const change = decided({ ...view, contacts: { ...view.contacts, lead: suppressed(rhian) } }, 'pause');
    expect(change.deliveries.map(({ recipientId }) => recipientId)).not.toContain(rhian.id);
  });

  test('leaves alone what staff had paused by itself, also when the project goes on', () => {
    const own = { at, reason: 'Ill' };
    const view = withObligations(awarded(), ({ kind }) => (kind === 'milestone' ? { paused: own } : {}));
    const paused = decided(view, 'pause');
    expect(paused.obligations.some(({ after }) => after.kind === 'milestone')).toBe(false);
    const goesOn = decided(after(view, paused), 'resume');
    expect(goesOn.obligations.some(({ after: now }) => now.kind === 'milestone')).toBe(false);
  });

  test('ends with chases that look ahead; what was never asked for and fell into it gets a new date', () => {
    const paused = after(awarded(), decided(awarded(), 'pause'));
    const later = { at: eventTime('2027-12-06T10:00:00Z'), by: staff.by } as const;
    const change = decided(paused, 'resume', {}, later);
    const milestone = change.obligations.find(({ after: now }) =>
      now.id.endsWith('milestone_bqxhealth2027_1'),
    );
    expect(milestone?.after).toMatchObject({
      paused: null,
      dueOn: addWorkingDays(calendarDate('2027-12-06'), 10),
    });
    for (const { after: now } of change.obligations) {
      expect(now.paused).toBeNull();
      for (const { at: leaves } of plannedRungs(now)) expect(leaves >= later.at).toBe(true);
    }
    expect(change.project).toMatchObject({ lifecycle: 'delivery' });
    expect(change.project.nextAt).not.toBeNull();
  });
});

describe('a variation', () => {
  const dueIn = (view: ProjectView, change: LifecycleChange) =>
    Object.fromEntries(
      view.obligations.map((one) => [
        one.id.replace('_bqxhealth2027', ''),
        (change.obligations.find(({ before }) => before.id === one.id)?.after ?? one).dueOn,
      ]),
    );

  test('keeps what was agreed before, with the reason, and tells the new terms', () => {
    const { project, deliveries } = decided(awarded(), 'vary');
    expect(project).toMatchObject({ endDate: '2030-09-30', version: 1 });
    expect(project.variations).toEqual([
      {
        at,
        by: staff.by,
        reason: command.reason,
        before: expect.objectContaining({ endDate: '2030-03-31', amountPence: 45_000_000 }),
        after: expect.objectContaining({ endDate: '2030-09-30', amountPence: 45_000_000 }),
      },
    ]);
    expect(new Set(deliveries.map(({ message }) => message.template))).toEqual(new Set(['project-varied']));
  });

  test('moves what hangs on the end with it, and what hangs on the start not', () => {
    const view = awarded();
    const due = dueIn(view, decided(view, 'vary'));
    expect(due).toMatchObject({
      'lessons-learnt': addWorkingDays(calendarDate('2030-09-30'), 40),
      'local-benefit-actual': addWorkingDays(calendarDate('2030-09-30'), 30),
      'progress-update_1': '2027-07-01',
      'contact-confirmation_1': '2027-10-01',
      'outcomes-review_1': '2028-04-03',
      repayment_1: '2028-03-31',
    });
    // 183 days later, on a working day.
    expect(due['milestone_2']).toBe('2029-04-03');
    expect(due['evaluation-report']).toBe('2030-12-30');
  });

  test('moves a date that staff had moved by as much, and leaves what is overdue overdue', () => {
    const view = withObligations(awarded(), ({ id }) =>
      id.includes('lessons-learnt')
        ? { dueOn: calendarDate('2030-07-01') }
        : id.includes('forecast')
          ? { dueOn: calendarDate('2027-06-14'), state: 'asked' }
          : {},
    );
    const due = dueIn(view, decided(view, 'vary'));
    expect(due['local-benefit-forecast']).toBe('2027-06-14');
    expect(due['lessons-learnt']! > '2030-12-20' && due['lessons-learnt']! < '2031-01-10').toBe(true);
  });

  test('ends what the new terms no longer hold', () => {
    const change = decided(awarded(), 'vary', { terms: { endDate: calendarDate('2027-06-20') } });
    expect(kindsOf(change, 'ended').toSorted()).toEqual(['outcomes-review', 'progress-update']);
    expect(change.create.map(({ id }) => id)).toContain('outcomes-review_bqxhealth2027_end');
  });

  test('of the sum spreads what is left over the instalments to come, which sum to it', () => {
    const change = decided(awarded(), 'vary', { terms: { amountPence: 30_000_001 } });
    const instalments = change.award?.repayments?.instalments ?? [];
    expect(instalments.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(30_000_001);
    const first = change.obligations.find(({ after: now }) => now.kind === 'repayment')?.after;
    expect(first?.matter).toEqual({ instalment: 1, amountPence: instalments[0]?.amountPence });
    expect(change.project.variations?.[0]?.after.amountPence).toBe(30_000_001);
  });

  test('of the sum below what was repaid is refused', () => {
    const paid = { amountPence: 20_000_000, paidOn: calendarDate('2027-06-01'), struckOut: null } as Payment;
    const view = { ...awarded(), payments: [paid] };
    expect(
      decideProjectEvent(view, 'vary', 'staff', { reason: 'x', terms: { amountPence: 1_000_000 } }, staff),
    ).toEqual({ ok: false, refusal: 'repayment.sum-below-repaid' });
  });
});

describe('a project that was given up', () => {
  test('is asked for no more milestones and updates, and for its lessons from now on', () => {
    const change = decided(awarded(), 'abandon');
    expect(new Set(kindsOf(change, 'ended'))).toEqual(
      new Set([
        'milestone',
        'progress-update',
        'outcomes-review',
        'local-benefit-forecast',
        'local-benefit-actual',
      ]),
    );
    const lessons = change.obligations.find(({ after: now }) => now.kind === 'lessons-learnt')?.after;
    expect(lessons?.dueOn).toBe(addWorkingDays(calendarDate('2027-06-15'), 40));
    expect(change.project.lessonsDue).toBe(lessons?.dueOn);
    expect(change.obligations.some(({ after: now }) => now.kind === 'repayment')).toBe(false);
    expect(change.project.nextAt).not.toBeNull();
  });

  test('leaves an answer that had arrived for staff to read', () => {
    const view = withObligations(awarded(), ({ kind }) =>
      kind === 'outcomes-review' ? { state: 'submitted' } : {},
    );
    expect(kindsOf(decided(view, 'abandon'), 'ended')).not.toContain('outcomes-review');
  });

  test('is chased again in full when it was paused before', () => {
    const paused = after(awarded(), decided(awarded(), 'pause'));
    const change = decided(paused, 'abandon');
    const repayment = change.obligations.find(({ after: now }) => now.kind === 'repayment')?.after;
    expect(repayment).toMatchObject({ paused: null });
    expect(repayment?.nextAt).not.toBeNull();
  });
});

describe('an award that was not taken up', () => {
  test('owes a short note and nothing else', () => {
    const change = decided(awarded(), 'withdraw');
    expect(change.create.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['lessons-note_bqxhealth2027', addWorkingDays(calendarDate('2027-06-15'), 20)],
    ]);
    expect(kindsOf(change, 'ended')).toHaveLength(awarded().obligations.length);
  });

  test('closes when the note is there', () => {
    const withdrawn = after(awarded(), decided(awarded(), 'withdraw'));
    const noted = withObligations(withdrawn, ({ kind }) => (kind === 'lessons-note' ? answered() : {}));
    expect(lookAt(noted)?.project).toMatchObject({ lifecycle: 'closed' });
  });
});

describe('the end', () => {
  test('comes by itself when nothing is owed any more', () => {
    const change = lookAt(finished());
    expect(change?.project).toMatchObject({ lifecycle: 'closed', nextAt: null });
    expect(change?.project.closedWithWaiver).toBeUndefined();
    expect(new Set(change?.deliveries.map(({ message }) => message.template))).toEqual(
      new Set(['project-closed']),
    );
  });

  test('does not come while an instalment is still to come, years after the last answer', () => {
    const view = withObligations(awarded(), () => answered('2030-08-01T10:00:00Z'));
    const change = lookAt(view, '2030-08-01T10:00:00Z');
    expect(change?.project.lifecycle).toBe('delivery');
    expect(change?.create.map(({ kind }) => kind)).toContain('repayment');
  });

  test('does not come for a project that nobody ever asked what it learnt', () => {
    expect(lookAt({ ...awarded(), award: null, obligations: [] })?.project.lifecycle).toBe('delivery');
  });

  test('ends what only served the rest', () => {
    const last = finished();
    const check = awarded().obligations.find(({ kind }) => kind === 'contact-confirmation')!;
    const view = {
      ...last,
      obligations: [...last.obligations.filter(({ kind }) => kind !== check.kind), check],
    };
    expect(kindsOf(lookAt(view)!, 'ended')).toEqual(['contact-confirmation']);
  });

  test('with something waived says so for ever, also when the project is taken up again and closed anew', () => {
    const view = withObligations(finished(), ({ kind }) =>
      kind === 'lessons-learnt' ? { state: 'waived' } : {},
    );
    const closed = lookAt(view);
    expect(closed?.project).toMatchObject({ lifecycle: 'closed', closedWithWaiver: true });
    const again = after(view, closed!);
    const reopened = after(again, decided(again, 'reopen'));
    expect(reopened.project).toMatchObject({ lifecycle: 'delivery', closedWithWaiver: true });
    const done = withObligations(reopened, () => answered());
    expect(lookAt(done, '2030-08-01T10:00:00Z')?.project).toMatchObject({
      lifecycle: 'closed',
      closedWithWaiver: true,
    });
  });

  test('is quiet for a project that was imported and has been thanked for its lessons', () => {
    const view = { ...finished(), award: null };
    const imported = {
      ...view,
      obligations: view.obligations.filter(({ kind }) => kind === 'lessons-learnt'),
    };
    const change = lookAt(imported);
    expect(change?.project.lifecycle).toBe('closed');
    expect(change?.deliveries).toEqual([]);
  });
});

describe('a project that is taken up again', () => {
  test('owes again what fell away and lies ahead, and is asked for its lessons by the new date', () => {
    const abandoned = after(awarded(), decided(awarded(), 'abandon'));
    const change = decided(abandoned, 'reopen');
    expect(new Set(kindsOf(change, 'planned'))).toEqual(
      new Set(['lessons-learnt', 'local-benefit-actual', 'milestone', 'outcomes-review', 'progress-update']),
    );
    const lessons = change.obligations.find(({ after: now }) => now.kind === 'lessons-learnt')?.after;
    expect(lessons?.dueOn).toBe(command.lessonsDue);
  });

  test('is asked to add to a document that it had sent, with the reason', () => {
    const closed = after(finished(), lookAt(finished())!);
    const change = decided(closed, 'reopen');
    const lessons = change.obligations.find(({ after: now }) => now.kind === 'lessons-learnt')?.after;
    expect(lessons).toMatchObject({
      state: 'returned',
      returnReason: command.reason,
      closed: null,
      submitted: null,
      dueOn: command.lessonsDue,
    });
  });
});

describe('a look', () => {
  test('does nothing before its time, and looking twice is looking once', () => {
    const view = awarded();
    expect(lookAtProject(view, at)).toBeNull();
    const due = { ...view, project: { ...view.project, nextAt: at } };
    const looked = lookAtProject(due, at);
    expect(looked).toMatchObject({ create: [], obligations: [] });
    expect(lookAtProject(after(due, looked!), at)).toBeNull();
  });

  test('finishes what a transaction could not hold', () => {
    const many = awarded();
    const one = many.obligations.find(({ kind }) => kind === 'repayment');
    const arrears = Array.from({ length: 110 }, (_, place) => ({
      ...one!,
      id: `repayment_bqxhealth2027_${place + 20}` as never,
      state: 'asked' as const,
    }));
    let view: ProjectView = { ...many, obligations: [...many.obligations, ...arrears] };
    const paused = decided(view, 'pause');
    expect(paused.obligations.length).toBeLessThan(50);
    expect(paused.project.nextAt).toBe(at);
    view = after(view, paused);
    for (let looks = 0; looks < 5 && view.project.nextAt !== null; looks++) {
      const looked = lookAtProject(view, at)!;
      expect(2 * looked.obligations.length).toBeLessThan(100);
      view = after(view, looked);
    }
    expect(view.obligations.filter(({ paused: rests }) => rests === null)).toEqual([]);
    expect(view.project.nextAt).toBeNull();
  });
});

/** The project as the store would hand it out after a change. */
function after(view: ProjectView, change: LifecycleChange): ProjectView {
  return {
    ...view,
    project: { ...change.project, version: view.project.version + 1 },
    award: change.award ?? view.award,
    obligations: [
      ...view.obligations.map(
        (one) => change.obligations.find(({ before }) => before.id === one.id)?.after ?? one,
      ),
      ...change.create,
    ],
  };
}

function lookAt(view: ProjectView, moment: string = at): LifecycleChange | null {
  const now = eventTime(moment);
  return lookAtProject({ ...view, project: { ...view.project, nextAt: now } }, now);
}
