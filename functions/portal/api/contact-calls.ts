import { createRoute, z } from '@hono/zod-openapi';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { cleanLine } from '../../kernel/text.ts';
import { contactPosts, organisationTypes } from '../../organisations/contact-post.ts';
import { contactIdOf, type ContactWithPerson, longestOrganisation } from '../../organisations/contact.ts';
import { sayHolder } from '../../organisations/say-holder.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { addImportCall } from './import-call.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { named } from './project-calls.ts';
import { contact } from './round-schemas.ts';
import { pageOf, paging } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/api/contacts',
  summary: 'Posts in public bodies and who holds them, by body.',
  request: { query: paging },
  responses: answers('A page of posts.', pageOf(contact)),
});

const holder = z.object({
  organisation: z.string().transform(cleanLine).pipe(z.string().min(1).max(longestOrganisation)),
  post: z.enum(contactPosts),
  organisationType: z
    .enum(organisationTypes)
    .optional()
    .openapi({ description: 'Left out, it stays; a new post is of kind `other`.' }),
  person: named.nullable().openapi({ description: 'Who holds the post from now on; null when nobody does.' }),
});

const say = createRoute({
  method: 'post',
  path: '/api/contacts',
  summary: 'Says who holds a post of a body. The same call again changes nothing.',
  request: { body: { required: true, content: { 'application/json': { schema: holder } } } },
  responses: answers('The post after it.', contact),
});

/** Lists the register of contacts, says who holds a post, and loads many. */
export function addContactCalls(app: ApiApp, deps: ApiDeps): void {
  addImportCall(app, '/api/contacts/import', 'contacts', (csv, { at, ...options }) =>
    deps.contactImporting.run(csv, at, options),
  );

  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const all = await deps.contacts.list();
    const from = readCursor(cursor, { after: null })?.['after'];
    const start = from === undefined ? 0 : all.findIndex(({ contact: { id } }) => id === from) + 1;
    const items = all.slice(start, start + limit);
    const last = items.at(-1);
    const hasMore = last !== undefined && start + limit < all.length;
    const next = hasMore ? writeCursor({ after: last.contact.id }) : null;
    return c.json({ items: items.map(contactJson), next }, 200);
  });

  app.openapi(say, async (c) => {
    const { organisation, post, organisationType, person } = c.req.valid('json');
    const id = contactIdOf(organisation, post);
    if (id === null) throw new ApiProblem(422, 'organisation-wrong', 'contacts.import.organisation-wrong');
    const said = await sayHolder(
      deps,
      { id, organisation, post, organisationType: organisationType ?? null, person },
      { at: c.env.at, by: c.get('member').name },
    );
    if (!said.ok) throw problemOfRefusal(said.refusal);
    return c.json(contactJson(said.value), 200);
  });
}

function contactJson({ contact: one, person }: ContactWithPerson): z.infer<typeof contact> {
  const { id, version, organisation, organisationType, post } = one;
  return {
    id,
    version,
    organisation,
    organisationType,
    post,
    person:
      person === null
        ? null
        : { id: person.id, name: person.name, email: person.email, language: person.language },
  };
}
