import type { EventCommand } from '../../../applications/lifecycle-guards.ts';
import type { ApplicationEvent, ApplicationState } from '../../../applications/lifecycle.ts';
import { cleanText } from '../../../kernel/text.ts';
import { closedDay, readDate, typedDate } from '../../date-field.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';
import type { Visit } from '../../visit.ts';
import { asDate, reasonLimit } from '../action-form.ts';
import { needsReason, takesDate } from './staff-events.ts';

/** What staff typed about an event, field by field. */
export type TypedCommand = Readonly<Record<string, string>>;

/** What staff say about an event: a reason and, where the event asks for one, the day until which the full application can be sent. */
export function readEventCommand(
  state: ApplicationState,
  event: ApplicationEvent,
  { form, t, language }: Pick<Visit, 'form' | 't' | 'language'>,
): { readonly command: EventCommand } | { readonly errors: FormErrors } {
  const errors: FormErrors[number][] = [];
  const reason = cleanText(form.text('reason'));
  if (reason === '' && needsReason(state, event))
    errors.push({ field: 'reason', text: t('refusal.reason-missing') });
  if (reason.length > reasonLimit)
    errors.push({ field: 'reason', text: t('staff.action.reason-long', { limit: reasonLimit }) });
  const asked = takesDate(state, event);
  const typed = typedDate(form.values, 'dueOn');
  const isTyped = Object.values(typed).some((part) => part.trim() !== '');
  const dueOn = asked === 'no' ? null : readDate(typed);
  if (dueOn === null && (asked === 'must' || (asked === 'can' && isTyped)))
    errors.push({ field: 'dueOn-day', text: t('staff.action.date-wrong') });
  const closed = dueOn === null ? null : closedDay(dueOn, t, language);
  if (closed !== null) errors.push({ field: 'dueOn-day', text: closed });
  return errors.length > 0 ? { errors } : { command: { reason, unfinished: [], dueOn } };
}

/** What the check page sends back: the command it showed. A day that is none counts as none, which a decision that needs one refuses. */
export function readChecked(form: PostedForm): EventCommand {
  return {
    reason: cleanText(form.text('reason')).slice(0, reasonLimit),
    unfinished: [],
    dueOn: asDate(form.text('dueOn')),
  };
}
