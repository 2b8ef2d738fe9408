import { Inflate } from 'fflate';

/** A file within an archive, as the archive's directory describes it. */
export interface ArchivedFile {
  /** Its path, in small letters: readers of office files do not tell case apart. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** How large it says that it is, in bytes. */
  readonly declaredSize: number;
  /** Its bytes as they lie in the archive. */
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
}

/** A file as it came out. */
export interface Unpacked {
  readonly size: number;
  /** Its first bytes. */
  readonly first: Uint8Array;
  /** All of it, when it was asked for. */
  readonly content: Uint8Array | null;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const heldElsewhere = 0xffffffff;

/**
 * The directory of a ZIP archive, which is what programs open it by (APPNOTE.TXT, 4.3). Null when it is damaged, spread over several disks, packed in a way
 * that office files are not, or contradicts itself: files that overlap, or a file that calls itself otherwise than the directory does.
 */
export function readArchive(bytes: Uint8Array): readonly ArchivedFile[] | null {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // What points outside the file is a damaged archive.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): readonly ArchivedFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = placeOfEnd(view);
  if (end === null || view.getUint32(end + 4, true) !== 0) return null;
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  if (directory + directorySize > end) return null;
  const files: ArchivedFile[] = [];
  let place = directory;
  let packed = 0;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(place, true) !== directoryEntry) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
      view.getUint16(place + at, true),
    ) as [number, number, number];
    const name = bytes.subarray(place + 46, place + 46 + nameLength);
    const extra = bytes.subarray(place + 46 + nameLength, place + 46 + nameLength + extraLength);
    const sizes = sizesOf(view, place, extra);
    const method = view.getUint16(place + 10, true);
    if (sizes === null || (method !== 0 && method !== 8)) return null;
    const content = contentAt(bytes, view, sizes, name, directory);
    if (content === null) return null;
    packed += sizes.packed;
    files.push({
      path: Buffer.from(name).toString('utf8').toLowerCase().replaceAll('\\', '/'),
      isEncrypted: ((view.getUint16(place + 8, true) | content.flags) & 1) === 1,
      declaredSize: sizes.declared,
      packed: content.packed,
      isDeflated: method === 8,
    });
    place += 46 + nameLength + extraLength + commentLength;
  }
  return place === directory + directorySize && packed <= directory ? files : null;
}

/** The end of the directory is the last thing in the file, but for a comment as long as it says. */
function placeOfEnd(view: DataView): number | null {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - 0xffff); place--) {
    if (view.getUint32(place, true) === endOfDirectory)
      return place + 22 + view.getUint16(place + 20, true) === view.byteLength ? place : null;
  }
  return null;
}

interface Sizes {
  readonly packed: number;
  readonly declared: number;
  readonly place: number;
}

/** Programs that write without knowing the size keep sizes in an extra field of eight bytes each, however small they are (APPNOTE.TXT, 4.5.3). */
function sizesOf(view: DataView, place: number, extra: Uint8Array): Sizes | null {
  const values = [
    view.getUint32(place + 24, true),
    view.getUint32(place + 20, true),
    view.getUint32(place + 42, true),
  ];
  const large = largeSizes(extra);
  const [declared, packed, header] = values.map((value) =>
    value === heldElsewhere ? (large.shift() ?? null) : value,
  );
  if (declared == null || packed == null || header == null) return null;
  return { declared, packed, place: header };
}

function largeSizes(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let place = 0; place + 4 <= extra.length; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue;
    const length = Math.min(view.getUint16(place + 2, true), extra.length - place - 4);
    return Array.from({ length: Math.floor(length / 8) }, (_, number) =>
      Number(view.getBigUint64(place + 4 + number * 8, true)),
    );
  }
  return [];
}

/** What lies where the directory points, and the flags of its own header; null unless that header has the same name and all of it lies before the directory. */
function contentAt(
  bytes: Uint8Array,
  view: DataView,
  { place, packed }: Sizes,
  name: Uint8Array,
  directory: number,
): { readonly packed: Uint8Array; readonly flags: number } | null {
  if (view.getUint32(place, true) !== localHeader) return null;
  const nameLength = view.getUint16(place + 26, true);
  const start = place + 30 + nameLength + view.getUint16(place + 28, true);
  const ownName = bytes.subarray(place + 30, place + 30 + nameLength);
  if (!Buffer.from(ownName).equals(name) || start + packed > directory) return null;
  return { packed: bytes.subarray(start, start + packed), flags: view.getUint16(place + 6, true) };
}

/** At most this much goes in at once: what comes out of it is a thousand times as much at most, so sixteen megabytes. */
const bite = 16 * 1024;

/**
 * Unpacks one file piece by piece, and stops as soon as it is larger than `limit` bytes (`too-large`). `damaged` when it cannot be unpacked. Only what
 * is asked for with `keep` is held in memory as a whole.
 */
export function unpack(
  { packed, isDeflated }: ArchivedFile,
  limit: number,
  keep: boolean,
): Unpacked | 'too-large' | 'damaged' {
  if (!isDeflated) {
    if (packed.length > limit) return 'too-large';
    return { size: packed.length, first: packed.subarray(0, 512), content: keep ? packed : null };
  }
  const parts: Uint8Array[] = [];
  let first = new Uint8Array(0);
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (first.length < 512) first = Buffer.concat([first, part.subarray(0, 512 - first.length)]);
    if (keep && size <= limit) parts.push(part);
  });
  try {
    for (let place = 0; place < packed.length && size <= limit; place += bite)
      inflate.push(packed.subarray(place, place + bite), place + bite >= packed.length);
  } catch {
    // The library throws for whatever is no deflated stream, and for one that ends too early.
    return 'damaged';
  }
  if (size > limit) return 'too-large';
  return { size, first, content: keep ? Buffer.concat(parts) : null };
}
