import { describe, expect, it } from '@jest/globals';
import { answerAdoption, type GivenAdoptionAnswer } from '../../functions/adoption/answer-adoption.ts';
import {
  adoptionIdOf,
  type AdoptionRequest,
  isAdoptionRequest,
  standingOf,
} from '../../functions/adoption/adoption.ts';
import { whyNotProven } from '../../functions/adoption/proven.ts';
import { newIdea, nextReportAt } from '../../functions/adoption/idea.ts';
import { reportIdea } from '../../functions/adoption/report-idea.ts';
import { bodiesOf, whoIsAsked } from '../../functions/adoption/send-idea.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { confirmHandover, nameAnother, sayNotMine } from '../../functions/obligations/answer-actions.ts';
import { decideChase } from '../../functions/obligations/decide-chase.ts';
import { waiveObligation } from '../../functions/obligations/obligation-actions.ts';
import type { Change, ObligationView } from '../../functions/obligations/view.ts';
import type { Person } from '../../functions/people/person.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { heldPost } from '../support/contacts.ts';
import { person, project, suppressed } from '../support/people.ts';
import {
  ann,
  bodiesToAsk,
  bryn,
  dafydd,
  eleri,
  provenProject,
  register,
  requestTo,
  sentAt,
  viewOf,
} from './adopters.ts';

const on = (at: string, who: Person = ann) => ({
  at: eventTime(at),
  by: { kind: 'person', id: who.id, name: who.name } as const,
});

const yes: GivenAdoptionAnswer = {
  stance: 'adopting',
  words: 'We change every lamp by 2029.',
  barriers: [],
  byOn: calendarDate('2029-03-30'),
  contact: 'Ann Prosser',
  mayTell: true,
};
const no: GivenAdoptionAnswer = {
  ...yes,
  stance: 'not',
  words: 'No money.',
  barriers: ['money'],
  byOn: null,
};

/** Lets the chase look whenever it wants to, until it rests. */
function run(view: ObligationView) {
  const letters: (readonly [string, string, string])[] = [];
  let now = view;
  for (let next = now.obligation.nextAt; next !== null && letters.length < 30; next = now.obligation.nextAt) {
    const change = decideChase(now, next);
    if (change === null) break;
    for (const { message, recipientId } of change.deliveries)
      if (message.template === 'rung')
        letters.push([next.slice(0, 10), `${message.rung} ${message.wording}`, recipientId]);
    now = { ...now, obligation: { ...change.obligation, version: now.obligation.version + 1 } };
  }
  return { letters, obligation: now.obligation };
}

const committed = (view: ObligationView, decided: { ok: boolean; value?: Change } | null): ObligationView => {
  if (decided === null || !decided.ok || decided.value === undefined)
    throw new Error(`refused: ${JSON.stringify(decided)}`);
  return {
    ...view,
    obligation: { ...decided.value.obligation, version: view.obligation.version + 1 },
  };
};

const standing = ({ obligation }: Pick<ObligationView, 'obligation'>) =>
  isAdoptionRequest(obligation) ? standingOf(obligation) : null;

/** The same view with people looked up again, as the store does before every decision. */
const again = (view: ObligationView, contacts = register): ObligationView =>
  viewOf(view.obligation as AdoptionRequest, contacts);

describe('which projects are proven', () => {
  const lessons = (state: 'accepted' | 'waived' | 'asked') => ({ state });
  it('those whose lessons were accepted, whether or not they are closed', () => {
    expect(whyNotProven(project(), lessons('accepted'))).toBeNull();
    expect(whyNotProven({ ...project(), lifecycle: 'closed' }, lessons('accepted'))).toBeNull();
  });
  it('none that was given up, and none without lessons; each with its reason', () => {
    expect(whyNotProven({ ...project(), lifecycle: 'abandoned' }, lessons('accepted'))).toBe(
      'adoption.refusal.given-up',
    );
    expect(whyNotProven({ ...project(), lifecycle: 'withdrawn' }, null)).toBe('adoption.refusal.given-up');
    expect(whyNotProven(project(), null)).toBe('adoption.refusal.no-lessons');
    expect(whyNotProven(project(), lessons('waived'))).toBe('adoption.refusal.lessons-waived');
    expect(whyNotProven(project(), lessons('asked'))).toBe('adoption.refusal.lessons-waited-for');
  });
});

