import * as z from 'zod';
import { idsFor } from '../../../rounds/new-round.ts';
import { beginRound } from '../../../rounds/decide-round.ts';
import { type RoundId, roundIdPattern } from '../../../rounds/round.ts';
import { memberForm } from '../../form-page.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { nameField } from './name-form.ts';
import { roundHref, staffOccasion } from './round-visit.ts';

/** What staff say first: what the round is called. Everything else has a proposal and a page of its own. */
interface Beginning {
  readonly 'name-cy': string;
  readonly 'name-en': string;
  readonly id: string;
  readonly form: string;
}

/** The page on which staff begin a round. The same form sent twice begins one. */
export function newRoundRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<null, Beginning>('staff', '/staff/rounds/new', {
    load: () => Promise.resolve(null),
    schema: () =>
      z.object({
        'name-cy': nameField('cy'),
        'name-en': nameField('en'),
        id: z
          .string()
          .transform((text) => text.trim())
          .refine((text) => text === '' || roundIdPattern.test(text), 'round.refusal.id-wrong'),
        form: z.string().transform((text) => text.slice(0, 64)),
      }) as unknown as z.ZodType<Beginning>,
    initial: () => ({ form: deps.newId() }),
    show: (visit, _, { values, errors }) =>
      visit.page('portal/staff/rounds/new.njk', {
        title: visit.t('staff.round.new.title'),
        section: 'rounds',
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, _, beginning) => begin(deps, visit, beginning),
  });
}

async function begin(
  deps: StaffDeps,
  visit: MemberVisit,
  beginning: Beginning,
): Promise<Response | FormErrors> {
  const name = { cy: beginning['name-cy'], en: beginning['name-en'] };
  const ids = beginning.id === '' ? idsFor(name) : [beginning.id as RoundId];
  for (const id of ids) {
    const begun = beginRound({ id, begunWith: beginning.form, facts: { name } }, staffOccasion(visit));
    if (!begun.ok) return [{ field: 'name-cy', text: visit.t(begun.refusal) }];
    const { round, timeline } = begun.value;
    const isOurs =
      (await deps.rounds.begin(round, timeline, visit.at)) ||
      (await deps.rounds.get(id))?.begunWith === beginning.form;
    if (isOurs) return visit.redirect(roundHref({ id }));
  }
  return [{ field: 'id', text: visit.t('round.refusal.id-taken') }];
}
