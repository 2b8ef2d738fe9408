import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createAdoptionStore } from '../adoption/adoption-store.ts';
import { createApplicationDocuments } from '../applications/application-documents.ts';
import { createApplicationStore } from '../applications/application-store.ts';
import { createPastBidImporting } from '../applications/import-past-bids.ts';
import { createSimilarStore } from '../applications/similar-store.ts';
import { createIntroductionStore } from '../introductions/introduction-store.ts';
import { createWorkIndex } from '../matching/work-index.ts';
import { createWorkStore } from '../matching/work-store.ts';
import { createFundedProjects } from '../projects/funded-projects.ts';
import { createSendingStore } from '../applications/sending-store.ts';
import { createAssessmentStore } from '../assessment/assessment-store.ts';
import { createReviewerRegister } from '../assessment/reviewer-register.ts';
import { createAttachmentFiles } from '../attachments/attachment-files.ts';
import { createAttachmentStore } from '../attachments/attachment-store.ts';
import { createDeliveryStore } from '../deliveries/delivery-store.ts';
import { createExecutionStore } from '../executions/execution-store.ts';
import { readConfig } from '../kernel/config.ts';
import { entryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog } from '../kernel/log.ts';
import { loadKeys } from '../kernel/secret.ts';
import { createTableClient } from '../kernel/table.ts';
import { createWorkflow } from '../kernel/workflows.ts';
import { createObligationDocuments } from '../obligations/obligation-documents.ts';
import { createObligationStore } from '../obligations/obligation-store.ts';
import { createMemberImporting } from '../networks/import-members.ts';
import { createMemberStore } from '../networks/member-store.ts';
import { createNetworkStore } from '../networks/network-store.ts';
import { createContactStore } from '../organisations/contact-store.ts';
import { createContactImporting } from '../organisations/import-contacts.ts';
import { createErasing } from '../people/erase-person.ts';
import { createPersonNotes } from '../people/person-notes.ts';
import { createPersonStore } from '../people/person-store.ts';
import { createContactChanges } from '../projects/contact-changes.ts';
import { createImporting } from '../projects/import-projects.ts';
import { createProjectLives } from '../projects/project-lives.ts';
import { createProjectStore } from '../projects/project-store.ts';
import { createRepaymentStore } from '../repayments/repayment-store.ts';
import { createRoundStore } from '../rounds/round-store.ts';
import { createAttendanceStore } from '../seminars/attendance-store.ts';
import { createPromisesStore } from '../seminars/promises-store.ts';
import { createThemeStore } from '../seminars/theme-store.ts';
import { createDigestStore } from '../digests/digest-store.ts';
import { createEditionStore } from '../digests/edition-store.ts';
import { createPublicNewsStore } from '../digests/public-news-store.ts';
import { createReadStore } from '../digests/read-store.ts';
import { createMemberPages } from '../networks/member-pages.ts';
import { createSeminarStore } from '../seminars/seminar-store.ts';
import type { Portal } from './create-portal.ts';
import { createSite } from './create-site.ts';
import { requestOf, resultOf } from './lambda-web.ts';
import type { PortalSettings } from './settings.ts';
import { createIdentityProvider } from './sign-in/identity-provider.ts';
import { createUploads } from './staff/uploads.ts';

