import { awardedPence } from '../../../applications/decision.ts';
import { queueDecisions } from '../../../applications/queue-decisions.ts';
import type { DecisionRow } from '../../../applications/round-decisions.ts';
import { choose, type SeenDecision, waitingIn } from '../../../applications/sending.ts';
import { pounds } from '../../../kernel/money.ts';
import type { ProjectId } from '../../../projects/project.ts';
import type { Round } from '../../../rounds/round.ts';
import { afterApplicationChange } from '../../act-on-application.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { roundBasics, roundHref, roundNamed, staffOccasion } from '../rounds/round-visit.ts';
import { chosenIn, lettersOf } from './chosen-letters.ts';
import { bidsOf, decisionsOf } from './decisions-page.ts';

/** How many letters stand on one page of the preview, each in two languages. */
const lettersPerPage = 10;

/** Three hundred bids and more are chosen in one form. */
const maxBytes = 1024 * 1024;

/**
 * Sending the decisions of a round: first which; then every letter as it will be read, page by page, with a real choice. "Yes" commits the whole press in
 * one row (sending.ts), so that it is gone on with whatever happens, and each bid then in a transaction of its own.
 */
export function sendRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/decisions/send';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withRound(deps, visit, (round) => ask(deps, visit, round, null, [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      maxBytes,
      handle: (visit) => withRound(deps, visit, (round) => proceed(deps, visit, round)),
    },
  ];
}

async function withRound(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (round: Round) => Promise<Response>,
): Promise<Response> {
  const round = await roundNamed(deps, visit);
  return round instanceof Response ? round : go(round);
}

