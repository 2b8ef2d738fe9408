import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { attachmentLimits } from '../../functions/attachments/attachment.ts';
import { checkFile } from '../../functions/attachments/check-file.ts';
import { acceptedExtensions } from '../../functions/attachments/file-kinds.ts';
import {
  contentTypes,
  csv,
  docx,
  jpeg,
  openDocument,
  pdf,
  png,
  pptx,
  tampered,
  xlsx,
} from './office-files.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const good: Readonly<Record<string, Uint8Array>> = {
  '.pdf': pdf,
  '.docx': docx(),
  '.xlsx': xlsx(),
  '.pptx': pptx(),
  '.odt': openDocument('text'),
  '.ods': openDocument('spreadsheet'),
  '.csv': csv,
  '.txt': text('Yn Gymraeg: ŵ, ŷ.\n'),
  '.png': png,
  '.jpg': jpeg,
  '.jpeg': jpeg,
};
const refusalOf = (name: string, bytes: Uint8Array): string => {
  const checked = checkFile(name, bytes);
  return checked.ok ? 'none' : checked.refusal.replace('attachments.refused.', '');
};

describe('A file is taken when its name and its bytes say the same', () => {
  test('every kind on the list has an example here', () => {
    expect(Object.keys(good)).toEqual([...acceptedExtensions]);
  });

  test.each(Object.entries(good))('%s is taken, however its ending is written', (extension, bytes) => {
    expect(checkFile(`Business case${extension.toUpperCase()}`, bytes)).toMatchObject({
      ok: true,
      value: { name: `Business case${extension.toUpperCase()}`, size: bytes.length },
    });
  });

  test('no kind is taken under the name of another', () => {
    const alike = (one: string, other: string): boolean =>
      one === other || ['.csv .txt', '.jpg .jpeg'].some((pair) => pair.includes(one) && pair.includes(other));
    for (const [extension, bytes] of Object.entries(good)) {
      for (const other of acceptedExtensions.filter((one) => !alike(extension, one)))
        expect([extension, other, refusalOf(`a${other}`, bytes)]).toEqual([
          extension,
          other,
          'not-what-it-says',
        ]);
    }
  });

  test.each([
    ['invoice.exe', pdf],
    ['report.docm', docx()],
    ['old.doc', docx()],
    ['page.html', text('<script>')],
    ['picture.svg', text('<svg/>')],
    ['archive.zip', docx()],
    ['no ending', pdf],
  ])('%s is of no kind we take', (name, bytes) => {
    expect(refusalOf(name, bytes)).toBe('kind');
  });

  test('a program called text is not taken; text in the code page of Windows and in UTF-16 is', () => {
    expect(refusalOf('a.txt', Buffer.from('MZ\u0090\0\u0003', 'latin1'))).toBe('not-what-it-says');
    expect(refusalOf('a.csv', Buffer.from('Si\u00e2n,\u00a31\u00963', 'latin1'))).toBe('none');
    expect(refusalOf('a.txt', Buffer.from('\ufeffŵ', 'utf16le'))).toBe('none');
  });

  test('an empty file is not taken, and one of twenty megabytes is, but not a byte more', () => {
    expect(refusalOf('a.pdf', new Uint8Array())).toBe('empty');
    const largest = Buffer.alloc(attachmentLimits.bytesOfOne + 1, 'a');
    expect(refusalOf('a.txt', largest)).toBe('too-large');
    expect(refusalOf('a.txt', largest.subarray(1))).toBe('none');
  });
});

/** Letters among everything that can do harm in a name. */
const hostile = Array.from('abŵ🎉.. /\\<>:"|?*\r\n\t\0\u007F\u200B\u202A\u202E\u2066\u2069\uFEFF\uD800');