describe('whom a body is asked through', () => {
  it('the holder of the post; who has none, or gets no mail, is named as such', () => {
    const contacts = [
      ...register.slice(1),
      heldPost('Flintshire County Council', 'chief-executive', suppressed(bryn)),
    ];
    const { toAsk, unreachable } = whoIsAsked(bodiesOf(contacts), 'chief-executive');
    expect(toAsk.map(({ body, person: { name } }) => [body.name, name])).toEqual([
      ['Powys County Council', 'Ann Prosser'],
      ['Cardiff Council', 'Ceri Lloyd'],
      ['Betsi Cadwaladr University Health Board', 'Dafydd Hughes'],
    ]);
    expect(unreachable.map(({ body, because }) => [body.name, because])).toEqual([
      ['Swansea Council', 'nobody'],
      ['Flintshire County Council', 'no-mail'],
    ]);
  });

  it('the name of a request leaves room for the names of executions, however long a body’s is', () => {
    const id = adoptionIdOf('a'.repeat(40) as ProjectId, 'b'.repeat(60));
    expect(`kick-${id}-9999`.length).toBeLessThanOrEqual(80);
    expect(id).not.toBe(adoptionIdOf('a'.repeat(40) as ProjectId, `${'b'.repeat(59)}c`));
  });
});

describe('the chase of a body that was sent a proven idea', () => {
  it('asks at once, reminds, asks the other head, and closes as unanswered without a word to the fund', () => {
    const request = requestTo('Powys County Council');
    expect(request.chase.sent).toMatchObject([{ rung: 'ask', to: [ann.id], because: 'at-once' }]);
    const { letters, obligation } = run(viewOf(request));
    expect(letters).toEqual([
      ['2027-06-29', 'reminder asked', ann.id],
      ['2027-07-13', 'due asked', ann.id],
      ['2027-07-27', 'senior asked', bryn.id],
      ['2027-07-27', 'senior told', ann.id],
    ]);
    expect(obligation).toMatchObject({ state: 'ended', decisionNeeded: null, nextAt: null });
    expect(standing({ obligation })).toBe('no-answer');
    expect(obligation.closed?.at.slice(0, 10)).toBe('2027-08-10');
  });

  it('asks the one person again where a body has no other head', () => {
    const { letters } = run(viewOf(requestTo('Betsi Cadwaladr University Health Board')));
    expect(letters.at(-1)).toEqual(['2027-07-27', 'senior asked', dafydd.id]);
  });

  it('turns to whoever holds the post by then', () => {
    const newcomer = person('Gwen Ellis', 'gwen.ellis@powys.example.org');
    const contacts = [heldPost('Powys County Council', 'chief-executive', newcomer), ...register.slice(2)];
    expect(run(viewOf(requestTo('Powys County Council'), contacts)).letters[0]).toEqual([
      '2027-06-29',
      'reminder asked',
      newcomer.id,
    ]);
  });

  it('turns to the other head at once when an address fails, and to the fund when nobody is left', () => {
    const request = requestTo('Powys County Council');
    const woken = { ...request, wokenAt: sentAt, nextAt: eventTime('2027-06-01T10:05:00Z') };
    const withoutAnn = [
      heldPost('Powys County Council', 'leader', bryn),
      heldPost('Powys County Council', 'chief-executive', suppressed(ann)),
    ];
    const change = decideChase(viewOf(woken, withoutAnn), eventTime('2027-06-01T10:05:00Z'));
    expect(change?.deliveries.map(({ recipientId }) => recipientId)).toEqual([bryn.id]);
    expect(change?.create).toEqual([]);
    const nobody = decideChase(viewOf(woken, []), eventTime('2027-06-01T10:05:00Z'));
    expect(nobody?.deliveries.map(({ recipientId }) => recipientId)).toEqual(['fund']);
  });
});

