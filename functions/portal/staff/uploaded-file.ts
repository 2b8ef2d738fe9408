import type { MessageKey } from '../../messages/catalogue.ts';
import type { Visit } from '../visit.ts';
import type { Uploads } from './uploads.ts';

/** The name under which a file that somebody posted waits for their "yes", or the message that says what is wrong with it. */
export async function keepUpload(
  { uploads, newId }: { readonly uploads: Pick<Uploads, 'keep'>; readonly newId: () => string },
  { form }: Pick<Visit, 'form'>,
): Promise<{ readonly upload: string } | { readonly problem: MessageKey }> {
  const file = form.file('file');
  if (file === null || file.size === 0) return { problem: 'staff.import.missing' };
  const text = asText(await file.arrayBuffer());
  if (text === null) return { problem: 'staff.import.not-text' };
  const upload = newId();
  await uploads.keep(upload, text);
  return { upload };
}

/** The file that waits under the name in an address; null when it was taken away or never there. */
export async function readUpload(
  { uploads }: { readonly uploads: Pick<Uploads, 'read'> },
  upload: string,
): Promise<string | null> {
  return /^[\w-]{8,64}$/.test(upload) ? uploads.read(upload) : null;
}

/** The page for a file that no longer waits. `again` is where another can be chosen. */
export function uploadGone(
  visit: Visit,
  again: { readonly href: string; readonly text: MessageKey },
): Response {
  return visit.message(
    { title: 'staff.import.gone-title', paragraphs: ['staff.import.gone-why'], link: again },
    404,
  );
}

/** The file's words, or null when it is not UTF-8 text (an Excel workbook, say). */
function asText(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
