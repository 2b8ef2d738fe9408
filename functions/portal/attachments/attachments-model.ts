import type { EventTime } from '../../kernel/event-time.ts';
import { type Attachment, attachmentWords, isFull, isListed } from '../../attachments/attachment.ts';
import { acceptedExtensions } from '../../attachments/file-kinds.ts';
import type { UploadForm } from '../../attachments/upload-form.ts';
import type { MessageArguments } from '../../messages/translate.ts';

/** One file, as a list shows it. */
interface ShownAttachment {
  readonly name: string;
  readonly size: string;
  /** Whether adding it was interrupted: then there is nothing to download, and it can be finished. */
  readonly isUnfinished: boolean;
  /** The address below which the pages about this file lie. */
  readonly href: string;
}

/** What `attachmentsPart` in `attachments.njk` shows. */
export interface AttachmentsModel {
  readonly items: readonly ShownAttachment[];
  readonly mayChange: boolean;
  readonly isFull: boolean;
  /** The form for another file; null where there is to be none. */
  readonly upload: {
    readonly action: string;
    readonly fields: UploadForm['fields'];
    readonly until: EventTime;
    /** What a browser's file chooser offers. */
    readonly accept: string;
  } | null;
  /** What the messages are told. */
  readonly words: MessageArguments;
}

/** The files of one owner, and the form for another. `path` is where the pages about them lie. */
export function attachmentsModel(
  list: readonly Attachment[],
  form: UploadForm | null,
  { path, mayChange }: { readonly path: string; readonly mayChange: boolean },
): AttachmentsModel {
  return {
    items: list.filter(isListed).map(({ id, name, size, state }) => ({
      name,
      size: sizeInWords(size),
      isUnfinished: state === 'awaited',
      href: `${path}/${id}`,
    })),
    mayChange,
    isFull: isFull(list),
    upload: form && { ...form, accept: acceptedExtensions.join(',') },
    words: attachmentWords,
  };
}

/** A size as file managers write it, the same in both languages: `340 KB`, `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
