import type { ApplicationMessage } from '../../../applications/application-message.ts';
import type { Application } from '../../../applications/application.ts';
import { decideEvent } from '../../../applications/decide-event.ts';
import { composeApplicationLetter } from '../../../deliveries/emails/application-letters.ts';
import { pounds } from '../../../kernel/money.ts';
import { everyItem } from '../../../kernel/paging.ts';
import { allowed } from '../../../kernel/result.ts';
import { system } from '../../../obligations/view.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { type Round, type RoundId, roundIdPattern } from '../../../rounds/round.ts';
import { changeApplication } from '../../act-on-application.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

/** Sending the decisions of a round: which were recorded, every letter as it will be read, one yes, and how far it has come. */
export function tellRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/decisions';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withRound(deps, visit, (round) => choose(deps, visit, round, [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withRound(deps, visit, (round) => proceed(deps, visit, round)),
    },
  ];
}

async function withRound(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (round: Round) => Promise<Response>,
): Promise<Response> {
  const id = visit.param('round');
  const round = roundIdPattern.test(id) ? await deps.rounds.get(id as RoundId) : null;
  return round === null ? visit.notFound() : go(round);
}

async function proceed(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const { form, t } = visit;
  const chosen = form.all('application');
  const here = `/staff/rounds/${round.id}/decisions`;
  if (visit.isLanguageSwitch && form.text('step') !== 'check') return choose(deps, visit, round, []);
  if (chosen.length === 0)
    return choose(deps, visit, round, [{ field: 'application', text: t('decisions.choose-missing') }]);
  if (form.text('step') !== 'check' || visit.isLanguageSwitch) return check(deps, visit, round, chosen, []);
  if (form.text('choice') === 'no') return visit.redirect(here);
  if (form.text('choice') !== 'yes')
    return check(deps, visit, round, chosen, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  for (const id of chosen) await queue(deps, visit, id as ProjectId);
  return visit.redirect(`${here}?done=yes`);
}

/** One bid's letters are put on their way; one that is on its way already, or was told, stays as it is. */
async function queue(deps: StaffDeps, visit: MemberVisit, id: ProjectId): Promise<void> {
  const on = { at: visit.at, by: { kind: 'staff', name: visit.member.name } } as const;
  await changeApplication(deps, id, visit.at, (view) => {
    const { application } = view;
    if (application.decision === null || application.pending.includes('tell')) return null;
    const decided = decideEvent(view, 'send-decision', 'staff', { reason: '', unfinished: [] }, on);
    return decided.ok ? allowed(decided.value) : null;
  });
}

async function choose(
  deps: StaffDeps,
  visit: MemberVisit,
  round: Round,
  errors: FormErrors,
): Promise<Response> {
  const { t } = visit;
  const bids = await bidsOf(deps, round);
  const waiting = bids.filter(isRecorded);
  const count = (is: (one: Application) => boolean) => bids.filter(is).length;
  return visit.page('portal/staff/decisions/tell.njk', {
    title: t('decisions.title'),
    section: 'applications',
    round,
    errors,
    hasForm: waiting.length > 0,
    isDone: visit.url.searchParams.get('done') === 'yes',
    progress: t('decisions.progress', {
      told: count(({ state }) => state === 'awarded' || state === 'unsuccessful'),
      telling: count(({ pending }) => pending.includes('tell')),
      recorded: waiting.length,
      undecided: count(({ state }) => ['applied', 'assessment', 'assessed'].includes(state)),
    }),
    money: t('decisions.awarded', {
      sum: pounds(bids.reduce((sum, { decision }) => sum + (decision?.award?.awardPence ?? 0), 0)),
      budget: pounds(round.budgetPence),
    }),
    items: waiting.map(({ id, title, organisation, decision }) => ({
      value: id,
      text: title,
      checked: true,
      hint: {
        text: [
          organisation,
          t(`decisions.outcome.${decision?.outcome ?? 'refused'}`),
          ...(decision?.award ? [pounds(decision.award.awardPence)] : []),
        ].join(' – '),
      },
    })),
  });
}

/** Decided, and not told nor being told. */
function isRecorded({ state, pending }: Application): boolean {
  return (state === 'approved' || state === 'refused') && !pending.includes('tell');
}

async function check(
  deps: StaffDeps,
  visit: MemberVisit,
  round: Round,
  chosen: readonly string[],
  errors: FormErrors,
): Promise<Response> {
  const { fund, publicOrigin } = deps.settings;
  const letters = [];
  const decided: string[] = [];
  for (const id of chosen) {
    const view = await deps.applications.view(id as ProjectId);
    if (view === null || view.application.roundId !== round.id || !isRecorded(view.application)) continue;
    const told = decideEvent(
      view,
      'tell',
      'system',
      { reason: '', unfinished: [] },
      { at: visit.at, by: system },
    );
    if (!told.ok) continue;
    decided.push(id);
    for (const { recipientId, message } of told.value.deliveries) {
      const recipient = recipientId === 'fund' ? undefined : view.people.get(recipientId);
      if (recipient === undefined) continue;
      const versions = composeApplicationLetter({
        message: message as ApplicationMessage,
        view: { ...view, application: told.value.application },
        recipient: { ...recipient, language: 'both' },
        settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
        url: `${publicOrigin}/`,
        at: visit.at,
      });
      letters.push({ title: view.application.title, to: recipient.name, versions });
    }
  }
  return visit.page('portal/staff/decisions/tell-check.njk', {
    title: visit.t('decisions.check.title'),
    section: 'applications',
    round,
    errors,
    hasForm: true,
    letters,
    decided,
    counts: visit.t('decisions.check.count', { decisions: decided.length, letters: letters.length }),
  });
}

function bidsOf({ applications }: StaffDeps, { id }: Round): Promise<readonly Application[]> {
  return everyItem((from) => applications.ofRound(id, from));
}
