import * as z from 'zod';
import { applicationIdFor, beginApplication } from '../../applications/begin-application.ts';
import type { ApplicationStore } from '../../applications/application-store.ts';
import { mostBidsOfPerson, sendLinkAgain, untouchedBidOf } from '../../applications/send-link.ts';
import type { Application } from '../../applications/application.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import type { PersonStore } from '../../people/person-store.ts';
import { type PersonId, personIdOf } from '../../people/person.ts';
import type { RoundStore } from '../../rounds/round-store.ts';
import { phaseOf, type Round, type RoundId, roundIdPattern } from '../../rounds/round.ts';
import { sendAtOnce } from '../act.ts';
import { emailFieldFor } from '../email-field.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import type { FormErrors } from '../forms.ts';
import { newcomer, type OwnPerson, ownPersonFields } from '../own-person.ts';
import type { Route } from '../routes.ts';
import type { Visit } from '../visit.ts';

/** What the public pages of bidding need. */
export interface ApplyDeps {
  readonly applications: ApplicationStore;
  readonly rounds: RoundStore;
  readonly people: Pick<PersonStore, 'get'>;
  readonly keys: Keys;
  readonly newId: () => string;
  readonly deliver: Workflow;
  readonly log: Log;
}

interface Beginner extends OwnPerson {
  readonly form: string;
}

/** The pages on which anybody begins a bid: which rounds there are, who you are, and where to find a link that was lost. No account anywhere. */
export function applyRoutes(deps: ApplyDeps): readonly Route[] {
  const begin = formHandlers(beginPage(deps));
  const lost = formHandlers(lostLinkPage(deps));
  const sent = (visit: Visit) =>
    visit.message(
      { title: 'apply.sent.title', paragraphs: ['apply.sent.next', 'apply.sent.nothing'], withContact: true },
      200,
    );
  return [
    { method: 'GET', path: '/apply', who: 'public', handle: (visit) => showRounds(deps, visit) },
    { method: 'GET', path: '/apply/:round', who: 'public', handle: begin.get },
    { method: 'POST', path: '/apply/:round', who: 'public', handle: begin.post },
    { method: 'GET', path: '/apply/:round/sent', who: 'public', handle: sent },
    { method: 'GET', path: '/lost-link', who: 'public', handle: lost.get },
    { method: 'POST', path: '/lost-link', who: 'public', handle: lost.post },
    { method: 'GET', path: '/lost-link/sent', who: 'public', handle: sent },
  ];
}

async function showRounds({ rounds }: ApplyDeps, visit: Visit): Promise<Response> {
  const all = (await rounds.list()).map((round) => ({ ...round, phase: phaseOf(round, visit.at) }));
  return visit.page('portal/applicant/rounds.njk', {
    title: visit.t('apply.title'),
    open: all.filter(({ phase }) => phase === 'open'),
    coming: all.filter(({ phase }) => phase === 'announced'),
  });
}

function beginPage(deps: ApplyDeps): FormPage<Visit, Round, Beginner> {
  return {
    load: async (visit) => {
      const id = visit.param('round');
      const round = roundIdPattern.test(id) ? await deps.rounds.get(id as RoundId) : null;
      if (round === null || round.state !== 'published') return visit.notFound();
      return phaseOf(round, visit.at) === 'open' ? round : closed(visit, round);
    },
    schema: () =>
      z.object({
        ...ownPersonFields,
        form: z.string().transform((text) => text.slice(0, 64)),
      }) as unknown as z.ZodType<Beginner>,
    initial: () => ({ form: deps.newId() }),
    show: (visit, round, { values, errors }) =>
      visit.page('portal/applicant/begin.njk', {
        title: visit.t('apply.begin.title'),
        hasForm: true,
        errors,
        values,
        round,
      }),
    submit: (visit, round, beginner) => begin(deps, visit, round, beginner),
  };
}

/** Whatever is typed, the next page says the same: it tells nobody whether the fund knows an address. */
async function begin(
  deps: ApplyDeps,
  visit: Visit,
  round: Round,
  beginner: Beginner,
): Promise<Response | FormErrors> {
  const { at, language } = visit;
  const id = personIdOf(beginner.email, deps.keys);
  const [known, bids] = await Promise.all([deps.people.get([id]), deps.applications.ofPerson(id)]);
  const untouched = untouchedBidOf(bids, round.id);
  const ofThisRound = bids.filter(({ roundId }) => roundId === round.id);
  if (untouched !== null || ofThisRound.length >= mostBidsOfPerson) {
    await sendAgain(deps, untouched === null ? ofThisRound : [untouched], id, visit);
  } else {
    const lead = known.get(id) ?? newcomer(beginner, id);
    const begun = beginApplication(
      round,
      { id: applicationIdFor(deps.keys, beginner.form, beginner.email), lead, language },
      at,
    );
    if (!begun.ok) return [{ field: 'name', text: visit.t(begun.refusal) }];
    if (await deps.applications.begin(begun.value, at)) await sendAtOnce(deps, begun.value.deliveries, at);
  }
  return visit.redirect(`/apply/${round.id}/sent`);
}

function lostLinkPage(deps: ApplyDeps): FormPage<Visit, null, { readonly email: string }> {
  return {
    load: () => Promise.resolve(null),
    schema: () => z.object({ email: emailFieldFor('apply.own.email-missing') }),
    show: (visit, _, { values, errors }) =>
      visit.page('portal/applicant/lost-link.njk', {
        title: visit.t('apply.lost.title'),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, _, { email }) => {
      const id = personIdOf(email, deps.keys);
      await sendAgain(deps, await deps.applications.ofPerson(id), id, visit);
      return visit.redirect('/lost-link/sent');
    },
  };
}

async function sendAgain(
  deps: ApplyDeps,
  bids: readonly Application[],
  to: PersonId,
  { at }: Visit,
): Promise<void> {
  for (const { id } of bids.slice(-mostBidsOfPerson)) {
    const on = { at, by: { kind: 'system' } } as const;
    const sent = await deps.applications.change(id, at, (view) => sendLinkAgain(view, to, on));
    if (sent.ok && sent.value !== null) await sendAtOnce(deps, sent.value.deliveries, at);
  }
}

/** Kindly: when it opens, or that it has closed, and what can be done instead. */
function closed(visit: Visit, round: Round): Response {
  return visit.page('portal/applicant/closed.njk', {
    title: visit.t(phaseOf(round, visit.at) === 'announced' ? 'apply.not-open.title' : 'apply.closed.title'),
    round,
    isComing: phaseOf(round, visit.at) === 'announced',
  });
}
