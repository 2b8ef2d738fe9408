import { bidsOfRound } from '../../../applications/bids-of-round.ts';
import { cleanText } from '../../../kernel/text.ts';
import { editRound, mayEdit } from '../../../rounds/decide-round.ts';
import { type Round, type RoundPart, roundParts } from '../../../rounds/round.ts';
import { changeRound, onlyAsSeen } from '../../act-on-round.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { criteriaForm } from './criteria-form.ts';
import { datesForm } from './dates-form.ts';
import { moneyForm } from './money-form.ts';
import { nameForm } from './name-form.ts';
import type { PartForm, Typed } from './part-form.ts';
import { cannotDo, roundBasics, roundHref, roundNamed, staffOccasion } from './round-visit.ts';
import { themesForm } from './themes-form.ts';

const forms: Readonly<Record<RoundPart, PartForm>> = {
  name: nameForm,
  dates: datesForm,
  money: moneyForm,
  themes: themesForm,
  criteria: criteriaForm,
};

interface Editing {
  readonly round: Round;
  readonly part: RoundPart;
  readonly wasBidSent: boolean;
}

/** The pages on which staff change a round, one part each. A mistake, or somebody else's change, shows the page again with all that was typed. */
export function roundEditRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/edit/:part';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) =>
        editing(deps, visit, (one) => show(visit, one, forms[one.part].values(one.round), '', [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => editing(deps, visit, (one) => save(deps, visit, one)),
    },
  ];
}

async function editing(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (editing: Editing) => Response | Promise<Response>,
): Promise<Response> {
  const part = roundParts.find((one) => one === visit.param('part'));
  const round = await roundNamed(deps, visit);
  if (part === undefined || round instanceof Response) return visit.notFound();
  const { wasBidSent } = await bidsOfRound(deps.applications, round.id);
  if (!mayEdit(round, part, { wasBidSent }))
    return cannotDo(
      visit,
      round,
      part === 'criteria' && wasBidSent ? 'round.refusal.bid-sent' : 'round.refusal.fixed',
    );
  return go({ round, part, wasBidSent });
}

async function save(deps: StaffDeps, visit: MemberVisit, one: Editing): Promise<Response> {
  const { form, t, at } = visit;
  const { part, round, wasBidSent } = one;
  const partForm = forms[part];
  const reason = cleanText(form.text('reason'));
  const again = (errors: FormErrors) => show(visit, one, form.values, reason, errors);
  if (visit.isLanguageSwitch || partForm.wantsMoreRows?.(form) === true) return again([]);
  const read = partForm.read(form, { t, at, round });
  const tooLong =
    reason.length > reasonLimit
      ? [{ field: 'reason', text: t('staff.action.reason-long', { limit: reasonLimit }) }]
      : [];
  if ('errors' in read || tooLong.length > 0)
    return again([...('errors' in read ? read.errors : []), ...tooLong]);
  const saved = await changeRound(
    deps,
    round.id,
    at,
    onlyAsSeen(form.text('version'), (now) =>
      editRound(now, { edit: read.edit, reason, wasBidSent }, staffOccasion(visit)),
    ),
  );
  if (saved.ok) return visit.redirect(`${roundHref(round)}?done=${part}`);
  if (saved.refusal === 'refusal.changed-meanwhile')
    return again([{ field: 'form', text: t('staff.round.changed') }]);
  return again([{ field: partForm.fieldOf(saved.refusal), text: t(saved.refusal) }]);
}

function show(
  visit: MemberVisit,
  { round, part }: Editing,
  values: Typed,
  reason: string,
  errors: FormErrors,
): Response {
  const { t, at } = visit;
  return visit.page(`portal/staff/rounds/${part}.njk`, {
    ...roundBasics(visit, round),
    ...forms[part].shown?.(values, { t, at, round }),
    title: t(`staff.round.${part}.title`),
    hasForm: true,
    errors,
    values,
    reason,
    reasonLimit,
    isPublished: round.state === 'published',
    now: { ...forms[part].values(round) },
  });
}
