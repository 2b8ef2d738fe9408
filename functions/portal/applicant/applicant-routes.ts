import { documentsOf } from '../../applications/application-documents.ts';
import { documentRoutes } from '../documents/document-routes.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { applicationHost } from './application-host.ts';
import { applyRoutes } from './apply-pages.ts';
import { type BidAttachmentDeps, bidAttachmentRoutes } from './attachments-page.ts';
import { fullStepRoutes } from './full-step-pages.ts';
import { homeRoutes } from './home-page.ts';
import { introductionsRoutes } from './introductions-page.ts';
import { offerRoutes } from './offer-page.ts';
import { peopleRoutes } from './people-page.ts';
import { withdrawRoutes } from './withdraw-page.ts';

/** Every page on which a bid begins and is written. */
export function applicantRoutes(deps: BidAttachmentDeps): readonly Route[] {
  const documents = (['expression', 'full'] as const).flatMap((document) =>
    documentRoutes(applicationHost(deps, document)).map(({ opensWhenClosed: _, ...route }) => ({
      ...route,
      who: 'applicant' as const,
      // A document that the bid has not come to yet does not exist.
      handle: (visit: ApplicantVisit) =>
        documentsOf(visit.bid.view.application).includes(document) ? route.handle(visit) : visit.notFound(),
    })),
  );
  return [
    ...applyRoutes(deps),
    ...homeRoutes(deps),
    ...peopleRoutes(deps),
    ...introductionsRoutes(deps),
    ...withdrawRoutes(deps),
    ...offerRoutes(deps),
    ...fullStepRoutes(deps),
    ...bidAttachmentRoutes(deps),
    ...documents,
  ];
}
