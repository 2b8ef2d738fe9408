import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { RequestContext } from '../create-portal.ts';
import type { Member } from '../member.ts';
import type { OnPanels, ReadOnPanels } from '../on-panels.ts';
import type { ReadBearer } from '../sign-in/bearer.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { languageOf, problemResponse } from './problems.ts';
import { problem } from './schemas.ts';

/** What the API works with. */
export interface ApiDeps extends StaffDeps {
  readonly readBearer: ReadBearer;
  readonly onPanels: ReadOnPanels;
}

/** What a call's code finds in its context. */
export type ApiEnv = { Bindings: RequestContext; Variables: { member: Member; onPanels: OnPanels } };

/** The application that calls are added to. A value of the wrong form answers 422 and names the field. */
export type ApiApp = OpenAPIHono<ApiEnv>;

/** An application without calls. */
export function emptyApi(): ApiApp {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const fields = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      const wrong = {
        status: 422,
        code: 'invalid',
        key: 'api.invalid',
        args: { fields: fields.map(({ field }) => field).join(', ') },
      } as const;
      return problemResponse(wrong, languageOf(c), { fields });
    },
  });
}

/** The answers of a call: its own, and the problems that any call can have. */
export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  const refusal = (why: string) => ({
    description: why,
    content: { 'application/problem+json': { schema: problem } },
  });
  return {
    200: { description, content: { 'application/json': { schema } } },
    401: refusal('No bearer token that holds.'),
    403: refusal('The token’s role may not do this.'),
    404: refusal('There is no such thing.'),
    409: refusal('Not possible as things stand.'),
    422: refusal('Something sent cannot be used.'),
  } as const;
}
