import * as z from 'zod';
import { checkCriteria } from '../../../assessment/criteria.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { publishRound, withdrawRound } from '../../../rounds/decide-round.ts';
import type { RoundDecision } from '../../../rounds/round-change.ts';
import { graceEnds, phaseOf, remindsAt, type Round } from '../../../rounds/round.ts';
import { changeRound, onlyAsSeen } from '../../act-on-round.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { cannotDo, roundBasics, roundHref, roundNamed, staffOccasion } from './round-visit.ts';

interface Choice {
  readonly choice: 'yes' | 'no';
  readonly version: string;
}

/** What staff settle with one yes: that a draft is published, or given up. */
const settlements = {
  publish: publishRound,
  withdraw: withdrawRound,
} as const satisfies Record<string, (round: Round, on: ReturnType<typeof staffOccasion>) => RoundDecision>;
type Settlement = keyof typeof settlements;

/** The pages that say what will happen, and ask. Only "yes" changes anything, and only if the round is still the one the page was about. */
export function roundSettleRoutes(deps: StaffDeps): readonly Route[] {
  return (Object.keys(settlements) as Settlement[]).flatMap((settlement) =>
    memberForm<Round, Choice>('staff', `/staff/rounds/:round/${settlement}`, {
      load: async (visit) => {
        const round = await roundNamed(deps, visit);
        if (round instanceof Response) return round;
        const decided = settlements[settlement](round, staffOccasion(visit));
        if (decided === null) return visit.redirect(roundHref(round));
        return decided.ok ? round : cannotDo(visit, round, decided.refusal);
      },
      schema: () =>
        z.object({
          choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
          version: z.string(),
        }) as unknown as z.ZodType<Choice>,
      show: (visit, round, { errors }) =>
        visit.page(`portal/staff/rounds/${settlement}.njk`, {
          ...roundBasics(visit, round),
          title: visit.t(`staff.round.${settlement}.title`),
          hasForm: true,
          errors,
          happenings: happeningsOf(visit, round),
          warnings: warningsOf(visit, round),
        }),
      submit: async (visit, round, { choice, version }) => {
        if (choice === 'no') return visit.redirect(roundHref(round));
        const settled = await changeRound(
          deps,
          round.id,
          visit.at,
          onlyAsSeen(version, (now) => settlements[settlement](now, staffOccasion(visit))),
        );
        if (settled.ok) return visit.redirect(`${roundHref(round)}?done=${settlement}`);
        return [
          {
            field: 'choice',
            text: visit.t(
              settled.refusal === 'refusal.changed-meanwhile' ? 'staff.action.changed' : settled.refusal,
            ),
          },
        ];
      },
    }),
  );
}

/** What happens by itself once the round is published, in the order in which it will. */
function happeningsOf({ at, t }: MemberVisit, round: Round) {
  const opensAtOnce = phaseOf({ ...round, state: 'published' }, at) !== 'announced';
  const all: readonly (readonly [Round['opensAt'] | null, MessageKey])[] = [
    [opensAtOnce ? null : round.opensAt, 'staff.round.publish.opens'],
    [remindsAt(round) > at ? remindsAt(round) : null, 'staff.round.publish.reminds'],
    [round.closesAt, 'staff.round.publish.closes'],
    [graceEnds(round), 'staff.round.publish.ends'],
  ];
  return all.map(([when, key]) => ({ when, text: t(key) }));
}

function warningsOf({ t }: MemberVisit, { criteria }: Round): readonly string[] {
  return checkCriteria(criteria).warnings.map(({ message, args }) => t(message, args));
}