describe('the answer of a body', () => {
  const view = () => viewOf(requestTo('Powys County Council'));

  it('ends the chase, with a receipt; the same once more changes nothing; another edits', () => {
    const answered = answerAdoption(view(), yes, ann, on('2027-06-10T10:00:00Z'));
    const after = committed(view(), answered);
    expect(standing(after)).toBe('adopting');
    expect(after.obligation).toMatchObject({ state: 'accepted', nextAt: null });
    if (answered === null || !answered.ok) throw new Error('refused');
    expect(answered.value.deliveries).toMatchObject([
      { recipientId: ann.id, message: { template: 'receipt' } },
    ]);
    expect(answerAdoption(after, yes, ann, on('2027-06-10T10:00:05Z'))).toBeNull();
    const edited = committed(after, answerAdoption(after, no, ann, on('2027-06-11T10:00:00Z')));
    expect(standing(edited)).toBe('not');
    expect(edited.obligation.adoption?.answer).toMatchObject({ barriers: ['money'], byOn: null });
  });

  it('keeps only what belongs to it', () => {
    const mixed = { ...yes, stance: 'already' as const, barriers: ['time' as const] };
    const after = committed(view(), answerAdoption(view(), mixed, ann, on('2027-06-10T10:00:00Z')));
    expect(after.obligation.adoption?.answer).toMatchObject({ barriers: [], byOn: null });
  });

  it('needs words, and a no needs what stands in the way', () => {
    const say = (given: Partial<GivenAdoptionAnswer>) =>
      answerAdoption(view(), { ...no, ...given }, ann, on('2027-06-10T10:00:00Z'));
    expect(say({ words: ' ' })).toMatchObject({ ok: false, refusal: 'adoption.answer.words-missing' });
    expect(say({ barriers: [] })).toMatchObject({ ok: false, refusal: 'adoption.answer.barriers-missing' });
    expect(say({ stance: 'adapting', byOn: calendarDate('2027-06-09') })).toMatchObject({
      ok: false,
      refusal: 'adoption.answer.date-past',
    });
  });

  it('is taken when the silence was closed, and not when staff ask no more', () => {
    const { obligation } = run(view());
    const late = committed(
      { ...view(), obligation },
      answerAdoption({ ...view(), obligation }, yes, ann, on('2027-12-01T10:00:00Z')),
    );
    expect(standing(late)).toBe('adopting');
    const waived = committed(
      view(),
      waiveObligation(view(), { reason: 'Merged.' }, on('2027-06-10T10:00:00Z')),
    );
    expect(answerAdoption(waived, yes, ann, on('2027-06-11T10:00:00Z'))).toMatchObject({ ok: false });
  });
});

describe('who is not the right person', () => {
  const view = () => viewOf(requestTo('Powys County Council'));
  const gwen = person('Gwen Ellis', 'gwen.ellis@powys.example.org');
  const stranger = person('Somebody', 'somebody@elsewhere.example.org');

  it('hands on to a colleague at once, who is asked by name from then on, and is asked no more', () => {
    const handed = committed(
      view(),
      nameAnother(view(), { from: ann.id, newcomer: gwen }, on('2027-06-02T10:00:00Z')),
    );
    expect(handed.obligation).toMatchObject({ owedBy: gwen.id });
    const register2 = [...register, heldPost('Powys County Council', 'finance-director', gwen)];
    const seen = again(handed, register2);
    expect(seen.contacts.adopter?.id).toBe(gwen.id);
    expect(seen.contacts.senior?.id).toBe(bryn.id);
    const looked = decideChase(seen, eventTime('2027-06-02T10:00:00Z'));
    expect(looked?.deliveries.map(({ recipientId }) => recipientId)).toEqual([gwen.id]);
  });

  it('waits for staff when the person is of another organisation', () => {
    const asked = committed(
      view(),
      nameAnother(view(), { from: ann.id, newcomer: stranger }, on('2027-06-02T10:00:00Z')),
    );
    expect(asked.obligation).toMatchObject({
      handoverRequest: { role: 'adopter', name: 'Somebody' },
      owedBy: null,
    });
    const confirmed = committed(
      again(asked),
      confirmHandover(again(asked), stranger, on('2027-06-03T10:00:00Z')),
    );
    expect(confirmed.obligation).toMatchObject({ owedBy: stranger.id, handoverRequest: null });
  });

  it('does not know: the other head is asked in their place, and they are never asked again', () => {
    const left = committed(view(), sayNotMine(view(), ann.id, on('2027-06-02T10:00:00Z')));
    const seen = again(left);
    expect(seen.contacts).toEqual({ senior: bryn });
    const looked = decideChase(seen, eventTime('2027-06-02T10:00:00Z'));
    expect(looked?.deliveries.map(({ recipientId }) => recipientId)).toEqual([bryn.id]);
  });

  it('changes nothing of the project', () => {
    const left = sayNotMine(view(), ann.id, on('2027-06-02T10:00:00Z'));
    expect(left.ok && left.value.project).toBeUndefined();
    expect(left.ok && (left.value.create ?? [])).toEqual([]);
  });
});

