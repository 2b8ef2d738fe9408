import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import type { Application } from '../../functions/applications/application.ts';
import { readAnswers } from '../../functions/documents/answers.ts';
import { expressionForm } from '../../functions/applications/expression-form.ts';
import { reviewObligationId } from '../../functions/assessment/review-obligations.ts';
import type { Review } from '../../functions/assessment/review.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { isSectionOf } from '../../functions/documents/form.ts';
import { type Person, type PersonId, personIdOf } from '../../functions/people/person.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import type { Round } from '../../functions/rounds/round.ts';
import type { PortalSite, SignedIn } from '../portal/portal-site.ts';
import { begunBid, expressionAnswers, openRound } from '../support/bids.ts';
import { rhian, testKeys } from '../support/people.ts';

/** Somebody of the tests' fund, with what they can do on the site. */
export interface Somebody extends SignedIn {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
}

/** Somebody who signed in with a role. */
export function somebody(site: PortalSite, role: 'staff' | 'reviewer', name: string): Somebody {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@panel.example.org`;
  return { ...site.signedIn(role, name, email), id: personIdOf(email, testKeys), name, email };
}

/** The site's panel: four reviewers, and two of the staff. */
export function panelOfSite(site: PortalSite) {
  return {
    gwen: somebody(site, 'reviewer', 'Gwen Parry'),
    huw: somebody(site, 'reviewer', 'Huw Rees'),
    mair: somebody(site, 'reviewer', 'Mair Lloyd'),
    owain: somebody(site, 'reviewer', 'Owain Price'),
    catrin: somebody(site, 'staff', 'Catrin Rees'),
    gareth: somebody(site, 'staff', 'Gareth Lloyd'),
  };
}

/** A full application that has reached the fund, written from its first word, with a title of its own. */
export async function appliedBid(
  site: PortalSite,
  id: string,
  title: string,
  options: { readonly sum?: string; readonly lead?: Person; readonly round?: Round } = {},
): Promise<Application> {
  const { lead = rhian, round = openRound(), sum = '£450,000' } = options;
  const begun = begunBid(id, lead, site.now(), { ...round, opensAt: round.createdAt });
  await site.rounds.begin(round, [], round.createdAt);
  await site.applications.begin(begun, site.now());
  const answers = {
    ...expressionAnswers,
    about: { ...expressionAnswers['about'], name: title },
    money: { ...expressionAnswers['money'], sum },
  };
  for (const [section, typed] of Object.entries(answers)) {
    if (!isSectionOf(expressionForm, section)) throw new Error(`no section ${String(section)}`);
    const saved = await site.applicationDocuments.save(
      applicationDocumentId('expression', id as ProjectId),
      section,
      {
        baseVersion: 0,
        answers: readAnswers(expressionForm.sections[section]!, typed as Record<string, string>).answers,
        isFinished: true,
        savedBy: { id: lead.id, name: lead.name },
        savedAt: site.now(),
      },
    );
    if (!saved.ok) throw new Error(saved.refusal);
  }
  const applied = await site.applications.change(id as ProjectId, site.now(), ({ application }) =>
    allowed({ application: { ...application, state: 'applied' }, timeline: [], deliveries: [] }),
  );
  if (!applied.ok || applied.value === null) throw new Error('the bid was not applied');
  return applied.value.application;
}

/** The fields of the form on which staff assign people who were typed in, and of its second page. */
export function assignFields(people: readonly Somebody[]): Record<string, string> {
  const typed = people.flatMap(({ name, email }, place) => [
    [`name-${place + 1}`, name],
    [`email-${place + 1}`, email],
  ]);
  return { ...Object.fromEntries(typed), ...dueFields };
}

/** A working day well ahead of the tests' now. */
export const dueFields = { 'dueOn-day': '15', 'dueOn-month': '12', 'dueOn-year': '2026' };

/** What stands of a bid. */
export const bidNow = async (site: PortalSite, id: string): Promise<Application> => {
  const view = await site.applications.view(id as ProjectId);
  if (view === null) throw new Error(`no bid ${id}`);
  return view.application;
};

/** Staff assign these people through both pages. */
export async function assign(
  site: PortalSite,
  staff: SignedIn,
  id: string,
  people: readonly Somebody[],
): Promise<Response> {
  const { version } = await bidNow(site, id);
  return staff.send(`/staff/applications/${id}/reviewers/assign`, {
    ...assignFields(people),
    step: 'check',
    choice: 'yes',
    version: String(version),
  });
}

/** A reviewer declares that nothing links them with the bid. */
export const declareNothing = (one: SignedIn, id: string): Promise<Response> =>
  one.send(`/reviews/${id}/declare`, { kind: 'none', note: '' });

/** A reviewer gives every criterion these points. */
export async function scoreAll(
  one: Somebody,
  id: string,
  points: string | Readonly<Record<string, string>>,
): Promise<void> {
  for (const { id: criterion } of openRound().criteria) {
    const score = typeof points === 'string' ? points : (points[criterion] ?? '3');
    await one.send(`/reviews/${id}/criteria/${criterion}`, {
      base: '0',
      score,
      reason: `${one.name} about ${criterion}`,
    });
  }
}

/** A reviewer declares, scores and sends. */
export async function reviewWhole(
  one: Somebody,
  id: string,
  points: string | Readonly<Record<string, string>> = '3',
): Promise<Response> {
  await declareNothing(one, id);
  await scoreAll(one, id, points);
  return one.send(`/reviews/${id}/check`, { send: 'yes' });
}

/** A reviewer's review as it is stored. */
export async function reviewOf(site: PortalSite, id: string, one: Somebody): Promise<Review> {
  const review = await site.assessments.review(id as ProjectId, one.id);
  if (review === null) throw new Error('no such review');
  return review;
}

/** What a reviewer owes, as it is stored. */
export async function owedBy(site: PortalSite, id: string, one: Somebody) {
  const view = await site.obligations.view(reviewObligationId(id as ProjectId, one.id));
  if (view === null) throw new Error('nothing is owed');
  return view.obligation;
}