async function proceed(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const { form, t } = visit;
  // Whoever has a conflict with a bid sends nothing about it either, and what is of another round is sent from there.
  const bids = new Set((await bidsOf(deps, round, visit.onPanels)).map(({ id }) => id));
  const wanted = chosenOn(form).filter(({ id }) => bids.has(id));
  const isChecked = form.text('step') === 'check';
  const isOnlyShown = visit.isLanguageSwitch || form.text('page') !== '';
  if (!isChecked && visit.isLanguageSwitch) return ask(deps, visit, round, wanted, []);
  if (wanted.length === 0)
    return ask(deps, visit, round, [], [{ field: 'decision', text: t('decisions.choose-missing') }]);
  if (!isChecked || isOnlyShown) return check(deps, visit, round, wanted, []);
  if (form.text('choice') === 'no') return visit.redirect(roundHref(round, 'decisions'));
  if (form.text('choice') !== 'yes')
    return check(deps, visit, round, wanted, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  return send(deps, visit, round, wanted);
}

async function send(
  deps: StaffDeps,
  visit: MemberVisit,
  round: Round,
  wanted: readonly SeenDecision[],
): Promise<Response> {
  const sent = await sendDecisions(deps, round, wanted, staffOccasion(visit));
  return sent
    ? visit.redirect(roundHref(round, 'decisions/progress'))
    : check(deps, visit, round, wanted, [{ field: 'choice', text: visit.t('refusal.changed-meanwhile') }]);
}

/** Commits what was chosen, and puts it on its way at once. False when others kept changing the same row; nothing happened then. */
export async function sendDecisions(
  deps: Pick<StaffDeps, 'sendings' | 'applications' | 'deliver' | 'lifecycle' | 'log'>,
  round: Round,
  wanted: readonly SeenDecision[],
  on: ReturnType<typeof staffOccasion>,
): Promise<boolean> {
  const committed = await deps.sendings.change(round.id, on.at, (sending) => {
    const chosen = choose(sending, wanted, on.by.name, on.at);
    if (chosen === null) return null;
    const count = waitingIn(chosen).length;
    return { sending: chosen, timeline: [{ what: 'decisions-chosen', by: on.by, args: { count } }] };
  });
  if (!committed.ok) return false;
  await queueDecisions(deps, round.id, on.at, (change) => afterApplicationChange(deps, change, on.at));
  return true;
}

/** The first page: what can be sent, all of it chosen, and what cannot. */
async function ask(
  deps: StaffDeps,
  visit: MemberVisit,
  round: Round,
  wanted: readonly SeenDecision[] | null,
  errors: FormErrors,
): Promise<Response> {
  const { rows } = await decisionsOf(deps, round, visit.onPanels);
  const ready = rows.filter(({ telling }) => telling === 'ready');
  return visit.page('portal/staff/decisions/send.njk', {
    ...roundBasics(visit, round),
    title: visit.t('decisions.send'),
    back: roundHref(round, 'decisions'),
    errors,
    hasForm: ready.length > 0,
    items: ready.map((row) => item(visit, row, wanted)),
    incomplete: rows.filter(({ telling }) => telling === 'incomplete'),
  });
}

function item(
  { t }: MemberVisit,
  { application, decision }: DecisionRow,
  wanted: readonly SeenDecision[] | null,
) {
  const value = `${application.id}.${decision?.number ?? 0}`;
  const { organisation, title, id } = application;
  return {
    value,
    text: title || id,
    checked: wanted === null || wanted.some((one) => one.id === id),
    hint: {
      text: [
        organisation,
        t(`decisions.outcome.${decision?.outcome ?? 'refused'}`),
        ...(decision?.award ? [pounds(decision.award.awardPence)] : []),
      ].join(' – '),
    },
  };
}

/** The second page: a page of the letters, what they come to, and yes or no. */
async function check(
  deps: StaffDeps,
  visit: MemberVisit,
  round: Round,
  wanted: readonly SeenDecision[],
  errors: FormErrors,
): Promise<Response> {
  const { form, t } = visit;
  const { seen, bids, hasChanged } = await chosenIn(deps, round, wanted, visit);
  if (seen.length === 0)
    return ask(deps, visit, round, [], [{ field: 'decision', text: t('decisions.check.changed') }]);
  const total = bids.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  const last = Math.max(1, Math.ceil(total / lettersPerPage));
  const page = Math.min(last, Math.max(1, Number(form.text('page') || form.text('shown')) || 1));
  const from = (page - 1) * lettersPerPage;
  const letters = await lettersOf(deps, visit, bids, { from, count: lettersPerPage });
  const awards = bids.filter(({ view }) => view.application.decision?.award);
  return visit.page('portal/staff/decisions/send-check.njk', {
    ...roundBasics(visit, round),
    title: t('decisions.check.title'),
    back: roundHref(round, 'decisions/send'),
    hasForm: true,
    errors:
      hasChanged && errors.length === 0 && form.text('step') === 'check'
        ? [{ field: 'choice', text: t('decisions.check.changed') }]
        : errors,
    seen: seen.map(({ id, number }) => `${id}.${number}`).join(' '),
    letters,
    page,
    earlier: page > 1 ? page - 1 : null,
    later: page < last ? page + 1 : null,
    pageText: t('decisions.check.page', { from: from + 1, to: from + letters.length, count: total }),
    counts: [
      { label: t('decisions.check.awards'), value: String(awards.length) },
      { label: t('decisions.check.refusals'), value: String(bids.length - awards.length) },
      {
        label: t('decisions.check.sum'),
        value: pounds(bids.reduce((sum, { view }) => sum + awardedPence(view.application), 0)),
      },
      { label: t('decisions.check.letters'), value: String(total) },
    ],
  });
}

/** What was chosen on the first page, or carried on by the second. */
function chosenOn(form: PostedForm): readonly SeenDecision[] {
  return [...form.all('decision'), ...form.text('chosen').split(' ')].flatMap(readSeen);
}

/** Reads a decision as the forms name it: the bid's id, and the decision's number. */
function readSeen(text: string): readonly SeenDecision[] {
  const [, id, number] = /^([A-Za-z0-9-]{1,40})\.(\d{1,9})$/.exec(text) ?? [];
  return id === undefined ? [] : [{ id: id as ProjectId, number: Number(number) }];
}
