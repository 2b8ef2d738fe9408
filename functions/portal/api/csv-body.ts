import type { Context } from 'hono';
import { ApiProblem } from './problems.ts';

/** The text of a CSV that a call carries. @throws ApiProblem when it is sent as something else, or is no UTF-8. */
export async function csvBody(c: Context): Promise<string> {
  const type = c.req.header('content-type') ?? '';
  if (!/^text\/(csv|plain)\b/i.test(type)) throw new ApiProblem(415, 'not-csv', 'api.not-csv');
  const bytes = await c.req.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Decoding fails for no other reason.
    throw new ApiProblem(422, 'not-utf-8', 'staff.import.not-text');
  }
}
