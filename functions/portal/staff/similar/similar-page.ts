import type { ApplicationView } from '../../../applications/application.ts';
import { introductionSubject } from '../../../deliveries/subject.ts';
import { introductionActions } from '../../../introductions/decide-introduction.ts';
import { type Introduction, otherSideOf } from '../../../introductions/introduction.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { letterRow, namesFor } from '../letter-row.ts';
import { type NearWork, nearestTo } from './nearest.ts';
import { mentorNameIn, mentorOfferFor, type Offer, offersFor, titlesNotAgreed } from './offers.ts';

/** What is like a bid, in words: the five nearest works with what they share, who could be a mentor, and what was done about it so far. */
export function similarRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/applications/:id/similar',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const view = await deps.applications.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const { application } = view;
  const shown = (near: readonly NearWork[]) => shownTo(visit.onPanels, near, ({ id }) => id);
  const on: Occasion = { at: visit.at, by: { kind: 'staff', name: visit.member.name } };
  const [nearest, sofar] = await Promise.all([
    nearestTo(deps, application, visit.at),
    soFar(deps, application.id, visit),
  ]);
  return visit.page('portal/staff/similar/similar.njk', {
    title: visit.t('staff.similar.title'),
    section: 'applications',
    done: introductionActions.find((action) => action === visit.url.searchParams.get('done')),
    application,
    bidTitle: application.title || visit.t('staff.applications.untitled'),
    nearest: nearest && {
      ...nearest,
      found: await Promise.all(shown(nearest.found).map((near) => foundRow(deps, view, near, on))),
      mentors: await Promise.all(shown(nearest.mentors).map((near) => mentorRow(deps, view, near, on))),
    },
    ...sofar,
  });
}

async function foundRow(deps: StaffDeps, view: ApplicationView, near: NearWork, on: Occasion) {
  const offers = await offersFor(deps, view, near, on);
  const [first] = offers;
  return {
    ...near,
    href: hrefOf(near),
    offers: offers.map((offer) => offerRow(view, offer)),
    notAgreed: first === undefined ? null : titlesNotAgreed(first.view),
  };
}

async function mentorRow(deps: StaffDeps, view: ApplicationView, near: NearWork, on: Occasion) {
  const offer = await mentorOfferFor(deps, view, near, on);
  return {
    ...near,
    href: hrefOf(near),
    person: offer === null ? '' : mentorNameIn(offer.view),
    offers: offer === null ? [] : [offerRow(view, offer)],
  };
}

/** What can be done, as a link to the page that asks once more; else why nothing can be. */
function offerRow({ application }: ApplicationView, { kind, other, step, view }: Offer) {
  return {
    kind,
    step,
    state: view.introduction?.state ?? null,
    href:
      step.kind === 'do'
        ? `/staff/applications/${application.id}/introductions/${kind}/${other}/${step.action}`
        : null,
  };
}

function hrefOf({ kind, id }: NearWork): string {
  return `/staff/${kind}s/${id}`;
}

/** What was done so far for a bid, with the letters of it. */
async function soFar(deps: StaffDeps, id: ProjectId, visit: MemberVisit) {
  const introductions = shownTo(visit.onPanels, await deps.introductions.of(id), (one) =>
    otherSideOf(one, id),
  );
  const letters = (
    await Promise.all(introductions.map((one) => deps.deliveries.about(introductionSubject(one.id))))
  ).flat();
  const [names, bids, projects] = await Promise.all([
    namesFor(deps, letters),
    deps.applications.getMany(introductions.flatMap(sidesThatAreBids)),
    deps.projects.getMany(introductions.map(({ other }) => other)),
  ]);
  return {
    introductions: introductions.map((one) => {
      const other = otherSideOf(one, id);
      const isProject = one.kind === 'mentor' && other === one.other;
      return {
        kind: one.kind,
        state: one.state,
        href: `/staff/${isProject ? 'projects' : 'applications'}/${other}`,
        title: (isProject ? projects.get(other) : bids.get(other))?.title ?? other,
      };
    }),
    letters: letters.map((letter) => letterRow(letter, names, visit)),
  };
}

function sidesThatAreBids({ kind, bid, other }: Introduction): readonly ProjectId[] {
  return kind === 'mentor' ? [bid] : [bid, other];
}
