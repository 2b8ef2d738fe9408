import { allowed, refused, type Result } from '../kernel/result.ts';
import { attachmentLimits } from './attachment.ts';
import { checkArchive } from './check-archive.ts';
import { beginsAs, type FileKind, kindOfExtension, ruleOf, startsWith } from './file-kinds.ts';
import { cleanFileName } from './file-name.ts';
import type { FileRefusal } from './refusals.ts';

/** A file that may be kept. */
export interface CheckedFile {
  /** Made harmless; see `cleanFileName`. */
  readonly name: string;
  readonly kind: FileKind;
  /** Its size in bytes. */
  readonly size: number;
}

/** How office programs keep files of before 2007, and files with a password of any year (MS-CFB 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether the fund takes a file: of a kind on the list by its name and by its bytes, not empty, not too large, and, where it is an archive within, harmless to
 * unpack. Says the first thing that is wrong with it.
 */
export function checkFile(given: string, bytes: Uint8Array): Result<CheckedFile, FileRefusal> {
  if (bytes.length === 0) return refused('attachments.refused.empty');
  if (bytes.length > attachmentLimits.bytesOfOne) return refused('attachments.refused.too-large');
  const named = cleanFileName(given);
  if (named === null) return refused('attachments.refused.no-name');
  const kind = kindOfExtension(named.extension);
  if (kind === null) return refused('attachments.refused.kind');
  const isOfficeFile = ruleOf(kind).declaredIn !== undefined;
  if (isOfficeFile && startsWith(bytes, compoundFile)) return refused('attachments.refused.password');
  if (!beginsAs(kind, bytes)) return refused('attachments.refused.not-what-it-says');
  if (isOfficeFile) {
    const looked = checkArchive(bytes, kind);
    if (!looked.ok) return looked;
  }
  return allowed({ name: named.name, kind, size: bytes.length });
}
