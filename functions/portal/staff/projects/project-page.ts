import { type CalendarDate, dateAt } from '../../../calendar/working-days.ts';
import { changedTerms } from '../../../deliveries/emails/project-letters.ts';
import { pounds } from '../../../kernel/money.ts';
import { obligationKinds } from '../../../obligations/ladder.ts';
import { matterFact } from '../../../obligations/matter.ts';
import { isOpen, kindOf, type Obligation } from '../../../obligations/obligation.ts';
import { contactRoles } from '../../../people/person.ts';
import { stepOf } from '../../../projects/in-step.ts';
import { lifecycleOf, type ProjectId } from '../../../projects/project.ts';
import { type ProjectEvent, projectEvents } from '../../../projects/project-lifecycle.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import { owedByTerms } from '../../../projects/what-is-owed.ts';
import { stillToRepay } from '../../../repayments/settle-instalments.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { foldSaves } from '../fold-saves.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { isOverdue } from '../with-people.ts';
import { findings } from './findings.ts';
import { staffProjectEvents } from './staff-events.ts';

/** One project: where it stands, its terms and how they changed, what it owes and has found out, its people, and everything that happened. */
export function projectRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/projects/:id', who: 'staff', handle: (visit) => show(deps, visit) }];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.lives.view(id);
  if (view === null) return visit.notFound();
  const { project, obligations, contacts } = view;
  const { language, at } = visit;
  const [timeline, found] = await Promise.all([deps.projects.timeline(id), findings(deps, view, language)]);
  return visit.page('portal/staff/projects/project.njk', {
    title: project.title,
    section: 'projects',
    project,
    done: doneBefore(visit),
    lifecycle: lifecycleOf(project),
    events: staffProjectEvents(lifecycleOf(project)),
    facts: factsOf(view, visit),
    people: contactRoles.map((role) => ({ role, person: contacts[role] ?? null })),
    owed: owedByKind(obligations, dateAt(at), visit),
    later: laterOwed(view, visit),
    variations: (project.variations ?? []).toReversed().map(({ before, after, by, ...one }) => ({
      ...one,
      who: actorName(by, language),
      terms: changedTerms(before, after, language),
    })),
    ...found,
    timeline: foldedBySubject(shownTo(visit.onPanels, timeline, ({ args }) => String(args['other'] ?? '')))
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        kind: kindOf(entry.subject),
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
      })),
  });
}

/** What was done on the page before, to say so. */
function doneBefore({ url }: MemberVisit): ProjectEvent | 'contacts' | undefined {
  const done = url.searchParams.get('done');
  return done === 'contacts' ? done : projectEvents.find((event) => event === done);
}

function factsOf({ project, award }: ProjectView, { t }: MemberVisit) {
  const amount = (pence: number | null) => (pence === null ? t('money.unknown') : pounds(pence));
  return {
    amount: amount(project.amountPence),
    saving: amount(project.expectedAnnualSavingPence),
    source: /^https?:\/\//.test(project.sourceUrl) ? project.sourceUrl : null,
    instalments: award?.repayments?.instalments.length ?? 0,
  };
}

/** What exists, kind by kind, each by its date: what is open before what has ended. */
function owedByKind(obligations: readonly Obligation[], today: CalendarDate, { t }: MemberVisit) {
  const byDate = obligations.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const rows = byDate.map((one) => ({
    ...one,
    isOpen: isOpen(one),
    isOverdue: isOverdue(one, today),
    matterText: matterFact(one.matter, t)?.value ?? null,
  }));
  return obligationKinds.flatMap((kind) => {
    const those = rows.filter((one) => one.kind === kind);
    return those.length === 0
      ? []
      : [{ kind, open: those.filter((one) => one.isOpen), ended: those.filter((one) => !one.isOpen) }];
  });
}

/** What the project will owe by its terms and is not asked for yet. */
function laterOwed(view: ProjectView, { t, at }: MemberVisit) {
  const { project, obligations } = view;
  const award = stillToRepay(view.award, view.payments, view.waivers ?? []);
  if (award === null) return [];
  const known = new Set(obligations.map(({ id }) => id));
  return owedByTerms(project, award)
    .filter(({ id, kind }) => !known.has(id) && stepOf(lifecycleOf(project), kind) === 'goes-on')
    .filter(({ dueOn }) => dueOn > dateAt(at))
    .map(({ kind, dueOn, matter }) => ({ kind, dueOn, matterText: matterFact(matter, t)?.value ?? null }));
}

/** A timeline in which saves that follow each other are one entry, each thing of the project for itself; each save of its bid is in the bid's own history. */
function foldedBySubject(entries: Awaited<ReturnType<StaffDeps['projects']['timeline']>>) {
  return [...Map.groupBy(entries, ({ subject }) => subject)]
    .flatMap(([subject, those]) =>
      foldSaves(those.filter(({ what }) => what !== 'application-save')).map((entry) => ({
        ...entry,
        subject,
      })),
    )
    .toSorted((one, other) => one.at.localeCompare(other.at));
}
