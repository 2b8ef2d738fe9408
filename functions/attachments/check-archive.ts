import { allowed, refused, type Result } from '../kernel/result.ts';
import { type ArchivedFile, readArchive, unpack, type Unpacked } from './archive.ts';
import { type FileKind, fileKinds, ruleOf, startsWith } from './file-kinds.ts';
import type { FileRefusal } from './refusals.ts';

/** How much an office file may hold when it is unpacked, in bytes: far more than any document does. */
export const largestUnpacked = 200 * 1024 * 1024;
/** And how many times its own size. Documents unpack to three to thirty times. */
export const largestRatio = 100;
/** Of what is held in memory while it is looked at: an embedded spreadsheet, or the list of an archive's contents. */
const largestHeld = 20 * 1024 * 1024;

/** What is left of what may be unpacked, counted over an archive and everything in it. */
interface Allowance {
  left: number;
}

/** Files within that are read, not only counted: they say what the archive is, and what it does. */
const contentTypes = '[content_types].xml';
const manifest = 'meta-inf/manifest.xml';
const spoken: readonly string[] = [contentTypes, manifest, 'mimetype'];

/** Macros and controls of office programs by their usual places; `codeDeclared` finds them wherever they lie. */
const codeByPath = /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\/.+|basic\/.+|scripts\/.+)$/;
const codeDeclared = /vnd\.ms-office\.(vbaProject|activeX)|macroEnabled/i;
const encryptionDeclared = /<[\w-]*:?encryption-data\b/;
/** A chart in a document or a presentation brings the spreadsheet that it is drawn from. */
const embeddable = /(^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/;
/** How archives begin: zip, an empty zip, rar, 7z, gzip, bzip2, xz, cab. */
const archives: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x4d, 0x53, 0x43, 0x46],
];

/**
 * Looks into an office file, which is an archive: is it what it says, whole, of a size that can be opened, and without a password, macros or archives within?
 * Everything in it is unpacked piece by piece and counted, whatever sizes it declares; hardly any of it is held in memory.
 */
export function checkArchive(bytes: Uint8Array, kind: FileKind): Result<null, FileRefusal> {
  return inspect(bytes, kind, { left: Math.min(largestUnpacked, largestRatio * bytes.length) }, true);
}

function inspect(
  bytes: Uint8Array,
  kind: FileKind,
  allowance: Allowance,
  mayHoldMore: boolean,
): Result<null, FileRefusal> {
  const files = readArchive(bytes);
  if (files === null) return refused('attachments.refused.damaged');
  if (files.some(({ isEncrypted }) => isEncrypted)) return refused('attachments.refused.password');
  if (files.some(({ path }) => codeByPath.test(path))) return refused('attachments.refused.macros');
  const declared = files.reduce((sum, { declaredSize }) => sum + declaredSize, 0);
  if (declared > allowance.left) return refused('attachments.refused.unpacks-too-large');

  const said = new Map<string, string>();
  for (const file of files) {
    const isEmbedded = embeddable.test(file.path);
    const isSpoken = spoken.includes(file.path);
    const unpacked = take(file, allowance, isEmbedded || isSpoken);
    if (!unpacked.ok) return unpacked;
    const { first, content } = unpacked.value;
    if (isSpoken) said.set(file.path, Buffer.from(content ?? []).toString('utf8'));
    if (!isArchive(first)) continue;
    if (!isEmbedded || !mayHoldMore || content === null) return refused('attachments.refused.archive-within');
    const within = inspect(content, kindOfEmbedded(file.path), allowance, false);
    if (!within.ok) return within;
  }
  return judge(said, kind);
}

/** Unpacks one file on account of the allowance. A file that is not as large as it says was made to mislead, or damaged. */
function take(file: ArchivedFile, allowance: Allowance, keep: boolean): Result<Unpacked, FileRefusal> {
  const unpacked = unpack(file, keep ? Math.min(allowance.left, largestHeld) : allowance.left, keep);
  if (unpacked === 'too-large') return refused('attachments.refused.unpacks-too-large');
  if (unpacked === 'damaged' || unpacked.size !== file.declaredSize)
    return refused('attachments.refused.damaged');
  allowance.left -= unpacked.size;
  return allowed(unpacked);
}

/** What the archive says of itself. Where its macros lie is up to who wrote it; that it has any, it must declare. */
function judge(said: ReadonlyMap<string, string>, kind: FileKind): Result<null, FileRefusal> {
  if (encryptionDeclared.test(said.get(manifest) ?? '')) return refused('attachments.refused.password');
  if (codeDeclared.test(said.get(contentTypes) ?? '')) return refused('attachments.refused.macros');
  const { declaredIn } = ruleOf(kind);
  const isDeclared =
    declaredIn !== undefined && wordsIn(said.get(declaredIn.file) ?? '', declaredIn.words, declaredIn.file);
  return isDeclared ? allowed(null) : refused('attachments.refused.not-what-it-says');
}

/** An OpenDocument’s `mimetype` is its words and nothing else; an office file’s list of content types holds them among others. */
function wordsIn(text: string, words: string, file: string): boolean {
  return file === 'mimetype' ? text.trim() === words : text.includes(`"${words}"`);
}

function isArchive(first: Uint8Array): boolean {
  const isTar = Buffer.from(first.subarray(257, 262)).toString('latin1') === 'ustar';
  return isTar || archives.some((beginning) => startsWith(first, beginning));
}

function kindOfEmbedded(path: string): FileKind {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return extension in fileKinds ? (extension as FileKind) : 'xlsx';
}
