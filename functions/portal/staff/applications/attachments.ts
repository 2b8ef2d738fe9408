import { fullAttachments } from '../../../applications/application-attachments.ts';
import type { Application } from '../../../applications/application.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { type AttachmentPlace, attachmentRoutes } from '../../attachments/attachment-pages.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

/** The files of a full application as staff find them: to read, once it was sent. */
export function staffAttachments({ id }: Pick<Application, 'id'>, visit: MemberVisit): AttachmentPlace {
  const back = `/staff/applications/${id}`;
  return {
    owner: fullAttachments(id),
    path: `${back}/attachments`,
    back,
    mayChange: false,
    by: { kind: 'staff', name: visit.member.name },
  };
}

/** Downloads of the files of a full application. */
export function applicationAttachmentRoutes(deps: StaffDeps): readonly Route[] {
  const placeOf = async (visit: MemberVisit): Promise<AttachmentPlace | Response> => {
    const view = await deps.applications.view(visit.param('id') as ProjectId);
    if (view === null || view.application.applied === null) return visit.notFound();
    return staffAttachments(view.application, visit);
  };
  return attachmentRoutes<MemberVisit>(deps, placeOf)
    .filter(({ path }) => path === '/:attachment')
    .map(({ path, ...route }) => ({
      ...route,
      path: `/staff/applications/:id/attachments${path}`,
      who: 'staff' as const,
    }));
}
