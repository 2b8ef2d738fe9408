import type { UploadForm } from '../../functions/attachments/upload-form.ts';

/** Sends a form with a file as a browser does: the fields in order, then the file, and no redirect followed. */
export async function sendUpload(
  { action, fields }: Pick<UploadForm, 'action' | 'fields'>,
  name: string,
  content: Uint8Array | string,
): Promise<Response> {
  const form = new FormData();
  for (const field of fields) form.append(field.name, field.value);
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  form.append('file', new File([bytes], name));
  return fetch(action, { method: 'POST', body: form, redirect: 'manual' });
}
