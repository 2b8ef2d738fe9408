import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';
import type { Actor, Occasion } from '../obligations/view.ts';
import type { AttachmentId } from './attachment-key.ts';
import type { CheckedFile } from './check-file.ts';
import { cleanFileName } from './file-name.ts';
import { acceptedExtensions, type FileKind } from './file-kinds.ts';

const megabyte = 1024 * 1024;

/** How many files an owner may have and how large they may be: enough for a business case with its annexes, little enough for a panel to open. */
export const attachmentLimits = {
  bytesOfOne: 20 * megabyte,
  files: 10,
  bytesTogether: 60 * megabyte,
} as const;

/** What the messages about files are told: the limits in megabytes and pieces, and the endings of names we take. */
export const attachmentWords: MessageArguments = {
  one: attachmentLimits.bytesOfOne / megabyte,
  files: attachmentLimits.files,
  together: attachmentLimits.bytesTogether / megabyte,
  kinds: acceptedExtensions.join(', '),
};

interface Named {
  readonly id: AttachmentId;
  readonly name: string;
  /** Its size in bytes. */
  readonly size: number;
  readonly addedBy: Actor;
  readonly addedAt: EventTime;
}

/** A file that was found good and is being moved to where it is kept. It stays so only when the move was interrupted; finishing it again completes it. */
export type AwaitedAttachment = Named & { readonly state: 'awaited'; readonly kind: FileKind };
/** A file that counts. */
export type KeptAttachment = Named & { readonly state: 'kept'; readonly kind: FileKind };
/** A file that was not taken, and the message that says why. `isCleared` once its bytes are gone. */
export type RefusedAttachment = Named & {
  readonly state: 'refused';
  readonly refusal: MessageKey;
  readonly isCleared: boolean;
};
/** A file that somebody took away again. The row stays; `isCleared` once its bytes are gone. */
export type RemovedAttachment = Named & {
  readonly state: 'removed';
  readonly kind: FileKind;
  readonly removedBy: Actor;
  readonly removedAt: EventTime;
  readonly isCleared: boolean;
};

/** A file that somebody added to what they write. */
export type Attachment = AwaitedAttachment | KeptAttachment | RefusedAttachment | RemovedAttachment;

/** What arrived in the bucket, before anybody has judged it. */
export interface Arrived {
  readonly id: AttachmentId;
  /** As the browser gave it. */
  readonly name: string;
  readonly size: number;
}

/** Whether a file has a place on its owner's list. */
export function isListed(one: Attachment): one is AwaitedAttachment | KeptAttachment {
  return one.state === 'awaited' || one.state === 'kept';
}

/** Whether its owner may have another file. */
export function isFull(list: readonly Attachment[]): boolean {
  return list.filter(isListed).length >= attachmentLimits.files;
}

/** A good file gets a place on the list, unless there are too many or they are too large together. `known` is the same file, when it was interrupted before. */
export function decideTake(
  list: readonly Attachment[],
  id: AttachmentId,
  file: CheckedFile,
  known: AwaitedAttachment | undefined,
  { at, by }: Occasion,
): Result<AwaitedAttachment, MessageKey> {
  const others = list.filter((one) => one.id !== id);
  if (isFull(others)) return refused('attachments.too-many');
  const together = others.filter(isListed).reduce((sum, { size }) => sum + size, file.size);
  if (together > attachmentLimits.bytesTogether) return refused('attachments.too-much-together');
  const added = { addedBy: known?.addedBy ?? by, addedAt: known?.addedAt ?? at };
  return allowed({ state: 'awaited', id, ...file, ...added });
}

/** A file that is not taken. */
export function decideRefuse(
  { id, name, size }: Arrived,
  refusal: MessageKey,
  { at, by }: Occasion,
): RefusedAttachment {
  const shown = cleanFileName(name)?.name ?? '';
  return { state: 'refused', id, name: shown, size, addedBy: by, addedAt: at, refusal, isCleared: false };
}

/** A file is taken away. Null when it is gone already: a double click is no mistake. */
export function decideRemove(
  one: Attachment | undefined,
  { at, by }: Occasion,
): Result<RemovedAttachment | null, MessageKey> {
  if (one?.state === 'removed') return allowed(null);
  if (one === undefined || !isListed(one)) return refused('attachments.not-there');
  return allowed({ ...one, state: 'removed', removedBy: by, removedAt: at, isCleared: false });
}
