import type { RowKey } from '../kernel/table.ts';

/** Where files lie in the bucket: what a browser has sent and nobody has looked at, and what was checked and accepted. */
export const attachmentPrefixes = { incoming: 'incoming/', kept: 'kept/' } as const;

/** What files belong to: one part of what lies in one partition of the state table, such as the full form of an application. */
export interface AttachmentOwner {
  /** The partition's key, such as `PROJECT#i2s-022`. */
  readonly partition: string;
  /** Which part: small letters, digits and hyphens. Each part has a list of files of its own, with limits of its own. */
  readonly part: string;
}

/** The id of one file, made up when its upload is offered. */
export type AttachmentId = string & { readonly attachmentId: unique symbol };

/** Whether a text, from an address say, can be the id of a file. */
export function isAttachmentId(text: string): text is AttachmentId {
  return /^[\w-]{8,64}$/.test(text);
}

/**
 * The row of one file.
 * @throws RangeError when the owner is not written as it must be: one owner's files could be taken for another's.
 */
export function attachmentKey(owner: AttachmentOwner, id: AttachmentId): RowKey {
  return { pk: owner.partition, sk: `${attachmentRows(owner)}${id}` };
}

/** What the rows of all files of an owner begin with. @throws RangeError as above. */
export function attachmentRows(owner: AttachmentOwner): string {
  return `ATTACHMENT#${checked(owner).part}#`;
}

/** The row whose version guards the list of an owner's files. @throws RangeError as above. */
export function attachmentListKey(owner: AttachmentOwner): RowKey {
  return { pk: owner.partition, sk: `ATTACHMENTS#${checked(owner).part}` };
}

/** The key of a file in the bucket. It names the owner, so that nobody can take another's file for theirs. @throws RangeError as above. */
export function objectKey(
  place: keyof typeof attachmentPrefixes,
  owner: AttachmentOwner,
  id: AttachmentId,
): string {
  const { partition, part } = checked(owner);
  return `${attachmentPrefixes[place]}${partition.replace('#', '/')}/${part}/${id}`;
}

function checked(owner: AttachmentOwner): AttachmentOwner {
  if (!/^[A-Z]+#[\w-]+$/.test(owner.partition) || !/^[a-z\d-]+$/.test(owner.part))
    throw new RangeError('not an owner of files');
  return owner;
}
