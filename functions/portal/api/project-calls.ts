import { createRoute, z } from '@hono/zod-openapi';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { contactRoles, type PersonId, personIdOf } from '../../people/person.ts';
import { lifecycleOf, type Project, type ProjectId } from '../../projects/project.ts';
import { shownTo } from '../on-panels.ts';
import { emailField } from '../email-field.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { languageChoices, makeContactChange } from '../staff/contact-form.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { addImportCall } from './import-call.ts';
import { readerJson } from './obligation-json.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { pageOf, paging, project } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/api/projects',
  summary: 'Projects, by title.',
  request: { query: paging },
  responses: answers('A page of projects.', pageOf(project)),
});

const get = createRoute({
  method: 'get',
  path: '/api/projects/{id}',
  summary: 'One project.',
  request: { params: z.object({ id: z.string() }) },
  responses: answers('The project.', project),
});

/** A person as a call names them. */
export const named = z.object({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
  email: z
    .string()
    .refine((text) => emailField.safeParse(text).success)
    .transform((text) => emailField.parse(text))
    .openapi({ type: 'string', format: 'email' }),
  language: z.enum(languageChoices).default('unknown'),
});

const contactChange = z.object({
  role: z.enum(contactRoles),
  person: named.nullable().openapi({ description: 'Who has the role from now on; null when nobody does.' }),
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(reasonLimit))
    .openapi({ description: 'Why; it is kept in the timeline.' }),
});

const changeContact = createRoute({
  method: 'post',
  path: '/api/projects/{id}/contacts',
  summary:
    'Says who holds a role of a project. Every open chase that has begun looks at the next sending time.',
  request: {
    params: z.object({ id: z.string() }),
    body: { required: true, content: { 'application/json': { schema: contactChange } } },
  },
  responses: answers('The project after it.', project),
});

/** Lists projects, shows one, says who holds its roles, and loads many. */
export function addProjectCalls(app: ApiApp, deps: ApiDeps): void {
  addImportCall(app, '/api/projects/import', 'projects', (csv, { at, by, ...options }) =>
    deps.importing.run(csv, at, { by: { kind: 'staff', name: by }, ...options }),
  );

  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const page = await deps.projects.list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    const shown = shownTo(c.get('onPanels'), page.items, ({ id }) => id);
    return c.json({ items: await projectsJson(deps, shown), next: page.cursor }, 200);
  });

  app.openapi(get, async (c) => c.json(await projectJson(deps, c.req.valid('param').id as ProjectId), 200));

  app.openapi(changeContact, async (c) => {
    const id = c.req.valid('param').id as ProjectId;
    const { role, person, reason } = c.req.valid('json');
    const command = {
      role,
      reason,
      person: person === null ? null : { ...person, id: personIdOf(person.email, deps.keys) },
    };
    const by = { kind: 'staff', name: c.get('member').name } as const;
    const made = await makeContactChange(deps, id, command, { at: c.env.at, by });
    if (!made.ok) throw problemOfRefusal(made.refusal);
    return c.json(await projectJson(deps, id), 200);
  });
}

/**
 * One project as the API shows it.
 * @throws ApiProblem when there is no such project.
 */
export async function projectJson(deps: ApiDeps, id: ProjectId): Promise<z.infer<typeof project>> {
  const found = await deps.projects.get(id);
  const [item] = found === null ? [] : await projectsJson(deps, [found]);
  if (item === undefined) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return item;
}

async function projectsJson(
  { people }: ApiDeps,
  projects: readonly Project[],
): Promise<z.infer<typeof project>[]> {
  const known = await people.get(projects.flatMap(({ contacts }) => Object.values(contacts)));
  const reader = (id: PersonId | undefined) => {
    const found = id === undefined ? undefined : known.get(id);
    return found === undefined ? undefined : readerJson(found);
  };
  return projects.map(({ contacts, ...one }) =>
    project.parse({
      ...one,
      partners: [...one.partners],
      contacts: Object.fromEntries(contactRoles.map((role) => [role, reader(contacts[role])])),
      lifecycle: lifecycleOf(one),
      closedWithWaiver: one.closedWithWaiver === true,
      outcomes: [...(one.outcomes ?? [])],
      variations: (one.variations ?? []).map(({ by, ...variation }) => ({
        ...variation,
        by: by.kind === 'system' ? 'system' : by.name,
      })),
    }),
  );
}
