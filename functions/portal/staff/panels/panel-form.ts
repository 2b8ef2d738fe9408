import type { ApplicationChange } from '../../../applications/application-change.ts';
import { asProject, type ApplicationView } from '../../../applications/application.ts';
import type { CalendarDate } from '../../../calendar/working-days.ts';
import { reviewPath } from '../../../assessment/review-obligations.ts';
import { composeLetter } from '../../../deliveries/emails/compose-letter.ts';
import type { ObligationMessage } from '../../../deliveries/delivery.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Obligation } from '../../../obligations/obligation.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { Person } from '../../../people/person.ts';
import { closedDay, readDate, typedDate } from '../../date-field.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';
import type { MemberVisit } from '../../routes.ts';
import { letterName } from '../consequences.ts';
import type { StaffDeps } from '../deps.ts';

/** The date by which reviews are asked for, as it was typed, or what is wrong with it. */
export function readDueOn(
  { values }: Pick<PostedForm, 'values'>,
  { t, language }: Pick<MemberVisit, 't' | 'language'>,
): { readonly dueOn: CalendarDate } | { readonly errors: FormErrors } {
  const dueOn = readDate(typedDate(values, 'dueOn'));
  const text = dueOn === null ? t('staff.action.date-wrong') : closedDay(dueOn, t, language);
  if (dueOn === null || text !== null) return { errors: [{ field: 'dueOn-day', text: text ?? '' }] };
  return { dueOn };
}

/** The field that a refusal of a panel's rules belongs to. */
export function fieldOfPanelRefusal(refusal: MessageKey, other: string): string {
  return /^(?:refusal|assessment\.refusal)\.date/.test(refusal) ? 'dueOn-day' : other;
}

/** A letter of a decision as its reader will see it, in both languages, whichever they get. */
export function panelLetters(
  { settings }: Pick<StaffDeps, 'settings'>,
  visit: MemberVisit,
  view: ApplicationView,
  { deliveries, create = [], obligations = [] }: ApplicationChange,
  people: ReadonlyMap<string, Person>,
) {
  const { fund, publicOrigin } = settings;
  const owed = new Map<string, Obligation>([
    ...create.map((one) => [one.id, one] as const),
    ...obligations.map(({ after }) => [after.id, after] as const),
  ]);
  return deliveries.flatMap(({ about, recipientId, message }) => {
    const obligation = owed.get(about);
    const reader = people.get(recipientId);
    if (obligation === undefined || reader === undefined) return [];
    const versions = composeLetter({
      message: message as ObligationMessage,
      view: { obligation, project: asProject(view.application), contacts: { reviewer: reader } },
      recipient: { ...reader, language: 'both' },
      settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
      answerUrl: `${publicOrigin}${reviewPath(view.application.id)}`,
      at: visit.at,
    });
    return [{ to: reader.name, name: letterName(message, visit.language), versions }];
  });
}

/** What a form's second page repeats of the first, for fields that hold one value. */
export function carried(
  { values }: Pick<PostedForm, 'values'>,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string }[] {
  return names.map((name) => ({ name, value: values[name] ?? '' }));
}

/** The three fields of the date. */
export const dueOnFields = ['dueOn-day', 'dueOn-month', 'dueOn-year'] as const;

/** Staff act in the fund's name, and theirs is kept. */
export function staffOccasion({ at, member }: MemberVisit): Occasion {
  return { at, by: { kind: 'staff', name: member.name } };
}

/** The page that says why something cannot be done to the panel of a bid. */
export function cannotDo(visit: MemberVisit, { application }: ApplicationView, why: MessageKey): Response {
  const link = { href: reviewersHref(application.id), text: 'staff.reviewers.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

/** Where the reviewers of a bid are. */
export function reviewersHref(id: string): string {
  return `/staff/applications/${id}/reviewers`;
}
