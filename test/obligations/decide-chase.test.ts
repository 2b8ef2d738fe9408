import { describe, expect, it } from '@jest/globals';
import { calendarDate, nextSendingTime } from '../../functions/calendar/working-days.ts';
import { eventTime, type EventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import {
  askForMoreTime,
  answerContactCheck,
  confirmHandover,
  nameAnother,
  saveDraft,
  sayNotMine,
  submitAnswer,
} from '../../functions/obligations/answer-actions.ts';
import { decideChase } from '../../functions/obligations/decide-chase.ts';
import {
  chaseNow,
  moveDueDate,
  pauseChase,
  resumeChase,
  returnAnswer,
} from '../../functions/obligations/obligation-actions.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { newContactCheck } from '../../functions/obligations/new-obligation.ts';
import { plannedRungs } from '../../functions/obligations/plan.ts';
import { system, type Change, type ObligationView } from '../../functions/obligations/view.ts';
import { newView, person, rhian, siân, suppressed, tom, withContacts } from '../support/people.ts';

const at = (text: string): EventTime => eventTime(text);
const on = (text: string) => ({ at: at(text), by: system });

/** Lets a chase look whenever it wants to, until it rests or a moment is reached. Answers the letters of each look. */
function run(
  view: ObligationView,
  until = '2030-01-01T00:00:00Z',
): { looks: { at: EventTime; change: Change }[]; view: ObligationView } {
  const looks: { at: EventTime; change: Change }[] = [];
  let now = view;
  for (
    let next = now.obligation.nextAt;
    next !== null && next <= at(until) && looks.length < 50;
    next = now.obligation.nextAt
  ) {
    const change = decideChase(now, next);
    if (change === null) break;
    looks.push({ at: next, change });
    now = { ...now, obligation: { ...change.obligation, version: now.obligation.version + 1 } };
  }
  return { looks, view: now };
}

const letters = (looks: { at: EventTime; change: Change }[]) =>
  looks.flatMap(({ at: when, change }) =>
    change.deliveries.map(({ message, recipientId }) => [
      when.slice(0, 16),
      message.template === 'rung' ? `${message.rung} ${message.wording}` : message.template,
      recipientId,
    ]),
  );

const done = (decided: { ok: boolean; value?: Change }): Obligation => {
  if (!decided.ok || !decided.value) throw new Error(`refused: ${JSON.stringify(decided)}`);
  return decided.value.obligation;
};

describe('the chase of a lessons-learnt document', () => {
  it('climbs every rung once, at nine on its working day, to exactly the people of the rung, and ends with the fund', () => {
    const { looks, view } = run(newView('2027-03-01'));
    expect(letters(looks)).toEqual([
      ['2027-01-18T09:00', 'notice asked', rhian.id],
      ['2027-02-15T09:00', 'ask asked', rhian.id],
      ['2027-02-24T09:00', 'reminder asked', rhian.id],
      ['2027-03-01T09:00', 'due asked', rhian.id],
      ['2027-03-08T09:00', 'overdue asked', rhian.id],
      ['2027-03-08T09:00', 'overdue asked', tom.id],
      ['2027-03-15T09:00', 'overdue-again asked', rhian.id],
      ['2027-03-15T09:00', 'overdue-again asked', tom.id],
      ['2027-03-22T09:00', 'sponsor asked', siân.id],
      ['2027-03-22T09:00', 'sponsor told', rhian.id],
      ['2027-03-22T09:00', 'sponsor told', tom.id],
      ['2027-03-31T08:00', 'fund asked', 'fund'],
    ]);
    expect(view.obligation).toMatchObject({ state: 'asked', nextAt: null, decisionNeeded: 'ladder-ended' });
  });

  it('sends nothing before its time', () => {
    expect(decideChase(newView('2027-03-01'), at('2027-01-18T08:59:59Z'))).toBeNull();
  });

  it('after three weeks of downtime sends the latest rung only, and says which it left out', () => {
    const asked = run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;
    const change = decideChase(asked, at('2027-03-16T09:00:00Z')) as Change;
    expect(letters([{ at: at('2027-03-16T09:00:00Z'), change }])).toEqual([
      ['2027-03-16T09:00', 'overdue-again asked', rhian.id],
      ['2027-03-16T09:00', 'overdue-again asked', tom.id],
    ]);
    expect(change.obligation.chase.passed.map(({ rung }) => rung)).toEqual(['reminder', 'due', 'overdue']);
  });

  it('that looks in the afternoon waits for the next working morning', () => {
    const change = decideChase(newView('2027-03-01'), at('2027-01-22T15:00:00Z')) as Change;
    expect(change.deliveries).toEqual([]);
    expect(change.obligation.nextAt).toBe('2027-01-25T09:00:00.000Z');
  });

  it('leaves the reminder out when a draft was saved in the last three working days, and not when it was earlier', () => {
    const asked = run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;
    const saved = (when: string) => ({
      ...asked,
      obligation: done(saveDraft(asked, { section: 'worked' }, on(when))),
    });
    expect(letters(run(saved('2027-02-19T16:00:00Z'), '2027-02-28T00:00:00Z').looks)).toEqual([]);
    expect(letters(run(saved('2027-02-18T16:00:00Z'), '2027-02-28T00:00:00Z').looks)).toHaveLength(1);
  });

  it('stops when the answer is sent', () => {
    const asked = run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;
    const submitted = done(submitAnswer(asked, rhian.id, on('2027-02-22T10:00:00Z')));
    expect(submitted).toMatchObject({ state: 'submitted', nextAt: null });
    expect(run({ ...asked, obligation: submitted }).looks).toEqual([]);
  });

  it('begins with the request, and at once, when it joins late', () => {
    const { looks } = run(newView('2027-03-01', '2027-02-19T14:00:00Z'));
    expect(
      letters(looks)
        .slice(0, 3)
        .map(([when, what]) => [when, what]),
    ).toEqual([
      ['2027-02-22T09:00', 'ask asked'],
      ['2027-02-24T09:00', 'reminder asked'],
      ['2027-03-01T09:00', 'due asked'],
    ]);
  });

  it('never begins by itself for a document that was overdue when it was added', () => {
    const late = newView('2026-10-01');
    expect(late.obligation).toMatchObject({ nextAt: null, decisionNeeded: 'overdue-when-created' });
  });
});

describe('a person who cannot be reached', () => {
  const asked = () => run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;
  const bounced = (view: ObligationView, when: string): ObligationView => ({
    ...view,
    obligation: { ...view.obligation, nextAt: at(when), wokenAt: at(when) },
  });

  it('is passed over: the same rung goes to the next person at once, and the sponsor is asked who leads now', () => {
    const view = withContacts(asked(), { lead: suppressed(rhian), deputy: tom, sponsor: siân });
    const change = decideChase(bounced(view, '2027-02-15T11:30:00Z'), at('2027-02-15T11:30:00Z')) as Change;
    expect(change.deliveries.map(({ recipientId, message }) => [recipientId, message])).toEqual([
      [tom.id, { template: 'rung', rung: 'ask', wording: 'asked', inPlaceOf: 'lead' }],
    ]);
    expect(change.create?.map(({ kind, id }) => [kind, id])).toEqual([
      ['contact-check', `contact-check_i2s-022_${rhian.id}`],
    ]);
    expect(change.obligation.nextAt).toBe('2027-02-24T09:00:00.000Z');
  });

  it('gets nothing more, and later rungs go to those who are left', () => {
    const view = withContacts(asked(), { lead: suppressed(rhian), deputy: tom, sponsor: siân });
    const { looks } = run(view);
    expect(letters(looks).map(([, , to]) => to)).not.toContain(rhian.id);
    expect(letters(looks).at(-1)).toEqual(['2027-03-31T08:00', 'fund asked', 'fund']);
  });

  it('leaves the fund to decide when nobody else is there', () => {
    const view = withContacts(asked(), { lead: suppressed(rhian) });
    const change = decideChase(bounced(view, '2027-02-15T11:30:00Z'), at('2027-02-15T11:30:00Z')) as Change;
    expect(change.deliveries.map(({ recipientId }) => recipientId)).toEqual(['fund']);
    expect(change.obligation).toMatchObject({ nextAt: null, decisionNeeded: 'nobody-to-ask' });
  });
});

describe('a chase that was told to look, because an address failed or a reader is new', () => {
  const when = '2027-02-15T11:30:00Z';
  const asked = () => run(newView('2027-03-01'), '2027-02-14T00:00:00Z').view;
  const sentOnce = () => run(asked(), '2027-02-16T00:00:00Z').view;
  const told = (view: ObligationView): ObligationView => ({
    ...view,
    obligation: { ...view.obligation, nextAt: at(when), wokenAt: at(when) },
  });
  const lost = (view: ObligationView) =>
    withContacts(view, { lead: suppressed(rhian), deputy: tom, sponsor: siân });

  it('still looks when somebody saves a draft before it does', () => {
    const view = told(lost(sentOnce()));
    const saved = {
      ...view,
      obligation: done(saveDraft(view, { section: 'worked' }, on('2027-02-15T11:31:00Z'))),
    };
    expect(saved.obligation.nextAt).toBe(at(when));
    expect(
      (decideChase(saved, at('2027-02-15T11:35:00Z')) as Change).deliveries.map(
        ({ recipientId }) => recipientId,
      ),
    ).toEqual([tom.id]);
  });

  it('looks when a pause ends, if it was told during the pause', () => {
    const view = lost(sentOnce());
    const paused = done(pauseChase(view, { reason: 'Illness' }, on('2027-02-15T11:00:00Z')));
    const rested = (decideChase(told({ ...view, obligation: paused }), at(when)) as Change).obligation;
    expect(rested).toMatchObject({ nextAt: null, wokenAt: at(when) });
    expect(
      done(resumeChase({ ...view, obligation: rested }, { reason: '' }, on('2027-02-17T10:00:00Z'))).nextAt,
    ).toBe(at(when));
  });

  it('does not begin by itself what staff must decide', () => {
    const late = newView('2026-10-01');
    const change = decideChase(
      { ...late, obligation: { ...late.obligation, nextAt: at(when), wokenAt: at(when) } },
      at(when),
    ) as Change;
    expect(change).toMatchObject({
      deliveries: [],
      obligation: { nextAt: null, decisionNeeded: 'overdue-when-created' },
    });
  });

  it('goes on once somebody can be reached again, sends the rung that found nobody, and still ends with the fund', () => {
    const alone = withContacts(sentOnce(), { lead: suppressed(rhian) });
    const waiting = (decideChase(told(alone), at(when)) as Change).obligation;
    expect(waiting.decisionNeeded).toBe('nobody-to-ask');
    const again = withContacts(
      {
        ...alone,
        obligation: { ...waiting, nextAt: at('2027-02-20T10:00:00Z'), wokenAt: at('2027-02-20T10:00:00Z') },
      },
      { lead: tom, sponsor: siân },
    );
    const { looks, view } = run(again);
    expect(letters(looks).map(([, what]) => what)).toEqual([
      'ask asked',
      'due asked',
      'overdue asked',
      'overdue-again asked',
      'sponsor asked',
      'sponsor told',
      'fund asked',
    ]);
    expect(view.obligation).toMatchObject({ nextAt: null, decisionNeeded: 'ladder-ended' });
    const ids = [
      ...(decideChase(told(alone), at(when)) as Change).deliveries,
      ...looks.flatMap(({ change }) => change.deliveries),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the sponsor’s one question', () => {
  const view = newView('2027-03-01');
  const check = newContactCheck(
    view.project,
    { role: 'lead', person: rhian.id, because: 'unreachable' },
    at('2027-02-15T11:30:00Z'),
  );
  const asking = withContacts(
    { ...view, obligation: check },
    { lead: suppressed(rhian), deputy: tom, sponsor: siân },
  );
  const newcomer = person('Elin Hughes', 'elin.hughes@gwynedd.example.org');

  it('is asked on the next sending morning, again before its date, and then the fund is told', () => {
    expect(letters(run(asking).looks)).toEqual([
      ['2027-02-16T09:00', 'ask asked', siân.id],
      ['2027-02-24T09:00', 'reminder asked', siân.id],
      ['2027-03-08T09:00', 'fund asked', 'fund'],
    ]);
  });

  it('is answered with a person, who takes the role; the chases of the project look at once', () => {
    const other = view.obligation.id;
    const decided = answerContactCheck(asking, { newcomer, others: [other] }, on('2027-02-17T10:00:00Z'));
    expect(decided.ok && decided.value).toMatchObject({
      wake: [other],
      obligation: { state: 'accepted', nextAt: null },
    });
    expect(decided.ok && decided.value.project?.contacts).toMatchObject({
      lead: newcomer.id,
      deputy: tom.id,
    });
  });

  it('is settled by itself when nothing else of the project waits for an answer any more', () => {
    const { looks, view: after } = run({ ...asking, othersWait: false });
    expect(letters(looks)).toEqual([]);
    expect(after.obligation).toMatchObject({ state: 'accepted', nextAt: null });
  });

  it('is settled by itself when somebody else has named a person, and a late answer changes nothing', () => {
    const named = withContacts(
      { ...view, obligation: check },
      { lead: newcomer, deputy: tom, sponsor: siân },
    );
    const { looks, view: after } = run(named);
    expect(letters(looks)).toEqual([]);
    expect(after.obligation).toMatchObject({ state: 'accepted', nextAt: null });
    const late = answerContactCheck(named, { newcomer: tom, others: [] }, on('2027-02-17T10:00:00Z'));
    expect(late).toEqual({ ok: false, refusal: 'refusal.role-taken' });
  });
});

describe('a person who is named by another', () => {
  const asked = () => run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;

  it('waits for staff when the domain is one that anybody shares', () => {
    const lead = person('A Volunteer', 'volunteer@gmail.com');
    const view = withContacts(asked(), { lead, deputy: tom, sponsor: siân });
    const decided = nameAnother(
      view,
      { from: lead.id, newcomer: person('Another', 'another@gmail.com') },
      on('2027-02-22T10:00:00Z'),
    );
    expect(decided.ok && decided.value.project).toBeUndefined();
  });

  it('takes the role of whoever named them, and no other: not one that somebody else holds by now', () => {
    const view = asked();
    const stranger = person('A Stranger', 'a@elsewhere.example');
    const named = {
      ...view,
      obligation: done(nameAnother(view, { from: tom.id, newcomer: stranger }, on('2027-02-22T10:00:00Z'))),
    };
    const confirmed = confirmHandover(named, stranger, on('2027-02-23T10:00:00Z'));
    expect(confirmed.ok && confirmed.value.project?.contacts).toEqual({
      lead: rhian.id,
      deputy: stranger.id,
      sponsor: siân.id,
    });
    const replaced = withContacts(named, {
      lead: rhian,
      deputy: person('New Deputy', 'new@gwynedd.example.org'),
      sponsor: siân,
    });
    expect(confirmHandover(replaced, stranger, on('2027-02-23T10:00:00Z'))).toEqual({
      ok: false,
      refusal: 'refusal.role-taken',
    });
  });
});

describe('what staff and writers decide', () => {
  const asked = () => run(newView('2027-03-01'), '2027-02-20T00:00:00Z').view;
  const rungsAhead = (obligation: Obligation) =>
    plannedRungs(obligation).map(({ rung, at: when }) => `${rung.name} ${when.slice(0, 10)}`);

  it('an extension moves every rung that is still to come, asks again before the new date, and tells the reader', () => {
    const decided = moveDueDate(
      asked(),
      { dueOn: calendarDate('2027-04-30'), reason: 'Merger' },
      on('2027-02-22T10:00:00Z'),
    );
    const moved = done(decided);
    expect(rungsAhead(moved)[0]).toBe('ask 2027-04-16');
    expect(moved.nextAt).toBe('2027-04-16T08:00:00.000Z');
    expect(decided.ok && decided.value.deliveries.map(({ message }) => message)).toEqual([
      { template: 'date-moved', reason: 'Merger' },
    ]);
  });

  it('a returned document is asked for again at the next sending time, with a new date', () => {
    const view = asked();
    const submitted = done(submitAnswer(view, rhian.id, on('2027-02-22T10:00:00Z')));
    const returned = done(
      returnAnswer(
        { ...view, obligation: submitted },
        { reason: 'Results are missing', dueOn: calendarDate('2027-03-22') },
        on('2027-02-23T15:00:00Z'),
      ),
    );
    expect(rungsAhead(returned).slice(0, 2)).toEqual(['ask 2027-02-24', 'reminder 2027-03-17']);
  });

  it('a pause holds everything back, and what fell into it is never sent', () => {
    const view = asked();
    const paused = done(pauseChase(view, { reason: 'Illness' }, on('2027-02-22T10:00:00Z')));
    expect(paused.nextAt).toBeNull();
    const resumed = done(
      resumeChase({ ...view, obligation: paused }, { reason: '' }, on('2027-03-02T10:00:00Z')),
    );
    expect(rungsAhead(resumed)[0]).toBe('overdue 2027-03-08');
  });

  it('an extension by a few days does not repeat the request: the letter about the new date carries the link', () => {
    const decided = moveDueDate(
      asked(),
      { dueOn: calendarDate('2027-03-11'), reason: 'Audit' },
      on('2027-02-22T10:00:00Z'),
    );
    expect(rungsAhead(done(decided))[0]).toBe('reminder 2027-03-08');
  });

  it('a letter that staff sent out of turn is not sent again after a pause, and no reminder follows it within days', () => {
    const view = newView('2027-03-01');
    const chased = { ...view, obligation: done(chaseNow(view, { reason: '' }, on('2027-02-22T14:00:00Z'))) };
    const paused = {
      ...chased,
      obligation: done(pauseChase(chased, { reason: 'Illness' }, on('2027-02-22T15:00:00Z'))),
    };
    const resumed = {
      ...paused,
      obligation: done(resumeChase(paused, { reason: '' }, on('2027-02-22T16:00:00Z'))),
    };
    expect(rungsAhead(resumed.obligation).slice(0, 2)).toEqual(['reminder 2027-02-24', 'due 2027-03-01']);
    expect(letters(run(resumed, '2027-03-02T00:00:00Z').looks).map(([, what]) => what)).toEqual([
      'due asked',
    ]);
  });

  it('a pause that outlasts the ladder leaves the decision to staff', () => {
    const view = asked();
    const paused = done(pauseChase(view, { reason: 'Illness' }, on('2027-02-22T10:00:00Z')));
    const resumed = done(
      resumeChase({ ...view, obligation: paused }, { reason: '' }, on('2027-06-02T10:00:00Z')),
    );
    expect(resumed).toMatchObject({ nextAt: null, decisionNeeded: 'ladder-ended' });
  });

  it('a wish for more time holds reminders back until staff answer', () => {
    const wished = done(
      askForMoreTime(
        asked(),
        { person: rhian.id, until: calendarDate('2027-04-01'), reason: 'Audit' },
        on('2027-02-22T10:00:00Z'),
      ),
    );
    expect(wished.nextAt).toBeNull();
  });

  it('chase now writes at once, and the ladder does not repeat that rung', () => {
    const decided = chaseNow(
      newView('2027-03-01'),
      { reason: 'Board next week' },
      on('2027-02-01T14:00:00Z'),
    );
    expect(decided.ok && decided.value.deliveries[0]).toMatchObject({
      onlyInSendingHours: false,
      recipientId: rhian.id,
    });
    expect(rungsAhead(done(decided))[0]).toBe('reminder 2027-02-24');
  });

  it('chase now twice within minutes is chasing once', () => {
    const view = newView('2027-03-01');
    const once = { ...view, obligation: done(chaseNow(view, { reason: '' }, on('2027-02-01T14:00:00Z'))) };
    expect(chaseNow(once, { reason: '' }, on('2027-02-01T14:01:00Z'))).toEqual({
      ok: false,
      refusal: 'refusal.chased-just-now',
    });
    expect(chaseNow(once, { reason: '' }, on('2027-02-01T14:11:00Z')).ok).toBe(true);
  });

  it('a document that was returned is asked for again, also when the chase was paused before it was sent', () => {
    const view = asked();
    const paused = {
      ...view,
      obligation: done(pauseChase(view, { reason: 'Illness' }, on('2027-02-22T10:00:00Z'))),
    };
    const sent = { ...paused, obligation: done(submitAnswer(paused, rhian.id, on('2027-02-22T11:00:00Z'))) };
    const back = done(
      returnAnswer(
        sent,
        { reason: 'Results', dueOn: calendarDate('2027-03-22') },
        on('2027-02-23T15:00:00Z'),
      ),
    );
    expect(back.nextAt).toBe('2027-02-24T09:00:00.000Z');
  });

  it('a colleague named from the same organisation takes over at once; a stranger waits for staff', () => {
    const view = asked();
    const colleague = person('Elin Hughes', 'elin.hughes@gwynedd.example.org');
    const handed = nameAnother(view, { from: rhian.id, newcomer: colleague }, on('2027-02-22T10:00:00Z'));
    expect(handed.ok && handed.value.project?.contacts.lead).toBe(colleague.id);
    const next = withContacts(
      { ...view, obligation: done(handed) },
      { lead: colleague, deputy: tom, sponsor: siân },
    );
    expect(
      (decideChase(next, at('2027-02-22T10:00:00Z')) as Change).deliveries.map(
        ({ recipientId }) => recipientId,
      ),
    ).toEqual([colleague.id]);

    const stranger = nameAnother(
      view,
      { from: rhian.id, newcomer: person('A Stranger', 'a@elsewhere.example') },
      on('2027-02-22T10:00:00Z'),
    );
    expect(stranger.ok && stranger.value.project).toBeUndefined();
    expect(done(stranger)).toMatchObject({ nextAt: null, handoverRequest: { email: 'a@elsewhere.example' } });
  });

  it('"not mine, I do not know whose" turns to the deputy at once and asks the sponsor', () => {
    const view = asked();
    const decided = sayNotMine(view, rhian.id, on('2027-02-22T10:00:00Z'));
    expect(decided).toEqual(
      allowed(expect.objectContaining({ create: [expect.objectContaining({ kind: 'contact-check' })] })),
    );
    const next = withContacts({ ...view, obligation: done(decided) }, { deputy: tom, sponsor: siân });
    expect(
      (decideChase(next, at('2027-02-22T10:00:00Z')) as Change).deliveries.map(
        ({ recipientId }) => recipientId,
      ),
    ).toEqual([tom.id]);
  });
});

describe('whatever the hour at which a chase looks', () => {
  it('a ladder letter is decided in sending hours only, and every look leads to a later one or to rest', () => {
    let view = newView('2027-03-01');
    let now = at('2027-01-10T03:17:00Z');
    for (let hour = 0; hour < 24 * 120; hour++) {
      const change = decideChase(view, now);
      if (change !== null) {
        for (const letter of change.deliveries)
          expect(nextSendingTime(letter.createdAt)).toBe(letter.createdAt);
        expect(change.obligation.nextAt === null || change.obligation.nextAt > now).toBe(true);
        view = { ...view, obligation: change.obligation };
      }
      now = secondsAfter(now, 3600 - 17);
    }
    expect(view.obligation.decisionNeeded).toBe('ladder-ended');
  });
});
