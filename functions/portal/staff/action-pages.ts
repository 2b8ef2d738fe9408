import { refused } from '../../kernel/result.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Obligation, ObligationId } from '../../obligations/obligation.ts';
import type { ObligationView, Occasion } from '../../obligations/view.ts';
import { rolesWithLinks, personAs, personIdOf } from '../../people/person.ts';
import { changeAndDeliver } from '../act.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import type { FormErrors } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { fieldOfRefusal, readChecked, readCommand, reasonLimit } from './action-form.ts';
import {
  type ActionCommand,
  type ActionHelp,
  type ActionName,
  actionRules,
  asActionName,
} from './actions.ts';
import { consequencesOf } from './consequences.ts';
import type { StaffDeps } from './deps.ts';

/** An action somebody is about to take. */
interface Undertaking {
  readonly name: ActionName;
  readonly view: ObligationView;
  readonly help: ActionHelp;
  readonly on: Occasion;
}

/**
 * The pages on which staff act on an obligation: first the reason (and date), then what will happen because of it, with a real choice.
 * Only "yes" on the second page changes anything, and only if the obligation is still the one that page was about.
 */
export function actionRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/obligations/:id/:action';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) =>
        withUndertaking(deps, visit, (one) => ask(visit, one, initial(one.view.obligation, one.name), [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withUndertaking(deps, visit, (one) => proceed(deps, visit, one)),
    },
  ];
}

async function withUndertaking(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (undertaking: Undertaking) => Response | Promise<Response>,
): Promise<Response> {
  const name = asActionName(visit.param('action'));
  const view = name === null ? null : await deps.obligations.view(visit.param('id') as ObligationId);
  if (name === null || view === null) return visit.notFound();
  if (!actionRules[name].applies(view.obligation)) return cannot(visit, view, 'refusal.not-in-this-state');
  const on: Occasion = { at: visit.at, by: { kind: 'staff', name: visit.member.name } };
  return go({ name, view, on, help: await helpFor(deps, view) });
}

function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Response | Promise<Response> {
  const { values } = visit.form;
  const checked = values['step'] === 'check' ? readChecked(values) : null;
  if (checked === null) {
    const read = readCommand(actionRules[one.name], values, visit);
    if (visit.isLanguageSwitch) return ask(visit, one, values, []);
    return 'errors' in read
      ? ask(visit, one, values, [...dateRefused(visit, one, read.errors), ...read.errors])
      : check(visit, one, read.command, []);
  }
  const { command, version, choice } = checked;
  if (visit.isLanguageSwitch) return check(visit, one, command, []);
  if (choice === 'no') return visit.redirect(addressOf(one.view));
  if (choice !== 'yes')
    return check(visit, one, command, [{ field: 'choice', text: visit.t('staff.action.choice-missing') }]);
  if (version !== String(one.view.obligation.version))
    return check(visit, one, command, [{ field: 'choice', text: visit.t('staff.action.changed') }]);
  return carryOut(deps, visit, one, command);
}

/** What the rule says of the date where something else is wrong as well, so that both are said at once. */
function dateRefused(
  visit: MemberVisit,
  { name, view, on, help }: Undertaking,
  errors: FormErrors,
): FormErrors {
  const rule = actionRules[name];
  const dueOn = readDate(typedDate(visit.form.values, 'dueOn'));
  if (dueOn === null || errors.some(({ field }) => field === 'dueOn-day')) return [];
  const decided = rule.decide(view, { reason: '–', dueOn, person: null }, on, help);
  if (decided.ok || fieldOfRefusal(decided.refusal, rule) !== 'dueOn-day') return [];
  return [{ field: 'dueOn-day', text: visit.t(decided.refusal) }];
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  one: Undertaking,
  command: ActionCommand,
): Promise<Response> {
  const { name, view, on } = one;
  // The yes was said to what the page showed; whatever has changed since, in this very moment too, must be shown first.
  const result = await changeAndDeliver(deps, view.obligation.id, visit.at, async (now) =>
    now.obligation.version === view.obligation.version
      ? actionRules[name].decide(now, command, on, await helpFor(deps, now))
      : refused('refusal.changed-meanwhile'),
  );
  if (!result.ok) return cannot(visit, view, result.refusal);
  return visit.redirect(`${addressOf(view)}?done=${name}`);
}

/** The first page: why, and until when. */
function ask(
  visit: MemberVisit,
  { name, view }: Undertaking,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
): Response {
  const { t } = visit;
  return visit.page('portal/staff/pages/action.njk', {
    ...common(visit, name, view),
    hasForm: true,
    errors,
    values,
    asks: actionRules[name].asks,
    reasonIsOptional: actionRules[name].reasonIsOptional === true,
    reasonLimit,
    isReasonSaid: actionRules[name].isReasonSaid?.(view.obligation) === true,
    people: rolesWithLinks.flatMap((role) => {
      const person = view.contacts[role];
      return person === undefined
        ? []
        : [
            {
              value: person.id,
              text: person.name,
              hint: { text: t(`role.${role}`) },
              checked: values['person'] === person.id,
            },
          ];
    }),
  });
}

/** The second page: what will happen, and yes or no. */
function check(visit: MemberVisit, one: Undertaking, command: ActionCommand, errors: FormErrors): Response {
  const { name, view, help, on } = one;
  const rule = actionRules[name];
  const decided = rule.decide(view, command, on, help);
  if (!decided.ok) {
    const error = { field: fieldOfRefusal(decided.refusal, rule), text: visit.t(decided.refusal) };
    return ask(visit, one, typedAgain(command), [error]);
  }
  return visit.page('portal/staff/pages/action-check.njk', {
    ...common(visit, name, view),
    hasForm: true,
    errors,
    command,
    person: Object.values(view.contacts).find((person) => person.id === command.person)?.name ?? null,
    consequences: consequencesOf(view, decided.value, visit.at, visit.language),
  });
}

function cannot(visit: MemberVisit, view: ObligationView, why: MessageKey): Response {
  return visit.message(
    {
      title: 'staff.action.cannot',
      paragraphs: [why],
      link: { href: addressOf(view), text: 'staff.action.back' },
    },
    409,
  );
}

function common({ t }: MemberVisit, name: ActionName, view: ObligationView) {
  return {
    title: t(`staff.action.${name}.title`),
    section: 'board',
    name,
    obligation: view.obligation,
    project: view.project,
    back: addressOf(view),
  };
}

/** What the fields hold at first: the date somebody asked for, when somebody did. */
function initial({ timeRequest }: Obligation, name: ActionName): Readonly<Record<string, string>> {
  return name === 'extend' && timeRequest !== null ? asTypedDate(timeRequest.until, 'dueOn') : {};
}

function typedAgain({ reason, dueOn, person }: ActionCommand): Readonly<Record<string, string>> {
  return { reason, person: person ?? '', ...(dueOn === null ? {} : asTypedDate(dueOn, 'dueOn')) };
}

function addressOf({ obligation }: ObligationView): string {
  return `/staff/obligations/${obligation.id}`;
}

/** The person a handover would bring in: as the fund knows them by that address, or as they were named when it does not. */
async function helpFor(
  { keys, people }: Pick<StaffDeps, 'keys' | 'people'>,
  { obligation }: ObligationView,
): Promise<ActionHelp> {
  const request = obligation.handoverRequest;
  if (request === null) return { newcomer: null };
  const id = personIdOf(request.email, keys);
  const known = (await people.get([id])).get(id);
  return { newcomer: known ?? personAs(request, id, undefined) };
}
