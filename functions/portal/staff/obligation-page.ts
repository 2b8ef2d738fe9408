import { isAdoptionRequest } from '../../adoption/adoption.ts';
import { dateAt } from '../../calendar/working-days.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import { documentAsBlocks } from '../../documents/document-text.ts';
import { ladders } from '../../obligations/ladder.ts';
import { matterFact } from '../../obligations/matter.ts';
import { isOpen, type Obligation, type ObligationId, waitingStates } from '../../obligations/obligation.ts';
import { isQuiet, plannedRungs } from '../../obligations/plan.ts';
import type { ObligationView } from '../../obligations/view.ts';
import { contactRoles, type OwingRole, type PersonId } from '../../people/person.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { rowOf } from './adoption/overview.ts';
import { actionNames, actionRules } from './actions.ts';
import { namesFor } from './consequences.ts';
import type { StaffDeps } from './deps.ts';
import { foldSaves } from './fold-saves.ts';
import { letterRow } from './letter-row.ts';
import { relatedTo } from './related.ts';
import { actorName, timelineText } from './timeline-text.ts';
import { isOverdue } from './with-people.ts';

/** One obligation: where it stands, what was answered, what will be sent and what was, and everything that happened. */
export function obligationRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/obligations/:id', who: 'staff', handle: (visit) => show(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const id = visit.param('id') as ObligationId;
  const view = await deps.obligations.view(id);
  if (view === null) return visit.notFound();
  const { obligation, project, contacts } = view;
  const { t, language, at } = visit;
  const [timeline, letters, document, related] = await Promise.all([
    deps.obligations.timeline(id),
    deps.deliveries.about(id),
    deps.documents.read(id),
    relatedTo(deps, obligation),
  ]);
  const readers = await deps.people.get(peopleIn(view, letters));
  const form = deps.documents.formOf(id);
  const isAnswered = Object.keys(document).length > 0;
  const rows = letters.map((letter) =>
    letterRow(letter, { readers, projects: new Map(), rounds: new Map() }, visit),
  );
  return visit.page('portal/staff/pages/obligation.njk', {
    title: `${t(`kind.${obligation.kind}`)}: ${project.title}`,
    section: 'board',
    done: [...actionNames, 'note', 'send-again'].find((name) => name === visit.url.searchParams.get('done')),
    obligation,
    matter: matterFact(obligation.matter, t),
    namedContacts: obligation.namedContacts ?? [],
    project,
    isOverdue: isOverdue(obligation, dateAt(at)),
    ownerHref: `/staff/${isOfBid(obligation) ? 'applications' : 'projects'}/${project.id}`,
    reviewersHref: obligation.kind === 'review' ? `/staff/applications/${project.id}/reviewers` : null,
    isOfBid: isOfBid(obligation),
    adoption: isAdoptionRequest(obligation) ? rowOf(obligation, language) : null,
    people: rolesShown(obligation).map((role) => ({ role, person: contacts[role] ?? null })),
    submittedBy: obligation.submitted === null ? null : readers.get(obligation.submitted.by)?.name,
    asker: obligation.timeRequest === null ? null : readers.get(obligation.timeRequest.by)?.name,
    actions: actionNames.filter((name) => actionRules[name].applies(obligation)),
    document: form !== null && isAnswered ? documentAsBlocks(form, document, language) : null,
    isSent: !waitingStates.includes(obligation.state),
    isOpen: isOpen(obligation),
    questions: related.questions.map(({ obligation: question, lost, answer }) => ({
      ...question,
      lost,
      answer: answer === null ? null : timelineText(answer, language),
      answeredAt: answer?.at,
    })),
    others: related.others.filter(isOpen).map((one) => ({
      ...one,
      matterText: matterFact(one.matter, t)?.value ?? null,
    })),
    planned: isOpen(obligation) ? plannedRows(view, language) : [],
    isHeldBack: isQuiet(obligation) || obligation.decisionNeeded !== null,
    letters: rows,
    timeline: foldSaves(timeline)
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
        letter: rows.find(({ id: letter }) => letter === entry.args['letter']),
      })),
  });
}

/** Whether it belongs to a bid, which has fewer roles than a project and a page of another kind. */
function isOfBid({ kind }: Obligation): boolean {
  return ladders[kind].about === 'application';
}

function rolesShown(obligation: Obligation): readonly OwingRole[] {
  if (obligation.adoption !== undefined) return ['adopter', 'senior'];
  return isOfBid(obligation) ? ['lead', ladders[obligation.kind].owner] : contactRoles;
}

/** The chase's calendar before it happens, with who would get each letter as things stand. */
function plannedRows(view: ObligationView, language: MemberVisit['language']) {
  return plannedRungs(view.obligation).map((planned) => ({
    rung: planned.rung.name,
    at: planned.at,
    to: namesFor(planned, view.contacts, language),
  }));
}

function peopleIn({ obligation }: ObligationView, letters: readonly Delivery[]): PersonId[] {
  const ids = letters.map(({ recipientId }) => recipientId).filter((id): id is PersonId => id !== 'fund');
  const named = [obligation.submitted?.by, obligation.timeRequest?.by].filter((id) => id !== undefined);
  return [...ids, ...named];
}
