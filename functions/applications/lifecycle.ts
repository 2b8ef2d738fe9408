/**
 * The life of an application as data: one row for each event that means something in a state. Whatever is not in the table is refused. The diagram in
 * `workflows/README.md` is made from it.
 */

/** Where an application stands. */
export const applicationStates = [
  /** The expression of interest is being written. */
  'draft',
  /** The fund has the expression of interest. */
  'submitted',
  /** Staff sent the expression of interest back to be completed. */
  'returned',
  /** Not invited to apply; an end. */
  'declined',
  /** The full application is being written. */
  'invited',
  /** The full application is written, and its finance certifier has been asked to confirm its figures. */
  'certifying',
  /** Confirmed by the certifier; not sent yet. */
  'certified',
  /** The fund has the full application. */
  'applied',
  /** The panel is scoring it. */
  'assessment',
  /** All scores are in; the minister has not decided. */
  'assessed',
  /** The minister has approved it; nobody has been told. */
  'approved',
  /** The minister has refused it; nobody has been told. */
  'refused',
  /** Awarded and told so: from here on it is a project; an end of the application. */
  'awarded',
  /** Not awarded and told so; an end. */
  'unsuccessful',
  /** Taken back by those who made it; an end. */
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What can happen to an application. */
export const applicationEvents = [
  'save',
  'submit',
  'invite',
  'decline',
  'send-back',
  'ask-certifier',
  'take-back',
  'certify',
  'refuse-certificate',
  'certifier-lost',
  'set-deadline',
  'assign-reviewers',
  'replace-reviewer',
  'review',
  'reviews-in',
  'reviews-missing',
  'moderate',
  'reopen-assessment',
  'approve',
  'refuse',
  'reconsider',
  'send-decision',
  'tell',
  'answer-offer',
  'withdraw',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

/** Who may bring an event about. `applicant` is the lead or a co-applicant; `reviewer` is one of its panel; `system` is Cascade itself, when the last of something has come in. */
export type Party = 'applicant' | 'certifier' | 'reviewer' | 'staff' | 'system';

/** A condition beside the state; what each means is in `lifecycle-guards.ts`. */
export const guardNames = [
  'round-takes-it',
  'in-time',
  'complete',
  'fits-together',
  'certifier-reachable',
  'reason-given',
  'date-given',
  'date-ahead',
  'approval-given',
  'refusal-given',
  'award-complete',
  'not-being-told',
  'enough-reviewers',
  'all-reviews-in',
  'not-all-reviews-in',
] as const;
export type GuardName = (typeof guardNames)[number];

/** What follows from a transition, beside the state; what each does is in `lifecycle-effects.ts`. */
export const effectNames = [
  'acknowledge',
  'find-similar',
  'tell-invited',
  'tell-declined',
  'tell-returned',
  'tell-withdrawn',
  'forget-work',
  'set-deadline',
  'tell-deadline',
  'ask-certification',
  'answer-certification',
  'stop-certification',
  'tell-certified',
  'tell-not-certified',
  'tell-certifier-lost',
  'record-decision',
  'queue-telling',
  'tell-awarded',
  'tell-named',
  'award',
  'tell-unsuccessful',
  'end-reviews',
] as const;
export type EffectName = (typeof effectNames)[number];

/** One row of the table. */
export interface Transition {
  readonly from: ApplicationState;
  readonly event: ApplicationEvent;
  readonly who: readonly Party[];
  readonly guards: readonly GuardName[];
  readonly to: ApplicationState;
  readonly effects: readonly EffectName[];
}

const row = (
  from: ApplicationState,
  event: ApplicationEvent,
  who: Party | readonly Party[],
  to: ApplicationState,
  more: { readonly guards?: readonly GuardName[]; readonly effects?: readonly EffectName[] } = {},
): Transition => ({
  from,
  event,
  who: typeof who === 'string' ? [who] : who,
  guards: more.guards ?? [],
  to,
  effects: more.effects ?? [],
});

/** What follows when a bid that the fund has had is taken back. */
const takenBack: Pick<Transition, 'effects'> = { effects: ['tell-withdrawn', 'forget-work'] };

/** Staff say until when the full application can be sent, or give more time. */
const newDeadline: { readonly guards: readonly GuardName[]; readonly effects: readonly EffectName[] } = {
  guards: ['date-given', 'date-ahead'],
  effects: ['set-deadline', 'tell-deadline'],
};

/** Every transition there is. */
export const transitions: readonly Transition[] = [
  row('draft', 'save', 'applicant', 'draft'),
  row('draft', 'submit', 'applicant', 'submitted', {
    guards: ['round-takes-it', 'complete'],
    effects: ['acknowledge', 'find-similar'],
  }),
  row('draft', 'withdraw', 'applicant', 'withdrawn'),

  row('submitted', 'invite', 'staff', 'invited', {
    guards: ['date-ahead'],
    effects: ['set-deadline', 'tell-invited'],
  }),
  row('submitted', 'decline', 'staff', 'declined', { guards: ['reason-given'], effects: ['tell-declined'] }),
  row('submitted', 'send-back', 'staff', 'returned', {
    guards: ['reason-given'],
    effects: ['tell-returned', 'find-similar'],
  }),
  row('submitted', 'withdraw', ['applicant', 'staff'], 'withdrawn', takenBack),

  row('returned', 'save', 'applicant', 'returned'),
  row('returned', 'submit', 'applicant', 'submitted', {
    guards: ['complete'],
    effects: ['acknowledge', 'find-similar'],
  }),
  row('returned', 'withdraw', ['applicant', 'staff'], 'withdrawn', takenBack),

  row('declined', 'reconsider', 'staff', 'submitted', { guards: ['reason-given'] }),

  row('invited', 'save', 'applicant', 'invited'),
  row('invited', 'ask-certifier', 'applicant', 'certifying', {
    guards: ['complete', 'fits-together', 'certifier-reachable'],
    effects: ['ask-certification'],
  }),
  row('invited', 'set-deadline', 'staff', 'invited', newDeadline),
  row('invited', 'withdraw', ['applicant', 'staff'], 'withdrawn', takenBack),

  row('certifying', 'certify', 'certifier', 'certified', {
    effects: ['answer-certification', 'tell-certified'],
  }),
  row('certifying', 'refuse-certificate', 'certifier', 'invited', {
    guards: ['reason-given'],
    effects: ['answer-certification', 'tell-not-certified'],
  }),
  row('certifying', 'certifier-lost', 'system', 'invited', {
    effects: ['stop-certification', 'tell-certifier-lost'],
  }),
  row('certifying', 'take-back', 'applicant', 'invited', { effects: ['stop-certification'] }),
  row('certifying', 'set-deadline', 'staff', 'certifying', newDeadline),
  row('certifying', 'withdraw', ['applicant', 'staff'], 'withdrawn', {
    effects: ['stop-certification', ...takenBack.effects],
  }),

  row('certified', 'take-back', 'applicant', 'invited', { effects: ['stop-certification'] }),
  row('certified', 'submit', 'applicant', 'applied', {
    guards: ['in-time', 'complete', 'fits-together'],
    effects: ['acknowledge', 'find-similar'],
  }),
  row('certified', 'set-deadline', 'staff', 'certified', newDeadline),
  row('certified', 'withdraw', ['applicant', 'staff'], 'withdrawn', takenBack),

  row('applied', 'send-back', 'staff', 'invited', {
    guards: ['reason-given', 'date-ahead'],
    effects: ['set-deadline', 'stop-certification', 'tell-returned', 'find-similar'],
  }),
  row('applied', 'assign-reviewers', 'staff', 'assessment', { guards: ['enough-reviewers'] }),
  row('applied', 'withdraw', ['applicant', 'staff'], 'withdrawn', takenBack),

  row('assessment', 'assign-reviewers', 'staff', 'assessment', { guards: ['enough-reviewers'] }),
  row('assessment', 'replace-reviewer', 'staff', 'assessment', { guards: ['reason-given'] }),
  row('assessment', 'review', 'reviewer', 'assessment'),
  row('assessment', 'moderate', 'staff', 'assessment'),
  row('assessment', 'reviews-in', 'system', 'assessed', { guards: ['all-reviews-in'] }),
  row('assessment', 'withdraw', ['applicant', 'staff'], 'withdrawn', {
    effects: ['end-reviews', ...takenBack.effects],
  }),

  // What changes the panel of a scored bid takes it back to the panel; with all reviews in, `reviews-in` brings it forward again in the same moment.
  row('assessed', 'assign-reviewers', 'staff', 'assessment', { guards: ['enough-reviewers'] }),
  row('assessed', 'replace-reviewer', 'staff', 'assessment', { guards: ['reason-given'] }),
  row('assessed', 'reopen-assessment', 'staff', 'assessment', { guards: ['reason-given'] }),
  row('assessed', 'reviews-missing', 'system', 'assessment', { guards: ['not-all-reviews-in'] }),
  row('assessed', 'review', 'reviewer', 'assessed'),
  row('assessed', 'moderate', 'staff', 'assessed'),
  row('assessed', 'approve', 'staff', 'approved', {
    guards: ['approval-given', 'reason-given'],
    effects: ['record-decision'],
  }),
  row('assessed', 'refuse', 'staff', 'refused', {
    guards: ['refusal-given', 'reason-given'],
    effects: ['record-decision'],
  }),
  row('assessed', 'withdraw', ['applicant', 'staff'], 'withdrawn', {
    effects: ['end-reviews', ...takenBack.effects],
  }),

  // A decision that stands can be put right and completed until it is on its way; to turn it round, it is reconsidered.
  row('approved', 'approve', 'staff', 'approved', {
    guards: ['not-being-told', 'approval-given', 'reason-given'],
    effects: ['record-decision'],
  }),
  row('approved', 'reconsider', 'staff', 'assessed', { guards: ['reason-given', 'not-being-told'] }),
  row('approved', 'send-decision', 'staff', 'approved', {
    guards: ['not-being-told', 'award-complete'],
    effects: ['queue-telling'],
  }),
  row('approved', 'tell', 'system', 'awarded', {
    guards: ['award-complete'],
    effects: ['tell-awarded', 'tell-named', 'award'],
  }),
  row('approved', 'withdraw', ['applicant', 'staff'], 'withdrawn', {
    effects: ['end-reviews', ...takenBack.effects],
  }),

  row('refused', 'refuse', 'staff', 'refused', {
    guards: ['not-being-told', 'refusal-given', 'reason-given'],
    effects: ['record-decision'],
  }),
  row('refused', 'reconsider', 'staff', 'assessed', { guards: ['reason-given', 'not-being-told'] }),
  row('refused', 'send-decision', 'staff', 'refused', {
    guards: ['not-being-told'],
    effects: ['queue-telling'],
  }),
  row('refused', 'tell', 'system', 'unsuccessful', { effects: ['tell-unsuccessful'] }),
  row('refused', 'withdraw', ['applicant', 'staff'], 'withdrawn', {
    effects: ['end-reviews', ...takenBack.effects],
  }),

  row('unsuccessful', 'answer-offer', 'applicant', 'unsuccessful'),
];

/** The row for an event in a state; undefined when the event means nothing there. */
export function transitionFor(from: ApplicationState, event: ApplicationEvent): Transition | undefined {
  return transitions.find((one) => one.from === from && one.event === event);
}

const statesBeforeAPanel: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'returned',
  'declined',
  'invited',
  'certifying',
  'certified',
  'applied',
];

/** Whether reviewers can have been assigned to an application in this state. */
export function mayHaveReviews(state: ApplicationState): boolean {
  return !statesBeforeAPanel.includes(state);
}

/** Whose turn it is in a state: the applicant's, the fund's, or nobody's any more. */
export const turnIn: Readonly<Record<ApplicationState, 'applicant' | 'fund' | 'nobody'>> = {
  draft: 'applicant',
  submitted: 'fund',
  returned: 'applicant',
  declined: 'nobody',
  invited: 'applicant',
  certifying: 'applicant',
  certified: 'applicant',
  applied: 'fund',
  assessment: 'fund',
  assessed: 'fund',
  approved: 'fund',
  refused: 'fund',
  awarded: 'nobody',
  unsuccessful: 'nobody',
  withdrawn: 'nobody',
};

/** Where its people see a bid stand: what the minister decided is theirs to know when they are told, and not before. */
export function stateForApplicants(state: ApplicationState): ApplicationState {
  return state === 'approved' || state === 'refused' ? 'assessed' : state;
}