export const handler = entryPoint<APIGatewayProxyStructuredResultV2>(async () => {
  const config = readConfig([
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'UPLOADS_BUCKET',
    'ATTACHMENTS_BUCKET',
    'ATTACHMENTS_ADDRESS',
    'SIGNING_SECRET_ID',
    'OBLIGATION_CHASE_ARN',
    'APPLICATION_LIFECYCLE_ARN',
    'SEMINAR_FOLLOW_UP_ARN',
    'NETWORK_DIGEST_ARN',
    'DELIVER_ARN',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'SIGN_IN_ISSUER',
    'SIGN_IN_CLIENT_ID',
    'SIGN_IN_GROUPS_CLAIM',
    'DELIVERY_RETENTION_DAYS',
  ]);
  const settings: PortalSettings = {
    publicOrigin: config.PUBLIC_ORIGIN,
    fund: {
      name: { cy: config.FUND_NAME_CY, en: config.FUND_NAME_EN },
      mailbox: config.FUND_MAILBOX,
      phone: config.FUND_PHONE,
    },
    signIn: {
      issuer: config.SIGN_IN_ISSUER,
      clientId: config.SIGN_IN_CLIENT_ID,
      groupsClaim: config.SIGN_IN_GROUPS_CLAIM,
    },
  };
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  const deliveryRetentionDays = config.DELIVERY_RETENTION_DAYS;
  const keys = await loadKeys(config.SIGNING_SECRET_ID);
  const obligations = createObligationStore({ ...tables, deliveryRetentionDays });
  const applications = createApplicationStore({ ...tables, deliveryRetentionDays });
  const projects = createProjectStore(tables);
  const people = createPersonStore(tables);
  const documents = createObligationDocuments(tables, obligations);
  const attachmentsBucket = { bucket: config.ATTACHMENTS_BUCKET, address: config.ATTACHMENTS_ADDRESS };
  const contacts = createContactStore(tables);
  const members = createMemberStore({ ...tables, deliveryRetentionDays, keys });
  const rounds = createRoundStore({ ...tables, deliveryRetentionDays });
  const seminars = createSeminarStore({ ...tables, deliveryRetentionDays });
  const attendances = createAttendanceStore({ ...tables, deliveryRetentionDays });
  const deliveries = createDeliveryStore(tables);
  const site = createSite({
    settings,
    log: createLog(),
    keys,
    newId: () => randomBytes(18).toString('base64url'),
    tables,
    obligations,
    adoptions: createAdoptionStore({ ...tables, deliveryRetentionDays }),
    applications,
    applicationDocuments: createApplicationDocuments(tables, applications),
    assessments: createAssessmentStore(tables),
    sendings: createSendingStore(tables),
    rounds,
    networks: createNetworkStore({ ...tables, deliveryRetentionDays }),
    members,
    memberImporting: createMemberImporting({ members, keys }),
    themes: createThemeStore(tables),
    seminars,
    attendances,
    promises: createPromisesStore({ ...tables, deliveryRetentionDays }),
    pastBidImporting: createPastBidImporting({ tables, rounds }),
    contacts,
    contactImporting: createContactImporting({ contacts, people, keys }),
    register: createReviewerRegister(tables),
    projects,
    lives: createProjectLives({ ...tables, deliveryRetentionDays }),
    repayments: createRepaymentStore(tables),
    people,
    contactChanges: createContactChanges(tables, { obligations, projects, people }),
    notes: createPersonNotes(tables),
    erasing: createErasing({ tables, keys, seminars, attendances, members, contacts, deliveries }),
    deliveries,
    documents,
    deliver: createWorkflow(config.DELIVER_ARN),
    chase: createWorkflow(config.OBLIGATION_CHASE_ARN),
    lifecycle: createWorkflow(config.APPLICATION_LIFECYCLE_ARN),
    followUp: createWorkflow(config.SEMINAR_FOLLOW_UP_ARN),
    digests: createDigestStore({ ...tables, deliveryRetentionDays }),
    editions: createEditionStore(tables),
    news: createPublicNewsStore(tables),
    reads: createReadStore(tables),
    memberPages: createMemberPages(tables),
    digestMachine: createWorkflow(config.NETWORK_DIGEST_ARN),
    executions: createExecutionStore({
      'obligation-chase': config.OBLIGATION_CHASE_ARN,
      'application-lifecycle': config.APPLICATION_LIFECYCLE_ARN,
      'seminar-follow-up': config.SEMINAR_FOLLOW_UP_ARN,
      'network-digest': config.NETWORK_DIGEST_ARN,
      deliver: config.DELIVER_ARN,
    }),
    uploads: createUploads(config.UPLOADS_BUCKET),
    attachments: createAttachmentStore(tables, createAttachmentFiles(attachmentsBucket)),
    importing: createImporting({ tables, keys, deliveryRetentionDays }),
    works: createWorkIndex(createWorkStore(tables)),
    similar: createSimilarStore(tables, createFundedProjects({ projects, obligations, documents })),
    introductions: createIntroductionStore({ ...tables, deliveryRetentionDays }, { applications, projects }),
    templateFolders: [join(import.meta.dirname, 'templates')],
    provider: createIdentityProvider(settings),
  });
  return (event) => serve(site, settings.publicOrigin, event as APIGatewayProxyEventV2);
});

/** Answers one event of API Gateway, whose own time is the time of the request. */
async function serve(
  site: Portal,
  publicOrigin: string,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { timeEpoch, requestId } = event.requestContext;
  const request = asRequest(event, publicOrigin);
  if (request === null)
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'Bad request' };
  return resultOf(await site.fetch(request, { at: eventTime(timeEpoch), requestId }));
}

/** The request, or null when a client sent what makes none: an address or a header that no browser sends. */
function asRequest(event: APIGatewayProxyEventV2, publicOrigin: string): Request | null {
  try {
    return requestOf(event, publicOrigin);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
