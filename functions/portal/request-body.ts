import { maxFormBytes, postedForm, type PostedForm } from './forms.ts';
import { errorMessages, type PublicMessage } from './messages-page.ts';

/** A body that was read, or the page to answer with. */
export type ReadBody =
  | { readonly form: PostedForm; readonly problem?: undefined }
  | {
      readonly form?: undefined;
      readonly problem: { readonly message: PublicMessage; readonly status: number };
    };

/** Reads a posted form, urlencoded or multipart, up to a size. Never throws for what somebody sent. */
export async function readBody(request: Request, maxBytes = maxFormBytes): Promise<ReadBody> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) return { problem: { message: errorMessages.tooLarge, status: 413 } };
  if (bytes.byteLength === 0) return { form: postedForm() };
  try {
    const type = request.headers.get('content-type') ?? '';
    return { form: postedForm(await new Response(bytes, { headers: { 'content-type': type } }).formData()) };
  } catch {
    // The platform's parser throws a TypeError for every body that is no form, whatever is wrong with it.
    return { problem: { message: errorMessages.unreadable, status: 400 } };
  }
}
