import { reviewPointerKey, reviewPrefix } from '../assessment/assessment-rows.ts';
import type { AttachmentId, AttachmentOwner } from '../attachments/attachment-key.ts';
import { introductionKey, introductionPrefix } from '../introductions/introduction-rows.ts';
import { otherSideOf, readIntroductionId } from '../introductions/introduction.ts';
import type { RowKey } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import { projectKey } from '../projects/project-rows.ts';
import { applicationKey, bidOfPersonKey } from './application-rows.ts';
import type { Application } from './application.ts';

/** What must go with a bid, by the rows that lie in its partition. */
export interface ToRemove {
  readonly rows: readonly RowKey[];
  readonly files: readonly { readonly owner: AttachmentOwner; readonly id: AttachmentId }[];
}

/** The rows that stay: what remains of the bid, and that it is found no more as similar work. */
const stayingRows: readonly string[] = ['APPLICATION', 'WORK'];

/**
 * Every row that tells of a bid's people and what they wrote: those of its partition, and those beside its people, its reviewers and whom it was to be
 * introduced to that lead to it.
 * @throws Error when a project has its id: what lies there is the project's, which is kept longer.
 */
export function whatGoesWith(application: Application, stored: readonly RowKey[]): ToRemove {
  const { id, people } = application;
  if (stored.some(({ sk }) => sk === projectKey(id).sk)) throw new Error(`${id} is a project`);
  const rows = stored.filter(({ sk }) => !stayingRows.includes(sk)).map(({ pk, sk }) => ({ pk, sk }));
  const named = (prefix: string) =>
    rows.filter(({ sk }) => sk.startsWith(prefix)).map(({ sk }) => sk.slice(prefix.length));
  const introductions = named(introductionPrefix).flatMap((name) => readIntroductionId(name) ?? []);
  return {
    rows: [
      ...people.map((one) => bidOfPersonKey(one.id, id)),
      ...named(reviewPrefix).map((reviewer) => reviewPointerKey(reviewer as PersonId, id)),
      ...introductions.map((one) => introductionKey(otherSideOf(one, id), one.id)),
      ...rows,
    ],
    files: named('ATTACHMENT#').flatMap((name) => {
      const [part = '', file = ''] = name.split('#');
      const owner = { partition: applicationKey(id).pk, part };
      return file === '' ? [] : [{ owner, id: file as AttachmentId }];
    }),
  };
}
