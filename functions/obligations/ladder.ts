import type { OwingRole } from '../people/person.ts';

/** The kinds of thing one person owes the fund by a date. */
export const obligationKinds = [
  'lessons-learnt',
  'contact-check',
  'certification',
  'milestone',
  'progress-update',
  'contact-confirmation',
  'repayment',
  'evaluation-report',
  'local-benefit-forecast',
  'local-benefit-actual',
  'outcomes-review',
  'lessons-note',
  'review',
  'adoption',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** The steps of a chase, over all kinds. */
export const rungNames = [
  'notice',
  'ask',
  'reminder',
  'due',
  'overdue',
  'overdue-again',
  'sponsor',
  'senior',
  'unanswered',
  'fund',
] as const;
export type RungName = (typeof rungNames)[number];

/** Somebody a rung writes to, and whether the letter asks them or tells them that another was asked. */
export interface Audience {
  readonly role: OwingRole | 'fund';
  readonly wording: 'asked' | 'told';
}

/** One step of a chase. */
export interface Rung {
  readonly name: RungName;
  /** Working days from the due date, before it when negative. The letter leaves in the sending hours of that day. */
  readonly workingDays: number;
  /** Nobody where the chase ends by itself: then it is closed as unanswered, so that staff are not buried in what many bodies left unanswered. */
  readonly to: readonly Audience[];
  /** Left out when a draft was saved, or its reader was written to out of turn, in so many working days before it. */
  readonly skipWhenSavedWithin?: number;
}

/** The chase for one kind of obligation. */
export interface Ladder {
  readonly kind: ObligationKind;
  /** What owes it: a project, an application that is not one yet, or another body that was sent a proven project. */
  readonly about: 'project' | 'application' | 'body';
  /** Who owes it. */
  readonly owner: OwingRole;
  /** Working days from the event that creates it to its due date, where nobody set a date. */
  readonly workingDaysToAnswer: number;
  /** Where a chase begins when its earlier rungs had passed before it existed, or when the answer was returned. */
  readonly firstRung: RungName;
  /** Whether sending the answer ends it, so that staff are not buried; else it waits until they have read it. */
  readonly acceptsItself?: true;
  /** Staff cannot simply waive it, because something waits for the answer: a review ends when its reviewer is replaced. */
  readonly cannotBeWaived?: true;
  readonly rungs: readonly Rung[];
}

const asked = (role: OwingRole): Audience => ({ role, wording: 'asked' });
const told = (role: OwingRole): Audience => ({ role, wording: 'told' });
const fund: readonly Audience[] = [{ role: 'fund', wording: 'asked' }];

/** Every ladder there is: one row per rung. A rung's name is in the catalogue under `rung.<name>`; what its letter says is put together in `deliveries/emails`. */
export const ladders: Readonly<Record<ObligationKind, Ladder>> = {
  'lessons-learnt': {
    kind: 'lessons-learnt',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 40,
    firstRung: 'ask',
    rungs: [
      { name: 'notice', workingDays: -30, to: [asked('lead')] },
      { name: 'ask', workingDays: -10, to: [asked('lead')] },
      { name: 'reminder', workingDays: -3, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'due', workingDays: 0, to: [asked('lead')] },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'overdue-again', workingDays: 10, to: [asked('lead'), asked('deputy')] },
      { name: 'sponsor', workingDays: 15, to: [asked('sponsor'), told('lead'), told('deputy')] },
      { name: 'fund', workingDays: 20, to: fund },
    ],
  },
  'contact-check': {
    kind: 'contact-check',
    about: 'project',
    owner: 'sponsor',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -10, to: [asked('sponsor')] },
      { name: 'reminder', workingDays: -3, to: [asked('sponsor')] },
      { name: 'fund', workingDays: 5, to: fund },
    ],
  },
  certification: {
    kind: 'certification',
    about: 'application',
    owner: 'certifier',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -10, to: [asked('certifier')] },
      { name: 'reminder', workingDays: -5, to: [asked('certifier')] },
      { name: 'due', workingDays: 0, to: [asked('certifier'), told('lead')] },
    ],
  },
  milestone: {
    kind: 'milestone',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    acceptsItself: true,
    rungs: [
      { name: 'ask', workingDays: -5, to: [asked('lead')] },
      { name: 'due', workingDays: 0, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  'progress-update': {
    kind: 'progress-update',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    acceptsItself: true,
    rungs: [
      { name: 'ask', workingDays: -10, to: [asked('lead')] },
      { name: 'reminder', workingDays: -2, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  'contact-confirmation': {
    kind: 'contact-confirmation',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    acceptsItself: true,
    rungs: [
      { name: 'ask', workingDays: -10, to: [asked('lead')] },
      { name: 'reminder', workingDays: -2, to: [asked('lead')] },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'sponsor', workingDays: 10, to: [asked('sponsor'), told('lead')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  // Arrears go up a step at a time: the finance contact, then the lead, the sponsor, and the fund.
  repayment: {
    kind: 'repayment',
    about: 'project',
    owner: 'finance',
    workingDaysToAnswer: 20,
    firstRung: 'ask',
    rungs: [
      { name: 'notice', workingDays: -20, to: [asked('finance')] },
      { name: 'ask', workingDays: -5, to: [asked('finance')] },
      { name: 'due', workingDays: 0, to: [asked('finance')] },
      { name: 'overdue', workingDays: 3, to: [asked('finance')] },
      { name: 'overdue-again', workingDays: 10, to: [asked('finance'), asked('lead')] },
      { name: 'sponsor', workingDays: 20, to: [asked('sponsor'), told('lead'), told('finance')] },
      { name: 'fund', workingDays: 30, to: fund },
    ],
  },
  'evaluation-report': {
    kind: 'evaluation-report',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 60,
    firstRung: 'ask',
    rungs: [
      { name: 'notice', workingDays: -40, to: [asked('lead')] },
      { name: 'ask', workingDays: -15, to: [asked('lead')] },
      { name: 'reminder', workingDays: -5, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'due', workingDays: 0, to: [asked('lead')] },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'sponsor', workingDays: 15, to: [asked('sponsor'), told('lead'), told('deputy')] },
      { name: 'fund', workingDays: 20, to: fund },
    ],
  },
  'local-benefit-forecast': {
    kind: 'local-benefit-forecast',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 40,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -15, to: [asked('lead')] },
      { name: 'reminder', workingDays: -3, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  'local-benefit-actual': {
    kind: 'local-benefit-actual',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 30,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -15, to: [asked('lead')] },
      { name: 'reminder', workingDays: -3, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'sponsor', workingDays: 10, to: [asked('sponsor'), told('lead'), told('deputy')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  'outcomes-review': {
    kind: 'outcomes-review',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 20,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -15, to: [asked('lead')] },
      { name: 'reminder', workingDays: -5, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'due', workingDays: 0, to: [asked('lead')] },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'sponsor', workingDays: 10, to: [asked('sponsor'), told('lead'), told('deputy')] },
      { name: 'fund', workingDays: 15, to: fund },
    ],
  },
  'lessons-note': {
    kind: 'lessons-note',
    about: 'project',
    owner: 'lead',
    workingDaysToAnswer: 20,
    firstRung: 'ask',
    rungs: [
      { name: 'ask', workingDays: -15, to: [asked('lead')] },
      { name: 'reminder', workingDays: -3, to: [asked('lead')], skipWhenSavedWithin: 3 },
      { name: 'overdue', workingDays: 5, to: [asked('lead'), asked('deputy')] },
      { name: 'fund', workingDays: 10, to: fund },
    ],
  },
  // Asked at once when assigned (`ask-at-once.ts`). The panel waits for every review, so staff hear soon, while there is time to replace somebody.
  review: {
    kind: 'review',
    about: 'application',
    owner: 'reviewer',
    workingDaysToAnswer: 10,
    firstRung: 'ask',
    cannotBeWaived: true,
    rungs: [
      { name: 'ask', workingDays: -10, to: [asked('reviewer')] },
      { name: 'reminder', workingDays: -3, to: [asked('reviewer')], skipWhenSavedWithin: 2 },
      { name: 'due', workingDays: 0, to: [asked('reviewer')] },
      { name: 'overdue', workingDays: 2, to: [asked('reviewer')] },
      { name: 'overdue-again', workingDays: 5, to: [asked('reviewer')] },
      { name: 'fund', workingDays: 7, to: fund },
    ],
  },
  // Asked at once when staff send it. A body owes the fund nothing: it is reminded, its other head is asked, and then its silence is the answer.
  adoption: {
    kind: 'adoption',
    about: 'body',
    owner: 'adopter',
    workingDaysToAnswer: 30,
    firstRung: 'ask',
    acceptsItself: true,
    rungs: [
      { name: 'ask', workingDays: -30, to: [asked('adopter')] },
      { name: 'reminder', workingDays: -10, to: [asked('adopter')] },
      { name: 'due', workingDays: 0, to: [asked('adopter')] },
      { name: 'senior', workingDays: 10, to: [asked('senior'), told('adopter')] },
      { name: 'unanswered', workingDays: 20, to: [] },
    ],
  },
};
