import * as z from 'zod';
import { composeSeminarLetter } from '../../../deliveries/emails/seminar-letters.ts';
import { fingerprintOf } from '../../../circulars/circular.ts';
import { allowed } from '../../../kernel/result.ts';
import { chooseAudience, whyNotInvited } from '../../../seminars/invite.ts';
import type { PersonId } from '../../../people/person.ts';
import type { Seminar } from '../../../seminars/seminar.ts';
import { changeSeminar } from '../../act-on-seminar.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { firstOf } from '../csv-import-pages.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { addGuests, readAudience, seminarAudienceModel } from './audience-form.ts';
import { inviteEverybody } from './invite-everybody.ts';
import { testOnOneself } from './test-invitation.ts';
import { whomInvited } from './whom-invited.ts';
import { cannotDoWithSeminar, seminarBasics, seminarHref, seminarNamed } from './seminar-visit.ts';

/** The pages that invite to a seminar: whom, a test to oneself, and, once and for all, to everybody on the list that the page shows. */
export function inviteRoutes(deps: StaffDeps): readonly Route[] {
  return [...audienceRoutes(deps), ...testRoutes(deps), ...sendRoutes(deps)];
}

async function loadOpen(deps: StaffDeps, visit: MemberVisit): Promise<Seminar | Response> {
  const seminar = await seminarNamed(deps, visit);
  if (seminar instanceof Response) return seminar;
  const why = whyNotInvited(seminar, visit.at);
  // Whoever presses the button a second time is led to what the first press did.
  if (why === 'seminar.refusal.invited') return visit.redirect(seminarHref(seminar));
  return why === null || why === 'seminar.refusal.not-published'
    ? seminar
    : cannotDoWithSeminar(visit, seminar, why);
}

function audienceRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Seminar, unknown>('staff', '/staff/seminars/:seminar/audience', {
    load: (visit) => loadOpen(deps, visit),
    schema: () => z.unknown(),
    show: async (visit, seminar, { errors }) =>
      visit.page('portal/staff/seminars/audience.njk', {
        ...seminarBasics(visit, seminar),
        title: visit.t('staff.seminar.audience'),
        ...(await seminarAudienceModel(deps, visit, seminar.invitation)),
        hasForm: true,
        errors,
      }),
    submit: async (visit, seminar) => {
      const known = (await deps.networks.list()).map(({ id }) => id);
      const read = readAudience(deps, visit, known);
      if ('errors' in read) return read.errors;
      const chosen = await changeSeminar(deps, seminar.id, visit.at, (one) => {
        const decided = chooseAudience(one, read.chosen);
        if (decided === null || !decided.ok) return decided;
        return allowed({ ...decided.value, also: addGuests(deps, read.newcomers) });
      });
      return chosen.ok
        ? visit.redirect(seminarHref(seminar, afterChoosing(seminar)))
        : [{ field: 'posts', text: visit.t(chosen.refusal) }];
    },
  });
}

/** A draft's audience is chosen and kept; of a published seminar the list is shown at once. */
function afterChoosing({ state }: Seminar): string {
  return state === 'published' ? 'invite' : '';
}

function testRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Seminar, { readonly choice: 'yes' | 'no'; readonly version: string }>(
    'staff',
    '/staff/seminars/:seminar/invite/test',
    {
      load: async (visit) => {
        const seminar = await seminarNamed(deps, visit);
        if (seminar instanceof Response || seminar.state !== 'cancelled') return seminar;
        return cannotDoWithSeminar(visit, seminar, 'seminar.refusal.cancelled');
      },
      schema: () =>
        z.object({
          choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
          version: z.string(),
        }) as never,
      initial: (_, { version }) => ({ version: String(version) }),
      show: (visit, seminar, { values, errors }) =>
        visit.page('portal/staff/seminars/test.njk', {
          ...seminarBasics(visit, seminar),
          title: visit.t('staff.seminar.test'),
          to: visit.member.email,
          hasForm: true,
          errors,
          values,
        }),
      submit: async (visit, seminar, { choice, version }) => {
        if (choice === 'no') return visit.redirect(seminarHref(seminar));
        const tested = await testOnOneself(deps, seminar.id, version, visit);
        // A second press of the button finds a later version: the first has sent it.
        if (tested.ok || tested.refusal === 'refusal.changed-meanwhile')
          return visit.redirect(`${seminarHref(seminar)}?done=test`);
        return [{ field: 'choice', text: visit.t(tested.refusal) }];
      },
    },
  );
}

function sendRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Seminar, { readonly choice: 'yes' | 'no'; readonly seen: string }>(
    'staff',
    '/staff/seminars/:seminar/invite',
    {
      load: async (visit) => {
        const seminar = await loadOpen(deps, visit);
        if (seminar instanceof Response || seminar.state === 'published') return seminar;
        return cannotDoWithSeminar(visit, seminar, 'seminar.refusal.not-published');
      },
      schema: () =>
        z.object({
          choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
          seen: z.string(),
        }) as never,
      show: async (visit, seminar, { errors }) => {
        const { list, names } = await whomInvited(deps, seminar.invitation);
        const namesOf = (people: readonly { readonly id: PersonId }[]) =>
          firstOf(people.map(({ id }) => names.get(id) ?? ''));
        return visit.page('portal/staff/seminars/invite.njk', {
          ...seminarBasics(visit, seminar),
          title: visit.t('staff.seminar.invite'),
          audienceHref: seminarHref(seminar, 'audience'),
          names: namesOf(list.recipients),
          leftOut: namesOf(list.leftOut),
          seen: fingerprintOf(list),
          letters: invitationAsRead(deps, seminar),
          hasForm: list.recipients.length > 0,
          errors,
        });
      },
      submit: async (visit, seminar, { choice, seen }) => {
        if (choice === 'no') return visit.redirect(seminarHref(seminar));
        const sent = await inviteEverybody(
          deps,
          seminar.id,
          { version: null, list: seen },
          staffOccasion(visit),
        );
        if (sent.ok || sent.refusal === 'seminar.refusal.invited')
          return visit.redirect(`${seminarHref(seminar)}?done=invited`);
        return [{ field: 'choice', text: visit.t(sent.refusal) }];
      },
    },
  );
}

/** The invitation as its readers will read it, in both languages. */
function invitationAsRead({ settings }: Pick<StaffDeps, 'settings'>, seminar: Seminar) {
  const { fund, publicOrigin } = settings;
  return composeSeminarLetter({
    message: { template: 'seminar-invitation', seats: [] },
    seminar,
    // Whoever it is: the greeting stands in both languages, and no word of one belongs into the other.
    recipient: { name: '…', language: 'both' },
    attendance: null,
    report: null,
    settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
    url: `${publicOrigin}/seminars/${seminar.id}`,
  });
}
