import type { SimilarStore } from '../../applications/similar-store.ts';
import type { IntroductionStore } from '../../introductions/introduction-store.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Occasion } from '../../obligations/view.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { PersonId } from '../../people/person.ts';
import type { ActOnApplicationDeps } from '../act-on-application.ts';
import type { ApplicantVisit } from '../routes.ts';
import type { ApplyDeps } from './apply-pages.ts';

/** What the pages behind a link to a bid need. */
export interface ApplicantDeps extends ApplyDeps, ActOnApplicationDeps {
  readonly people: PersonStore;
  readonly applications: ApplyDeps['applications'];
  readonly similar: SimilarStore;
  readonly introductions: IntroductionStore;
}

/** The address of a page of the visitor's bid; its first page without a part. */
export function bidHref({ bid }: ApplicantVisit, part = ''): string {
  return `/applications/${bid.token}${part === '' ? '' : `/${part}`}`;
}

/** When and by whom something is done on these pages. */
export function applicantOccasion({
  at,
  bid,
}: { readonly at: EventTime } & Pick<ApplicantVisit, 'bid'>): Occasion & {
  readonly by: { readonly kind: 'person'; readonly id: PersonId; readonly name: string };
} {
  return { at, by: { kind: 'person', id: bid.person.id, name: bid.person.name } };
}

/** What every page of a bid shows: its name, its round, and the way back to its first page. */
export function bidBasics(visit: ApplicantVisit) {
  const { application, round } = visit.bid.view;
  return {
    application,
    round,
    bidTitle: application.title || visit.t('staff.applications.untitled'),
    startHref: bidHref(visit),
  };
}
