import * as z from 'zod';
import { allowed, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { addPerson } from '../../../people/person-store.ts';
import { isEmail, normaliseEmail, type Person, personIdOf } from '../../../people/person.ts';
import { fingerprintOf } from '../../../circulars/circular.ts';
import { testAnnouncement, whyNotAnnounced } from '../../../rounds/decide-announcement.ts';
import type { RoundChange } from '../../../rounds/round-change.ts';
import type { Round, RoundId } from '../../../rounds/round.ts';
import type { Occasion } from '../../../obligations/view.ts';
import { changeRound } from '../../act-on-round.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { circularAsRead, listOf } from './announcement-page.ts';
import { sendCircular } from './send-circular.ts';
import { cannotDo, roundBasics, roundHref, roundNamed, staffOccasion } from './round-visit.ts';

interface Choice {
  readonly choice: 'yes' | 'no';
  readonly seen: string;
}

/** The pages that send a circular: to oneself as a test, and, once and for all, to everybody on the list that the page shows. */
export function announcementSendRoutes(deps: StaffDeps): readonly Route[] {
  return [...testRoutes(deps), ...sendRoutes(deps)];
}

function sendRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Round, Choice>('staff', '/staff/rounds/:round/announcement/send', {
    load: async (visit) => {
      const round = await roundNamed(deps, visit);
      if (round instanceof Response) return round;
      const why = whyNotAnnounced(round, visit);
      // Whoever presses the button a second time is led to what the first press did.
      if (why === 'round.refusal.announced') return visit.redirect(roundHref(round, 'announcement/reached'));
      return why === null ? round : cannotDo(visit, round, why);
    },
    schema: () =>
      z.object({
        choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
        seen: z.string(),
      }) as unknown as z.ZodType<Choice>,
    show: async (visit, round, { errors }) => {
      const { list, recipients, leftOut } = await listOf(deps, visit, round);
      return visit.page('portal/staff/rounds/send.njk', {
        ...roundBasics(visit, round),
        title: visit.t('staff.announcement.send'),
        back: roundHref(round, 'announcement'),
        hasForm: true,
        errors,
        recipients,
        leftOut,
        seen: fingerprintOf(list),
        letters: circularAsRead(deps, round),
      });
    },
    submit: async (visit, round, { choice, seen }) => {
      if (choice === 'no') return visit.redirect(roundHref(round, 'announcement'));
      const sent = await sendCircular(deps, round.id, { version: null, list: seen }, staffOccasion(visit));
      if (sent.ok || sent.refusal === 'round.refusal.announced')
        return visit.redirect(roundHref(round, 'announcement/reached'));
      const text = visit.t(
        sent.refusal === 'refusal.changed-meanwhile' ? 'staff.announcement.list-changed' : sent.refusal,
      );
      return [{ field: 'choice', text }];
    },
  });
}

function testRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Round, { readonly choice: 'yes' | 'no'; readonly version: string }>(
    'staff',
    '/staff/rounds/:round/announcement/test',
    {
      load: async (visit) => {
        const round = await roundNamed(deps, visit);
        if (round instanceof Response) return round;
        const decided = testAnnouncement(
          round,
          personIdOf(visit.member.email, deps.keys),
          staffOccasion(visit),
        );
        return decided === null || decided.ok ? round : cannotDo(visit, round, decided.refusal);
      },
      schema: () =>
        z.object({
          choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
          version: z.string(),
        }) as never,
      show: (visit, round, { errors }) =>
        visit.page('portal/staff/rounds/test.njk', {
          ...roundBasics(visit, round),
          title: visit.t('staff.announcement.test'),
          back: roundHref(round, 'announcement'),
          hasForm: true,
          errors,
          to: visit.member.email,
        }),
      submit: async (visit, round, { choice, version }) => {
        const back = roundHref(round, 'announcement');
        if (choice === 'no') return visit.redirect(back);
        const tested = await sendTest(deps, visit, round.id, version);
        // A second press of the button finds a later version: the first has sent it.
        if (tested.ok || tested.refusal === 'refusal.changed-meanwhile')
          return visit.redirect(`${back}?done=test`);
        return [{ field: 'choice', text: visit.t(tested.refusal) }];
      },
    },
  );
}

async function sendTest(
  deps: StaffDeps,
  { at, member }: MemberVisit,
  id: RoundId,
  version: string,
): Promise<Result<RoundChange | null, MessageKey>> {
  const email = normaliseEmail(member.email);
  if (!isEmail(email)) return { ok: false, refusal: 'staff.announcement.no-address' };
  const to: Person = {
    id: personIdOf(email, deps.keys),
    name: member.name,
    email,
    language: 'unknown',
    suppression: null,
    softBounces: 0,
    version: 0,
  };
  const on: Occasion = { at, by: { kind: 'staff', name: member.name } };
  return changeRound(deps, id, at, (round) => {
    if (String(round.version) !== version) return { ok: false, refusal: 'refusal.changed-meanwhile' };
    const decided = testAnnouncement(round, to.id, on);
    if (decided === null || !decided.ok) return decided;
    return allowed({ ...decided.value, also: [addPerson(deps.tables.stateTable, to)] });
  });
}
