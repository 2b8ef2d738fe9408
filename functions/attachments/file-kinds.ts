/** How a kind of file is told from others. */
interface FileKindRule {
  /** What its name may end in; the first is the usual one. */
  readonly extensions: readonly string[];
  readonly contentType: string;
  /** The bytes it begins with; null for text, which has none. */
  readonly begins: readonly number[] | null;
  /** For a kind that is an archive: the file within that says what it is, and the words it says it with. */
  readonly declaredIn?: { readonly file: string; readonly words: string };
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const office = (kind: string) => ({
  file: '[content_types].xml',
  words: `application/vnd.openxmlformats-officedocument.${kind}.main+xml`,
});
const openDocument = (kind: string) => ({
  file: 'mimetype',
  words: `application/vnd.oasis.opendocument.${kind}`,
});

/** The kinds of file the fund takes: those that people write applications in. Anything else is refused, whatever it calls itself. */
export const fileKinds = {
  pdf: { extensions: ['pdf'], contentType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  docx: {
    extensions: ['docx'],
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: zip,
    declaredIn: office('wordprocessingml.document'),
  },
  xlsx: {
    extensions: ['xlsx'],
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: zip,
    declaredIn: office('spreadsheetml.sheet'),
  },
  pptx: {
    extensions: ['pptx'],
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    begins: zip,
    declaredIn: office('presentationml.presentation'),
  },
  odt: {
    extensions: ['odt'],
    contentType: 'application/vnd.oasis.opendocument.text',
    begins: zip,
    declaredIn: openDocument('text'),
  },
  ods: {
    extensions: ['ods'],
    contentType: 'application/vnd.oasis.opendocument.spreadsheet',
    begins: zip,
    declaredIn: openDocument('spreadsheet'),
  },
  csv: { extensions: ['csv'], contentType: 'text/csv', begins: null },
  txt: { extensions: ['txt'], contentType: 'text/plain', begins: null },
  png: {
    extensions: ['png'],
    contentType: 'image/png',
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  jpeg: { extensions: ['jpg', 'jpeg'], contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
} as const satisfies Record<string, FileKindRule>;

/** The name of a kind of file. */
export type FileKind = keyof typeof fileKinds;

const rules: Readonly<Record<FileKind, FileKindRule>> = fileKinds;
const kinds = Object.keys(fileKinds) as FileKind[];

/** Everything a name may end in, each with its dot. */
export const acceptedExtensions: readonly string[] = kinds.flatMap((kind) =>
  rules[kind].extensions.map((extension) => `.${extension}`),
);

/** The kind that an extension (without the dot, in small letters) stands for; null when we do not take it. */
export function kindOfExtension(extension: string): FileKind | null {
  return kinds.find((kind) => rules[kind].extensions.includes(extension)) ?? null;
}

/** How to tell a kind. */
export function ruleOf(kind: FileKind): FileKindRule {
  return rules[kind];
}

/** Whether bytes begin as a file of this kind does. Text is what begins as no other kind and holds nothing but characters. */
export function beginsAs(kind: FileKind, bytes: Uint8Array): boolean {
  const { begins } = rules[kind];
  if (begins !== null) return startsWith(bytes, begins);
  const looksLikeAnother = kinds.some((other) => {
    const first = rules[other].begins;
    return first !== null && startsWith(bytes, first);
  });
  return !looksLikeAnother && isText(bytes);
}

/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, place) => bytes[place] === byte);
}

/** Spreadsheets save text in UTF-8, in the code page of Windows or, with a mark, in UTF-16; in none of them are there control characters. */
function isText(bytes: Uint8Array): boolean {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'latin1';
  // oxlint-disable-next-line no-control-regex -- naming control characters is this expression's purpose
  return !/[\u0000-\u0008\u000E-\u001F\u007F]/.test(new TextDecoder(encoding).decode(bytes));
}
