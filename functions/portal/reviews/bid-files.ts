import { fullAttachments } from '../../applications/application-attachments.ts';
import type { Application } from '../../applications/application.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { type AttachmentPlace, attachmentRoutes } from '../attachments/attachment-pages.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { openReview } from './open-review.ts';

/** The files of a bid as its reviewer finds them: to read. Ask first whether the reviewer may read the bid. */
export function filesForReviewer({ id }: Pick<Application, 'id'>, { member }: MemberVisit): AttachmentPlace {
  const back = reviewPath(id);
  return {
    owner: fullAttachments(id),
    path: `${back}/attachments`,
    back,
    mayChange: false,
    by: { kind: 'staff', name: member.name },
  };
}

/** Downloads of the files of a bid, for its reviewers. */
export function bidFileRoutes(deps: StaffDeps): readonly Route[] {
  const placeOf = async (visit: MemberVisit): Promise<AttachmentPlace | Response> => {
    const opened = await openReview(deps, visit, 'bid');
    return opened instanceof Response ? opened : filesForReviewer(opened.view.application, visit);
  };
  return attachmentRoutes<MemberVisit>(deps, placeOf)
    .filter(({ path }) => path === '/:attachment')
    .map(({ path, ...route }) => ({
      ...route,
      path: `/reviews/:application/attachments${path}`,
      who: 'reviewer' as const,
    }));
}
