import { endReviews } from '../assessment/end-reviews.ts';
import { closingTime } from '../calendar/working-days.ts';
import { pounds } from '../kernel/money.ts';
import type { Occasion } from '../obligations/view.ts';
import { contactRoles, isReachable, type PersonId } from '../people/person.ts';
import type { ApplicationChange } from './application-change.ts';
import { applicationLetter } from './application-letters.ts';
import type { ApplicationMessage } from './application-message.ts';
import { type ApplicationView, certifierOf, type PendingWork, writersOf } from './application.ts';
import { awardBid } from './award-bid.ts';
import { askCertifier, certificationAnswered, certificationStopped } from './certification.ts';
import { namedIn } from './decision.ts';
import type { EventCommand } from './lifecycle-guards.ts';
import type { EffectName } from './lifecycle.ts';
import { dueReminderAt } from './next-look.ts';

/** A change being made: effects add to it in turn. */
export type ChangeDraft = { -readonly [Part in keyof ApplicationChange]: ApplicationChange[Part] };

/** What an effect may look at beside the change it adds to: the bid as it was before, what was commanded, and on what occasion. */
export interface EffectContext {
  readonly view: ApplicationView;
  readonly command: EventCommand;
  readonly on: Occasion;
}

/** What each effect adds to the change. */
export const effects: Readonly<Record<EffectName, (draft: ChangeDraft, context: EffectContext) => void>> = {
  acknowledge: (draft, context) => {
    const stage = context.view.application.state === 'certified' ? 'full' : 'expression';
    draft.application = { ...draft.application, sentBack: null };
    writeToWriters(draft, context, { template: 'application-received', stage });
  },
  'find-similar': (draft) => {
    draft.application = { ...draft.application, pending: ['find-similar'] };
  },
  'forget-work': (draft) => {
    draft.application = { ...draft.application, pending: ['forget-work'] };
  },
  'tell-invited': (draft, context) => {
    draft.application = { ...draft.application, invitedAt: context.on.at };
    writeToWriters(draft, context, { template: 'application-invited' });
  },
  'tell-declined': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-declined', reason: context.command.reason }),
  'tell-returned': (draft, context) => {
    const { reason } = context.command;
    draft.application = { ...draft.application, sentBack: { at: context.on.at, by: 'fund', reason } };
    writeToWriters(draft, context, { template: 'application-returned', reason });
  },
  'tell-withdrawn': (draft, context) => writeToWriters(draft, context, { template: 'application-withdrawn' }),
  'set-deadline': setDeadline,
  'tell-deadline': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-deadline', reason: context.command.reason }),
  'ask-certification': askForCertification,
  'answer-certification': answerCertification,
  'stop-certification': stopCertification,
  'tell-certified': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-certified', certifier: certifierName(context) }),
  'tell-not-certified': (draft, context) => {
    const { reason } = context.command;
    draft.application = { ...draft.application, sentBack: { at: context.on.at, by: 'certifier', reason } };
    const certifier = certifierName(context);
    writeToWriters(draft, context, { template: 'application-not-certified', certifier, reason });
  },
  'tell-certifier-lost': (draft, context) =>
    writeToWriters(draft, context, {
      template: 'application-certifier-lost',
      certifier: certifierName(context),
    }),
  'record-decision': recordDecision,
  'queue-telling': (draft) => {
    draft.application = { ...draft.application, pending: withTelling(draft.application.pending) };
  },
  'tell-awarded': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-awarded', ...reasonsOf(context) }),
  'tell-named': tellNamed,
  award: (draft, { view, on }) => {
    const { awarded, create } = awardBid(view, { deliveries: draft.deliveries.length }, on);
    draft.awarded = awarded;
    draft.create = [...(draft.create ?? []), ...create];
  },
  'tell-unsuccessful': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-unsuccessful', ...reasonsOf(context) }),
  'end-reviews': (draft, { view, on }) => {
    const ended = endReviews(view, on);
    if (ended === null) return;
    draft.assessment = ended.assessment;
    draft.obligations = [...(draft.obligations ?? []), ...ended.obligations];
    draft.deliveries = [...draft.deliveries, ...ended.deliveries];
  },
};

