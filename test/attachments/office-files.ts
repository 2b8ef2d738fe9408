import { type Zippable, zipSync } from 'fflate';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const main = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;

/** A list of content types as office programs write it. */
export const contentTypes = (...types: string[]): Uint8Array =>
  bytes(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types
      .map((type, number) => `<Override PartName="/part${number}.xml" ContentType="${type}"/>`)
      .join('')}</Types>`,
  );

const sentences = Array.from(
  { length: 200 },
  (_, number) => `<w:t>Sentence ${number} of ${number * 7919}.</w:t>`,
);
const body = bytes(`<w:document>${sentences.join('')}</w:document>`);

/** A Word document, with more files in it where a test wants some. */
export const docx = (more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes(main('wordprocessingml.document')),
    'word/document.xml': body,
    ...more,
  });

/** A spreadsheet, likewise. */
export const xlsx = (more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes(main('spreadsheetml.sheet')),
    'xl/workbook.xml': body,
    ...more,
  });

/** A presentation, likewise. */
export const pptx = (more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes(main('presentationml.presentation')),
    'ppt/presentation.xml': body,
    ...more,
  });

/** An OpenDocument file: its type comes first and is not packed, as the standard has it. */
export const openDocument = (kind: 'text' | 'spreadsheet', more: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: [bytes(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': body,
    'META-INF/manifest.xml': bytes('<manifest:manifest><manifest:file-entry/></manifest:manifest>'),
    ...more,
  });

/** A PDF, a picture and text, as far as anybody looks into them. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
export const csv = bytes('Blwyddyn,Arbediad\r\n2027,£1250\r\n');

/** Where the directory's record of a file begins, and where the file's own header does. */
export function recordsOf(zip: Uint8Array, name: string): { directory: number; header: number } {
  const whole = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let place = whole.indexOf('PK\u0001\u0002', 0, 'latin1'); place !== -1;) {
    if (whole.toString('latin1', place + 46, place + 46 + name.length) === name)
      return { directory: place, header: view.getUint32(place + 42, true) };
    place = whole.indexOf('PK\u0001\u0002', place + 4, 'latin1');
  }
  throw new Error(`there is no ${name} in this archive`);
}

/** An archive changed by hand, as whoever means harm does. */
export function tampered(
  zip: Uint8Array,
  name: string,
  change: (view: DataView, at: { directory: number; header: number }) => void,
): Uint8Array {
  const copy = new Uint8Array(zip);
  change(new DataView(copy.buffer), recordsOf(copy, name));
  return copy;
}
