import type { AttachmentOwner } from '../attachments/attachment-key.ts';
import type { Alongside } from '../attachments/attachment-store.ts';
import { applicationSubject } from '../deliveries/subject.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { Tables } from '../kernel/table.ts';
import { timelineRows } from '../obligations/obligation-rows.ts';
import type { Occasion } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import { writtenIn } from './application-documents.ts';
import { applicationKey, putChangedApplication } from './application-rows.ts';
import type { ApplicationStore } from './application-store.ts';

/** The files of a full application. */
export function fullAttachments(id: ProjectId): AttachmentOwner {
  return { partition: applicationKey(id).pk, part: 'full' };
}

/**
 * What must be true together with a change of the files of a full application: it is still being written, and nobody moves it on in the same moment. Its
 * timeline gets a line.
 */
export function whileWritten(
  tables: Tables,
  applications: Pick<ApplicationStore, 'view'>,
  id: ProjectId,
  { at, by }: Occasion,
): Alongside {
  return async () => {
    const view = await applications.view(id);
    if (view === null) return refused('refusal.not-found');
    const { application } = view;
    if (!writtenIn.full.includes(application.state))
      return refused(`application.refusal.${application.state}`);
    const changed = [{ what: 'application-attachments', by, args: {} }];
    return allowed([
      putChangedApplication(tables, application, { ...application, lastSavedAt: at }),
      ...timelineRows(tables, applicationSubject(id), application.version + 1, at, changed),
    ]);
  };
}