describe('The name of a file', () => {
  test.each([
    ['C:\\Users\\rhian\\Business case.pdf', 'Business case.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['one\r\ntwo\n.pdf', 'one two.pdf'],
    ['\u202Efdp.exe\u202C.pdf', 'fdp.exe.pdf'],
    ['a\0b\u200B\u2066c.pdf', 'abc.pdf'],
    ['"><script>.pdf', '---script-.pdf'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['Cynllun  tŷ.pdf. ', 'Cynllun tŷ.pdf'],
    [`${'ŵ'.repeat(300)}.pdf`, `${'ŵ'.repeat(116)}.pdf`],
  ])('%j becomes %j', (given, kept) => {
    expect(checkFile(given, pdf)).toMatchObject({ ok: true, value: { name: kept } });
  });

  test('a name that reads backwards to its ending is judged by the ending it has', () => {
    expect(refusalOf('annex\u202Efdp.exe', pdf)).toBe('kind');
  });

  test.each(['', '...', '/', '\u202E', '\r\n'])('%j is no name', (given) => {
    expect(refusalOf(given, pdf)).toBe('no-name');
  });

  test('whatever a browser sends, a kept name is one short line without a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...hostile), maxLength: 300 }), (given) => {
        const checked = checkFile(`${given}.pdf`, pdf);
        if (!checked.ok) return;
        expect(checked.value.name).toMatch(/^[^/\\<>:"|?*\p{Cc}\u202A-\u202E\u2066-\u2069]+\.pdf$/u);
        expect(Array.from(checked.value.name).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('An office file with something to run in it', () => {
  const macro = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
  test.each([
    ['macros at their usual place', 'a.docx', docx({ 'word/vbaProject.bin': macro })],
    ['the same in other letters', 'a.docx', docx({ 'WORD/VBAPROJECT.BIN': macro })],
    ['controls', 'a.xlsx', xlsx({ 'xl/activeX/activeX1.bin': macro })],
    ['macros of LibreOffice', 'a.odt', openDocument('text', { 'Basic/Standard/Module1.xml': text('Sub') })],
    ['scripts of LibreOffice', 'a.ods', openDocument('spreadsheet', { 'Scripts/python/a.py': text('x') })],
    [
      'macros at a place of their own',
      'a.docx',
      docx({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-office.vbaProject',
        ),
        'word/picture.bin': macro,
      }),
    ],
    [
      'a document with macros that was renamed',
      'a.docx',
      docx({ '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml') }),
    ],
    [
      'macros in an embedded spreadsheet',
      'a.pptx',
      pptx({ 'ppt/embeddings/b.xlsx': xlsx({ 'xl/vbaProject.bin': macro }) }),
    ],
  ])('is not taken: %s', (_, name, bytes) => {
    expect(refusalOf(name, bytes)).toBe('macros');
  });
});

describe('An office file that unpacks to far more than it is', () => {
  const zeros = Buffer.alloc(12 * 1024 * 1024);
  const bomb = docx({ 'word/media/a.bin': zeros });

  test('is not taken when it says so', () => {
    expect(bomb.length).toBeLessThan(30_000);
    expect(refusalOf('a.docx', bomb)).toBe('unpacks-too-large');
  });

  test('nor when it says it were small: what comes out is counted', () => {
    const lying = tampered(bomb, 'word/media/a.bin', (view, { directory, header }) => {
      view.setUint32(directory + 24, 1000, true);
      view.setUint32(header + 22, 1000, true);
    });
    expect(refusalOf('a.docx', lying)).toBe('unpacks-too-large');
  });

  test('nor when each of its files is modest and there are many', () => {
    const part = zeros.subarray(0, 1024 * 1024);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, number) => [`word/media/${number}.bin`, part]),
    );
    expect(refusalOf('a.docx', docx(many))).toBe('unpacks-too-large');
  });

  test('nor when the excess is within an embedded spreadsheet', () => {
    const within = xlsx({ 'xl/media/a.bin': zeros });
    expect(refusalOf('a.docx', docx({ 'word/embeddings/a.xlsx': within }))).toBe('unpacks-too-large');
  });

  test('nor, however well it is padded, beyond two hundred megabytes', () => {
    const padded = docx({ 'word/media/a.bin': randomBytes(2_500_000), 'word/media/b.bin': text('b') });
    const sized = (megabytes: number) =>
      tampered(padded, 'word/media/b.bin', (view, { directory }) =>
        view.setUint32(directory + 24, megabytes * 1024 * 1024, true),
      );
    expect((201 * 1024 * 1024) / padded.length).toBeLessThan(100);
    expect(refusalOf('a.docx', sized(201))).toBe('unpacks-too-large');
    expect(refusalOf('a.docx', sized(190))).toBe('damaged');
  });

  test('but a long document that packs well is', () => {
    const table = text('<c r="A1"><v>0</v></c>'.repeat(200_000));
    const file = xlsx({ 'xl/worksheets/sheet1.xml': table, 'xl/media/photo.jpeg': randomBytes(200_000) });
    expect(table.length / file.length).toBeGreaterThan(10);
    expect(refusalOf('a.xlsx', file)).toBe('none');
  });
});

describe('An archive within a file', () => {
  const zip = zipSync({ 'a.txt': text('a') });
  test.each([
    ['under its own name', { 'word/media/a.zip': zip }],
    ['under the name of a picture', { 'word/media/a.png': zip }],
    ['packed in another way', { 'word/media/a.bin': Buffer.from('Rar!\u001a\u0007\u0001\0', 'latin1') }],
    [
      'within an embedded spreadsheet',
      { 'word/embeddings/a.xlsx': xlsx({ 'xl/embeddings/b.xlsx': xlsx() }) },
    ],
  ])('is not taken %s', (_, more) => {
    expect(refusalOf('a.docx', docx(more))).toBe('archive-within');
  });

  test('but the spreadsheet that a chart is drawn from is', () => {
    expect(refusalOf('a.docx', docx({ 'word/embeddings/Microsoft_Excel_Sheet.xlsx': xlsx() }))).toBe('none');
    expect(refusalOf('a.docx', docx({ 'word/embeddings/Microsoft_Excel_Sheet.xlsx': docx() }))).toBe(
      'not-what-it-says',
    );
  });
});

describe('A file with a password', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  test.each([
    ['as Office keeps it', 'a.docx', compound],
    ['as LibreOffice keeps it', 'a.odt', openDocument('text', { 'META-INF/manifest.xml': text(manifest) })],
    [
      'as ZIP programs mark it',
      'a.docx',
      tampered(docx(), 'word/document.xml', (view, { directory }) => view.setUint16(directory + 8, 1, true)),
    ],
    [
      'as only the file’s own header admits',
      'a.docx',
      tampered(docx(), 'word/document.xml', (view, { header }) => view.setUint16(header + 6, 1, true)),
    ],
  ])('is not taken, %s', (_, name, bytes) => {
    expect(refusalOf(name, bytes)).toBe('password');
  });
});

describe('A damaged file', () => {
  test.each([
    ['that is cut short', docx().subarray(0, 600)],
    ['with something after its end', Buffer.concat([docx(), Buffer.from('more')])],
    [
      'that says a file is larger than it is',
      tampered(docx(), 'word/document.xml', (view, { directory }) =>
        view.setUint32(directory + 24, 99_999, true),
      ),
    ],
    [
      'whose directory points at another file',
      tampered(docx(), 'word/document.xml', (view, { directory }) => view.setUint32(directory + 42, 0, true)),
    ],
    [
      'packed in a way that office files are not',
      tampered(docx(), 'word/document.xml', (view, { directory }) =>
        view.setUint16(directory + 10, 14, true),
      ),
    ],
    [
      'whose file calls itself otherwise than the directory',
      tampered(docx(), 'word/document.xml', (view, { header }) => view.setUint8(header + 30, 0x58)),
    ],
  ])('is not taken: one %s', (_, bytes) => {
    expect(refusalOf('a.docx', bytes)).toBe('damaged');
  });

  test('files that share their bytes are not taken, since they unpack to more than is there', () => {
    const whole = docx({ 'word/a.xml': randomBytes(500), 'word/b.xml': randomBytes(500) });
    const first = tampered(whole, 'word/a.xml', (view, { directory }) =>
      view.setUint32(directory + 20, 4000, true),
    );
    expect(refusalOf('a.docx', first)).toBe('damaged');
  });

  test('whatever bytes are changed or missing, it ends with an answer', () => {
    const whole = docx({ 'word/embeddings/a.xlsx': xlsx() });
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      to: fc.nat(255),
      length: fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = new Uint8Array(whole);
        let length = whole.length;
        for (const one of changes) {
          bytes[one.at] = one.to;
          length = Math.min(length, one.length);
        }
        expect(typeof refusalOf('a.docx', bytes.subarray(0, length))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
