import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { ApplicationChange } from './application-change.ts';
import type { Application, ApplicationView } from './application.ts';
import { isGoingOrGone, withEnd } from './bid-retention.ts';
import { effects, type ChangeDraft } from './lifecycle-effects.ts';
import { type EventCommand, guards } from './lifecycle-guards.ts';
import { nextLookOf } from './next-look.ts';
import {
  type ApplicationEvent,
  type ApplicationState,
  type Party,
  stateForApplicants,
  transitionFor,
} from './lifecycle.ts';

/** What a decision answers: what to commit, or the message that says why not. */
export type ApplicationDecision = Result<ApplicationChange, MessageKey>;

/**
 * Decides an event by the table: refused when the event means nothing in the application's state, when it is not this party's, or when a guard says no. A bid
 * from before Cascade rests: every event is refused.
 * @param facts what the event itself changes of the application (its headline facts at a save, say).
 */
export function decideEvent(
  view: ApplicationView,
  event: ApplicationEvent,
  by: Party,
  command: EventCommand,
  on: Occasion,
  facts: Partial<Application> = {},
): ApplicationDecision {
  const { application } = view;
  if (application.imported !== undefined) return refused('application.refusal.imported');
  if (isGoingOrGone(application)) return refused('application.refusal.removed');
  const transition = transitionFor(application.state, event);
  if (transition === undefined) return refused(`application.refusal.${stateSeenBy(by, application.state)}`);
  if (!transition.who.includes(by)) return refused('application.refusal.not-yours');
  for (const name of transition.guards) {
    const why = guards[name](view, command, on);
    if (why !== null) return refused(why);
  }
  const moved: Application = {
    ...application,
    ...facts,
    state: transition.to,
    reason: command.reason.trim() === '' ? application.reason : command.reason,
  };
  const draft: ChangeDraft = {
    application: moved,
    timeline: [{ what: `application-${event}`, by: on.by, args: { reason: command.reason } }],
    deliveries: [],
  };
  for (const name of transition.effects) effects[name](draft, { view, command, on });
  const after = withEnd(application.state, draft.application, on.at);
  return allowed({ ...draft, application: { ...after, nextAt: nextLookOf(after, view.round, on.at) } });
}

/** A refusal must not tell people outside the fund what the minister decided, before the applicants are told. */
function stateSeenBy(by: Party, state: ApplicationState): ApplicationState {
  return by === 'staff' || by === 'system' ? state : stateForApplicants(state);
}
