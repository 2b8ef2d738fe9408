import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { ObligationMessage } from '../../functions/deliveries/delivery.ts';
import type { FundSettings, LetterRequest } from '../../functions/deliveries/emails/letter.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { WrittenDocument } from '../../functions/documents/document.ts';
import { isPlain, type WordsOf } from '../../functions/deliveries/emails/kind-words.ts';
import {
  type ObligationKind,
  obligationKinds,
  type Rung,
  ladders,
} from '../../functions/obligations/ladder.ts';
import { newContactCheck, newObligation } from '../../functions/obligations/new-obligation.ts';
import type { Matter, Obligation } from '../../functions/obligations/obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import type { Person } from '../../functions/people/person.ts';
import { ann, requestTo, viewOf } from '../adoption/adopters.ts';
import { huw } from '../support/awards.ts';
import { newView, rhian, siân, suppressed, tom } from '../support/people.ts';

/** The fund as the letters of the tests know it. */
export const fund: FundSettings = {
  fundName: { cy: 'Cronfa Buddsoddi i Arbed', en: 'Invest to Save Fund' },
  mailbox: 'investtosave@example.org',
  phone: '0300 000 0000',
  publicOrigin: 'https://cascade.example.org',
};

/** A person's link, about as long as a real one. */
export const link =
  'https://cascade.example.org/answer/lessons-learnt_i2s-022.pabcdefghijkl.0.Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6';

/** The obligation of the tests, due on 1 March 2027, with some of it changed. */
export function viewWith(changes: Partial<Obligation>, base: ObligationView = newView()): ObligationView {
  return { ...base, obligation: { ...base.obligation, state: 'asked', ...changes } };
}

/** A request for a letter, of which only what matters need be said. */
export function letterTo(
  recipient: Person | 'fund',
  message: ObligationMessage,
  at: string,
  view: ObligationView = viewWith({}),
  document?: WrittenDocument,
): LetterRequest {
  const request = { message, view, recipient, settings: fund, answerUrl: link, at: eventTime(at) };
  return document === undefined ? request : { ...request, document };
}

const rung = (name: Rung['name'], wording: 'asked' | 'told' = 'asked'): ObligationMessage => ({
  template: 'rung',
  rung: name,
  wording,
});

const saved = (answers: Record<string, string | number>, isFinished: boolean) => ({
  version: 1,
  latestVersion: 1,
  answers,
  isFinished,
  savedBy: { id: rhian.id, name: rhian.name },
  savedAt: eventTime('2027-02-22T14:10:00Z'),
});

/** A document of which three sections are written, one of them not to the end. */
export const begunDocument: WrittenDocument = {
  aims: saved(
    {
      organisations: 'Gwynedd Council',
      aim: 'To convert 11,000 street lights to LED and halve what they cost.',
    },
    true,
  ),
  worked: saved(
    {
      what: 'One contract for the whole county.\nThe depot planned each week’s streets with the contractor.',
    },
    true,
  ),
  'did-not-work': saved({ what: 'The first columns were too weak for the new lamps.' }, false),
};

const asking = viewWith({
  chase: {
    ...newView().obligation.chase,
    sent: [
      { rung: 'notice', at: eventTime('2027-01-18T09:00:00Z'), to: [rhian.id], because: 'ladder' },
      { rung: 'ask', at: eventTime('2027-02-15T09:00:00Z'), to: [rhian.id], because: 'ladder' },
    ],
  },
});
const begun = viewWith({ state: 'draft', lastSavedAt: eventTime('2027-02-22T14:10:00Z') }, asking);
const returned = viewWith({
  state: 'returned',
  dueOn: calendarDate('2027-05-28'),
  returnReason: 'Please say how the saving was worked out.\nTwo or three sentences are enough.',
  chase: {
    ...asking.obligation.chase,
    cycle: 2,
    because: 'returned',
    startedAt: eventTime('2027-05-04T10:00:00Z'),
    sent: [],
  },
});
const lost: ObligationView = { ...asking, contacts: { ...asking.contacts, lead: suppressed(rhian) } };
const check: ObligationView = {
  ...lost,
  obligation: {
    ...newContactCheck(
      asking.project,
      { role: 'lead', person: rhian.id, because: 'unreachable' },
      eventTime('2027-02-16T10:00:00Z'),
    ),
    state: 'asked',
  },
};
const submitted = viewWith(
  { state: 'submitted', submitted: { at: eventTime('2027-02-26T16:40:00Z'), by: rhian.id } },
  begun,
);
const decide = viewWith({ decisionNeeded: 'ladder-ended' }, begun);

type Cases = Readonly<Record<string, (recipient: Person) => LetterRequest>>;

