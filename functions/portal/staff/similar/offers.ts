import type { ApplicationView } from '../../../applications/application.ts';
import {
  type IntroductionId,
  introductionIdOf,
  type IntroductionKind,
} from '../../../introductions/introduction.ts';
import type { IntroductionView } from '../../../introductions/introduction-view.ts';
import { forPurpose, type NextStep, nextStepOf } from '../../../introductions/next-step.ts';
import { mentorAmong, thoseNotAgreed } from '../../../introductions/who-may-be-introduced.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { ProjectId } from '../../../projects/project.ts';
import type { StaffDeps } from '../deps.ts';
import type { NearWork } from './nearest.ts';

/** What staff can do about a bid and something that is like it, or could do if others agreed. */
export interface Offer {
  readonly id: IntroductionId;
  readonly kind: IntroductionKind;
  readonly other: ProjectId;
  readonly view: IntroductionView;
  readonly step: NextStep;
}

/** What can be offered for a near bid: that the two meet, or bid together. Nothing for a project, whose people are asked to be mentors or nothing. */
export async function offersFor(
  { introductions }: Pick<StaffDeps, 'introductions'>,
  { application }: ApplicationView,
  near: NearWork,
  on: Occasion,
): Promise<readonly Offer[]> {
  if (near.kind === 'project') return [];
  const view = await introductions.view(introductionIdOf('meeting', application.id, near.id));
  if (view === null || view.kind === 'mentor') return [];
  return (['meeting', 'joint-bid'] as const).map((kind) => offerOf(forPurpose(view, kind), near.id, on));
}

/** The same for a project whose people could be mentors. */
export async function mentorOfferFor(
  { introductions }: Pick<StaffDeps, 'introductions'>,
  { application }: ApplicationView,
  mentor: NearWork,
  on: Occasion,
): Promise<Offer | null> {
  const view = await introductions.view(introductionIdOf('mentor', application.id, mentor.id));
  return view === null ? null : offerOf(view, mentor.id, on);
}

function offerOf(view: IntroductionView, other: ProjectId, on: Occasion): Offer {
  return { id: view.id, kind: view.kind, other, view, step: nextStepOf(view, on) };
}

/** The titles of the bids whose people have not agreed to be introduced. */
export function titlesNotAgreed(view: IntroductionView): readonly string[] {
  return thoseNotAgreed(view).map(({ application }) => application.title);
}

/** Whom staff would ask to be the mentor; empty when nobody can be reached. */
export function mentorNameIn(view: IntroductionView): string {
  return view.kind === 'mentor' ? (mentorAmong(view.contacts)?.name ?? '') : '';
}
