import { canSayMayIntroduce } from '../../applications/may-introduce.ts';
import type { FundedProject } from '../../projects/funded-projects.ts';
import type { ApplicantVisit } from '../routes.ts';
import { type ApplicantDeps, bidHref } from './applicant-page.ts';

/** What the first page of a bid says of funded work that is like it, and of introductions; null before it is sent, and once it is withdrawn. */
export interface SimilarPart {
  /** Null while it is looked for. */
  readonly projects: readonly FundedProject[] | null;
  readonly mayIntroduce: boolean;
  readonly introductionsHref: string;
}

/** Funded work that is like the visitor's bid: never another's bid. */
export async function similarPart(
  { similar }: Pick<ApplicantDeps, 'similar'>,
  visit: ApplicantVisit,
): Promise<SimilarPart | null> {
  const { application } = visit.bid.view;
  if (!canSayMayIntroduce(application)) return null;
  const isPending = application.pending.includes('find-similar');
  return {
    projects: isPending ? null : await similar.fundedLike(application),
    mayIntroduce: application.mayIntroduce,
    introductionsHref: bidHref(visit, 'introductions'),
  };
}