/** What tells apart obligations of the kinds of which a project has several. */
const matters: Partial<Record<ObligationKind, Matter>> = {
  milestone: { title: 'First tablets in use' },
  repayment: { instalment: 3, amountPence: 3_000_000 },
};

/** An obligation of a kind as the tests' project owes it, due on 1 March 2027; one that was looked at by a contact check keeps the person it asks about. */
export function viewOfKind(kind: ObligationKind, changes: Partial<Obligation> = {}): ObligationView {
  if (kind === 'contact-check') return { ...check, obligation: { ...check.obligation, ...changes } };
  const { project } = newView();
  const matter = matters[kind];
  const obligation = newObligation(
    { kind, of: project, dueOn: calendarDate('2027-03-01'), ...(matter && { matter }) },
    eventTime('2026-11-02T10:00:00Z'),
  );
  return {
    project,
    obligation: { ...obligation, state: 'asked', ...changes },
    contacts: {
      lead: rhian,
      deputy: tom,
      sponsor: siân,
      finance: huw,
      certifier: tom,
      champion: tom,
      reviewer: tom,
      adopter: tom,
      senior: siân,
    },
  };
}

/** The letters of a kind without letters of its own: every rung as it is asked and told, and what answers an answer. */
function plainCases(kind: WordsOf<'plain'>): Cases {
  const view = viewOfKind(kind);
  const sent = { submitted: { at: eventTime('2027-02-26T16:40:00Z'), by: rhian.id } };
  const rungs = ladders[kind].rungs.flatMap((one) =>
    one.to.map(({ role, wording }) => {
      const letter = (to: Person) =>
        letterTo(role === 'fund' ? 'fund' : to, rung(one.name, wording), '2027-03-01T09:00:00Z', view);
      return [`${kind}: ${one.name}, ${wording}`, letter] as const;
    }),
  );
  const answers = (['receipt', 'accepted', 'waived'] as const).map((template) => {
    const letter = (to: Person) => letterTo(to, { template }, '2027-03-04T11:00:00Z', viewOfKind(kind, sent));
    return [`${kind}: ${template}`, letter] as const;
  });
  const returnedTo = (to: Person) =>
    letterTo(
      to,
      rung('ask'),
      '2027-03-04T09:00:00Z',
      viewOfKind(kind, { state: 'returned', returnReason: 'Please say a little more.' }),
    );
  return Object.fromEntries([...rungs, ...answers, [`${kind}: returned`, returnedTo]]);
}

/** The letters of all kinds that share their words. */
const allPlainCases: Cases = Object.assign({}, ...obligationKinds.filter(isPlain).map(plainCases)) as Cases;

/** A review as a reviewer owes it: of a bid, which has a lead and no other roles. */
const reviewView = (changes: Partial<Obligation> = {}): ObligationView => ({
  ...viewOfKind('review', changes),
  contacts: { lead: rhian, reviewer: tom },
});

/** The letters of a review: every rung, and the request after staff gave it back. */
const reviewCases: Cases = Object.fromEntries([
  ...ladders.review.rungs.map(
    ({ name, to: readersOfRung }) =>
      [
        `review, ${name}`,
        (to: Person) =>
          letterTo(
            readersOfRung[0]?.role === 'fund' ? 'fund' : to,
            rung(name),
            '2027-03-01T09:00:00Z',
            reviewView(),
          ),
      ] as const,
  ),
  [
    'review, ask after it was given back',
    (to: Person) =>
      letterTo(
        to,
        rung('ask'),
        '2027-02-15T09:00:00Z',
        reviewView({ state: 'returned', returnReason: 'Please look at the savings again.' }),
      ),
  ] as const,
]);

/** A proven idea as a body was sent it, and as it answered. */
const adoptionView = (changes: Partial<Obligation> = {}): ObligationView => {
  const request = requestTo('Powys County Council');
  return { ...viewOf(request), obligation: { ...request, ...changes } };
};
const adoptionAnswered = adoptionView({
  state: 'accepted',
  adoption: {
    ...requestTo('Powys County Council').adoption,
    answer: {
      stance: 'not',
      words: 'The columns belong to our landlords.\nWe ask again next year.',
      barriers: ['money', 'not-relevant'],
      byOn: null,
      contact: 'Ann Prosser, 01597 000 000',
      mayTell: true,
      at: eventTime('2027-06-10T10:00:00Z'),
      by: ann.id,
      byName: ann.name,
    },
  },
});

