import type { Route } from '../routes.ts';
import { actionRoutes } from './action-pages.ts';
import { ideaRoutes } from './adoption/idea-page.ts';
import { adoptionOverviewRoutes } from './adoption/overview-page.ts';
import { provenRoutes } from './adoption/proven-page.ts';
import { sendIdeaRoutes } from './adoption/send-pages.ts';
import { applicationRoutes } from './applications/application-page.ts';
import { applicationAttachmentRoutes } from './applications/attachments.ts';
import { applicationDocumentRoutes } from './applications/document-pages.ts';
import { applicationEventRoutes } from './applications/event-pages.ts';
import { pastBidImportRoutes } from './applications/import-pages.ts';
import { applicationListRoutes } from './applications/list-page.ts';
import { boardRoutes } from './board-pages.ts';
import { contactRoutes } from './contact-pages.ts';
import { decideRoutes } from './decisions/decide-page.ts';
import { decisionsRoutes } from './decisions/decisions-page.ts';
import { awardsRoutes } from './decisions/awards-page.ts';
import { progressRoutes } from './decisions/progress-page.ts';
import { sendRoutes } from './decisions/send-page.ts';
import { deliveryRoutes } from './delivery-pages.ts';
import type { StaffDeps } from './deps.ts';
import { executionRoutes } from './execution-pages.ts';
import { importRoutes } from './import-pages.ts';
import { letterPreviewRoutes } from './letter-preview.ts';
import { noteRoutes } from './note-page.ts';
import { obligationRoutes } from './obligation-page.ts';
import { panelRoutes } from './panels/panel-routes.ts';
import { personRightsRoutes } from './people/person-rights-pages.ts';
import { personRoutes } from './person-pages.ts';
import { fundRoutes } from './repayments/fund-page.ts';
import { projectRepaymentsRoutes } from './repayments/project-repayments-page.ts';
import { recordPaymentRoutes } from './repayments/record-payment-page.ts';
import { rescheduleRoutes } from './repayments/reschedule-page.ts';
import { strikeOutRoutes } from './repayments/strike-out-page.ts';
import { startRoutes } from './start-page.ts';
import { projectEventRoutes } from './projects/event-pages.ts';
import { projectListRoutes } from './projects/list-page.ts';
import { projectRoutes } from './projects/project-page.ts';
import { introductionRoutes } from './similar/introduction-pages.ts';
import { similarRoutes } from './similar/similar-page.ts';
import { roundsRoutes } from './rounds/rounds-routes.ts';
import { staffNetworkRoutes } from './networks/network-routes.ts';
import { staffDigestRoutes } from './digests/digest-routes.ts';
import { staffSeminarRoutes } from './seminars/seminar-routes.ts';
import { welshRoutes } from './welsh-page.ts';
import { workRoutes } from './work-page.ts';

/** Every page that the fund's staff use. */
export function staffRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...boardRoutes(deps),
    ...applicationListRoutes(deps),
    ...pastBidImportRoutes(deps),
    ...applicationRoutes(deps),
    ...applicationDocumentRoutes(deps),
    ...applicationAttachmentRoutes(deps),
    ...decideRoutes(deps),
    ...similarRoutes(deps),
    ...introductionRoutes(deps),
    ...decisionsRoutes(deps),
    ...sendRoutes(deps),
    ...progressRoutes(deps),
    ...awardsRoutes(deps),
    // Before the pages of events, whose address would be theirs too.
    ...panelRoutes(deps),
    ...applicationEventRoutes(deps),
    ...projectListRoutes(deps),
    ...roundsRoutes(deps),
    ...staffSeminarRoutes(deps),
    ...staffNetworkRoutes(deps),
    ...staffDigestRoutes(deps),
    ...projectRoutes(deps),
    ...contactRoutes(deps),
    ...fundRoutes(deps),
    ...projectRepaymentsRoutes(deps),
    ...recordPaymentRoutes(deps),
    ...strikeOutRoutes(deps),
    ...rescheduleRoutes(deps),
    // Before the pages of a project's events, whose address would be theirs too.
    ...adoptionOverviewRoutes(deps),
    ...provenRoutes(deps),
    ...ideaRoutes(deps),
    ...sendIdeaRoutes(deps),
    ...projectEventRoutes(deps),
    ...obligationRoutes(deps),
    ...letterPreviewRoutes(deps),
    ...noteRoutes(deps),
    ...actionRoutes(deps),
    ...deliveryRoutes(deps),
    ...personRoutes(deps),
    ...personRightsRoutes(deps),
    ...importRoutes(deps),
    ...startRoutes,
    ...workRoutes(deps),
    ...executionRoutes(deps),
    ...welshRoutes,
  ];
}
