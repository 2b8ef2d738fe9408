import { clockTimeAt, instantAt, readClockTime } from '../../../calendar/clock-time.ts';
import { asTypedDate, readDate, typedDate } from '../../../calendar/typed-date.ts';
import { dateAt } from '../../../calendar/working-days.ts';
import type { EventTime } from '../../../kernel/event-time.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Translate } from '../../../messages/translate.ts';
import { phaseOf, type Round } from '../../../rounds/round.ts';
import type { FormError } from '../../forms.ts';
import type { PartContext, PartForm, Typed } from './part-form.ts';

/** When the round opens and closes: days and times by the clocks of Wales, which change twice a year. */
export const datesForm: PartForm = {
  values: ({ opensAt, closesAt }) => ({ ...moment('opens', opensAt), ...moment('closes', closesAt) }),
  read({ values }, { t, at, round }) {
    const opens = hasOpened(round, at) ? round.opensAt : readMoment(values, 'opens', t);
    const closes = readMoment(values, 'closes', t);
    if (typeof opens === 'string' && typeof closes === 'string')
      return { edit: { opensAt: opens, closesAt: closes } };
    return { errors: [opens, closes].flatMap((one) => (typeof one === 'string' ? [] : one)) };
  },
  shown: (_, { round, at }) => ({ hasOpened: hasOpened(round, at) }),
  fieldOf: (refusal) => fieldOf[refusal] ?? 'closes-day',
};

const fieldOf: Readonly<Partial<Record<MessageKey, string>>> = {
  'refusal.reason-missing': 'reason',
  'round.refusal.has-opened': 'opens-day',
};

/** Once it has opened, its opening is no question any more. */
function hasOpened(round: Round, at: PartContext['at']): boolean {
  return round.state === 'published' && phaseOf(round, at) !== 'announced';
}

function moment(name: string, at: EventTime): Typed {
  return { ...asTypedDate(dateAt(at), name), [`${name}-time`]: clockTimeAt(at) };
}

function readMoment(values: Typed, name: 'opens' | 'closes', t: Translate): EventTime | readonly FormError[] {
  const date = readDate(typedDate(values, name));
  const time = readClockTime(values[`${name}-time`] ?? '');
  const wrong = (part: 'day' | 'time', key: MessageKey): FormError => ({
    field: `${name}-${part}`,
    text: `${t(`round.${name}`)}: ${t(key)}`,
  });
  if (date === null || time === null)
    return [
      ...(date === null ? [wrong('day', 'staff.action.date-wrong')] : []),
      ...(time === null ? [wrong('time', 'staff.round.time-wrong')] : []),
    ];
  return instantAt(date, time) ?? [wrong('time', 'staff.round.time-changes')];
}