/** The letters to a body that was sent a proven idea: every rung as it is asked and told, what answers an answer, and what staff decide. */
const adoptionCases: Cases = Object.fromEntries([
  ...ladders.adoption.rungs.flatMap(({ name, to: readersOfRung }) =>
    readersOfRung.map(
      ({ wording }) =>
        [
          `adoption, ${name}, ${wording}`,
          (to: Person) => letterTo(to, rung(name, wording), '2027-07-13T08:00:00Z', adoptionView()),
        ] as const,
    ),
  ),
  ...(
    [
      ['receipt', { template: 'receipt' }, adoptionAnswered],
      ['waived', { template: 'waived' }, adoptionView({ state: 'waived' })],
      ['date moved', { template: 'date-moved', reason: 'Cabinet meets in August.' }, adoptionView()],
      ['no more time', { template: 'more-time-refused', reason: 'The round opens then.' }, adoptionView()],
      ['handed over', { template: 'handed-over', to: 'Gwen Ellis' }, adoptionView()],
    ] as const
  ).map(
    ([name, message, view]) =>
      [`adoption, ${name}`, (to: Person) => letterTo(to, message, '2027-07-13T11:00:00Z', view)] as const,
  ),
]);

/** Every letter there is, by a name: each rung and wording, and each answer, when it leaves. */
export const letterCases: Cases = {
  notice: (to) => letterTo(to, rung('notice'), '2027-01-18T09:00:00Z', viewWith({ state: 'planned' })),
  ask: (to) => letterTo(to, rung('ask'), '2027-02-15T09:00:00Z'),
  'ask in place of the lead': (to) =>
    letterTo(
      to,
      { template: 'rung', rung: 'ask', wording: 'asked', inPlaceOf: 'lead' },
      '2027-02-16T10:12:00Z',
      lost,
    ),
  'ask after a return': (to) => letterTo(to, rung('ask'), '2027-05-05T08:00:00Z', returned),
  'reminder, nothing written': (to) => letterTo(to, rung('reminder'), '2027-02-24T09:00:00Z', asking),
  'reminder, begun': (to) => letterTo(to, rung('reminder'), '2027-02-24T09:00:00Z', begun),
  due: (to) => letterTo(to, rung('due'), '2027-03-01T09:00:00Z', begun),
  'due, held up for two days': (to) => letterTo(to, rung('due'), '2027-03-03T09:00:00Z', asking),
  overdue: (to) => letterTo(to, rung('overdue'), '2027-03-08T09:00:00Z', asking),
  'overdue, begun': (to) => letterTo(to, rung('overdue'), '2027-03-08T09:00:00Z', begun, begunDocument),
  'overdue-again': (to) => letterTo(to, rung('overdue-again'), '2027-03-15T09:00:00Z', asking),
  sponsor: (to) => letterTo(to, rung('sponsor'), '2027-03-22T09:00:00Z', begun, begunDocument),
  'sponsor, told': (to) =>
    letterTo(to, rung('sponsor', 'told'), '2027-03-22T09:00:00Z', begun, begunDocument),
  fund: () => letterTo('fund', rung('fund'), '2027-03-31T08:00:00Z', decide),
  'fund, nobody to ask': () =>
    letterTo('fund', rung('fund'), '2027-02-16T10:12:00Z', {
      ...viewWith({ decisionNeeded: 'nobody-to-ask' }, asking),
      contacts: { lead: suppressed(rhian), deputy: suppressed(tom) },
    }),
  'contact check': (to) => letterTo(to, rung('ask'), '2027-02-16T10:12:00Z', check),
  'contact check, reminder': (to) => letterTo(to, rung('reminder'), '2027-02-25T09:00:00Z', check),
  'contact check, fund': () => letterTo('fund', rung('fund'), '2027-03-09T09:00:00Z', check),
  receipt: (to) => letterTo(to, { template: 'receipt' }, '2027-02-26T16:40:00Z', submitted, begunDocument),
  accepted: (to) =>
    letterTo(
      to,
      { template: 'accepted' },
      '2027-03-04T11:00:00Z',
      viewWith({ state: 'accepted' }, submitted),
    ),
  'date-moved': (to) =>
    letterTo(
      to,
      { template: 'date-moved', reason: 'The final figures arrive in April.' },
      '2027-02-26T11:00:00Z',
      viewWith({ dueOn: calendarDate('2027-05-28') }, begun),
    ),
  'more-time-refused': (to) =>
    letterTo(
      to,
      { template: 'more-time-refused', reason: 'The next round opens on 8 March and needs what you learnt.' },
      '2027-02-26T11:00:00Z',
      begun,
    ),
  'handed-over': (to) =>
    letterTo(to, { template: 'handed-over', to: 'Gwenllïan Roberts' }, '2027-02-16T11:00:00Z', lost),
  ...allPlainCases,
  ...reviewCases,
  ...adoptionCases,
};

/** The ladders the letters belong to, for tests that ask whether every rung has one. */
export const everyRung = Object.values(ladders).flatMap(({ kind, rungs }) =>
  rungs.map((one) => ({ kind, rung: one })),
);

/** Readers of every language: a Welsh one, an English one, one who gets both. */
export const readers = { cy: rhian, en: tom, both: siân } as const;