describe('what the champion hears', () => {
  const idea = newIdea(provenProject(), sentAt);
  const requests = bodiesToAsk().map(({ body }) => requestTo(body.name));

  it('is due on the first working day of April and of October', () => {
    expect(nextReportAt(sentAt)).toBe(eventTime('2027-10-01T08:00:00Z'));
    expect(nextReportAt(eventTime('2027-10-01T08:00:00Z'))).toBe(eventTime('2028-04-03T08:00:00Z'));
  });

  it('is who does what, with what is new marked', () => {
    const first = reportIdea({ idea, requests, champion: eleri }, idea.nextAt);
    expect(first?.deliveries).toMatchObject([
      { recipientId: eleri.id, message: { template: 'adoption-report', since: null, total: 3 } },
    ]);
    const before = first!.idea;
    const powys = viewOf(requests.find(({ organisation }) => organisation.startsWith('Powys'))!);
    const answered = committed(powys, answerAdoption(powys, no, ann, on('2027-12-01T10:00:00Z')))
      .obligation as AdoptionRequest;
    const others = requests.filter(({ id }) => id !== answered.id);
    const second = reportIdea(
      { idea: before, requests: [answered, ...others], champion: eleri },
      before.nextAt,
    );
    expect(second?.deliveries[0]?.message).toMatchObject({
      since: '2027-10-01',
      rows: [
        { organisation: 'Powys County Council', standing: 'not', isNew: true, barriers: ['money'] },
        { standing: 'waiting', isNew: false },
        { standing: 'waiting', isNew: false },
      ],
    });
    expect(second?.deliveries[0]?.id).not.toBe(first?.deliveries[0]?.id);
  });

  it('is nothing when nothing happened, and looks again half a year on', () => {
    const first = reportIdea({ idea, requests, champion: eleri }, idea.nextAt)!;
    const second = reportIdea({ idea: first.idea, requests, champion: eleri }, first.idea.nextAt)!;
    expect(second.deliveries).toEqual([]);
    expect(second.idea.reports.map(({ outcome }) => outcome)).toEqual(['sent', 'nothing-new']);
    expect(second.idea.nextAt.slice(0, 10)).toBe('2028-10-02');
  });

  it('waits for a champion who can be reached: the news is told when there is one', () => {
    const nobody = reportIdea({ idea, requests, champion: suppressed(eleri) }, idea.nextAt)!;
    expect([nobody.deliveries, nobody.idea.reports]).toMatchObject([[], [{ outcome: 'nobody', to: null }]]);
    const later = reportIdea({ idea: nobody.idea, requests, champion: eleri }, nobody.idea.nextAt)!;
    expect(later.deliveries).toHaveLength(1);
  });

  it('is not early', () => {
    expect(reportIdea({ idea, requests, champion: eleri }, sentAt)).toBeNull();
  });
});