/** What was recorded is in the timeline word for word, so that a decision that is put right leaves its trace. */
function recordDecision(draft: ChangeDraft, { view, command, on }: EffectContext): void {
  const { decision } = command;
  if (decision === undefined) return;
  const { award, decidedOn, reasons, fileNote } = decision;
  draft.application = {
    ...draft.application,
    decision: { ...decision, number: view.application.version + 1 },
  };
  draft.newcomers = [...(draft.newcomers ?? []), ...(command.named ?? [])];
  draft.timeline = [
    ...draft.timeline.map((event) => ({
      ...event,
      args: { reason: reasons, decidedOn, ...(award && { sum: pounds(award.awardPence) }) },
    })),
    ...(fileNote === ''
      ? []
      : [{ what: 'application-decision-noted', by: on.by, args: { reason: fileNote } }]),
  ];
}

function withTelling(pending: readonly PendingWork[]): readonly PendingWork[] {
  return [...pending.filter((one) => one !== 'tell'), 'tell'];
}

/** Those who hold a role in the project and do not write the bid hear which, in one letter each. */
function tellNamed(draft: ChangeDraft, context: EffectContext): void {
  const { application } = context.view;
  const contacts = application.decision?.award?.contacts ?? {};
  const writers = writersOf(application);
  for (const id of namedIn(application.decision)) {
    const roles = contactRoles.filter((role) => contacts[role] === id);
    if (!writers.includes(id)) write(draft, [id], { template: 'application-named', roles }, context);
  }
}

function reasonsOf({ view }: EffectContext): { readonly reason: string } {
  return { reason: view.application.decision?.reasons ?? '' };
}

/** A date that is so near that no reminder fits before it counts as one of which its readers were told. */
function setDeadline(draft: ChangeDraft, { command: { dueOn = null }, on }: EffectContext): void {
  const fullDueAt = dueOn === null ? null : closingTime(dueOn);
  const isTooNear = fullDueAt !== null && dueReminderAt(fullDueAt) <= on.at;
  draft.application = { ...draft.application, fullDueAt, remindedOfDue: isTooNear ? fullDueAt : null };
}

/** The guard has seen to it that somebody can be asked. */
function askForCertification(draft: ChangeDraft, { view, on }: EffectContext): void {
  const id = certifierOf(view.application);
  const certifier = id === null ? undefined : view.people.get(id);
  if (certifier === undefined) return;
  const { certification, obligation, deliveries } = askCertifier(draft.application, certifier, on);
  draft.application = { ...draft.application, certification, sentBack: null };
  draft.create = [...(draft.create ?? []), obligation];
  draft.deliveries = [...draft.deliveries, ...deliveries];
}

/** The figures are confirmed, or they are not and can change again. */
function answerCertification(draft: ChangeDraft, { view, command, on }: EffectContext): void {
  const { certification } = view.application;
  if (certification === null) return;
  const isGiven = draft.application.state === 'certified';
  const confirmed = { at: on.at, signedAs: command.signedAs ?? '' };
  draft.application = {
    ...draft.application,
    certification: isGiven ? { ...certification, confirmed } : null,
  };
  const what = isGiven ? 'certification-given' : 'certification-refused';
  const answer = { by: certification.certifier, what, reason: command.reason } as const;
  close(draft, certificationAnswered(view, answer, on));
}

/** What was confirmed, or was to be, counts no more; whoever still had to answer is told that they need not. */
function stopCertification(draft: ChangeDraft, { view, on }: EffectContext): void {
  const certifier = view.application.certification?.certifier;
  const stopped = certificationStopped(view, on);
  draft.application = { ...draft.application, certification: null };
  close(draft, stopped);
  if (stopped !== null && certifier !== undefined && isReachable(view.people.get(certifier)))
    write(draft, [certifier], { template: 'application-certification-stopped' }, { view, on });
}

function close(
  draft: ChangeDraft,
  closed: NonNullable<ApplicationChange['obligations']>[number] | null,
): void {
  if (closed !== null) draft.obligations = [...(draft.obligations ?? []), closed];
}

function certifierName({ view }: EffectContext): string {
  const { certification } = view.application;
  return (certification && view.people.get(certification.certifier)?.name) ?? '';
}

/** One letter to each of those who write the bid. */
function writeToWriters(draft: ChangeDraft, context: EffectContext, message: ApplicationMessage): void {
  write(draft, writersOf(context.view.application), message, context);
}

/** Each letter is named after the version of the bid it answers, so that deciding twice is writing once. */
function write(
  draft: ChangeDraft,
  readers: readonly PersonId[],
  message: ApplicationMessage,
  { view, on }: Pick<EffectContext, 'view' | 'on'>,
): void {
  const letters = readers.map((to) => applicationLetter(view.application, to, message, on.at));
  draft.deliveries = [...draft.deliveries, ...letters];
}
