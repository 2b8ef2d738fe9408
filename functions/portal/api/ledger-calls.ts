import { createRoute, z } from '@hono/zod-openapi';
import { type Delivery, deliveryStates } from '../../deliveries/delivery.ts';
import { ownerOfSubject } from '../../deliveries/subject.ts';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { shownTo } from '../on-panels.ts';
import { monthsBack } from '../staff/months.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { deliveryJson } from './obligation-json.ts';
import { delivery, pageOf, paging, person } from './schemas.ts';

/** How far back the ledger reaches: its retention of 13 months, and the month we are in. */
const monthsKept = 14;

/** The place inside a month that has not been read yet; no cursor looks like this. */
const monthStart = 'start';

const people = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'Everybody the fund writes to, by name.',
  request: { query: paging },
  responses: answers('A page of people.', pageOf(person)),
});

const deliveries = createRoute({
  method: 'get',
  path: '/api/deliveries',
  summary: 'Letters with what became of them, newest month first, newest first.',
  request: {
    query: paging.extend({
      state: z.enum(deliveryStates).optional(),
      obligation: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'An obligation’s id: then all of its letters, oldest first.' }),
    }),
  },
  responses: answers('A page of letters.', pageOf(delivery)),
});

/** Lists people and letters. */
export function addLedgerCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(people, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const page = await deps.people.list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    const items = page.items.map(({ id, name, email, language, suppression }) => ({
      id,
      name,
      email,
      language,
      suppression,
    }));
    return c.json({ items, next: page.cursor }, 200);
  });

  app.openapi(deliveries, async (c) => {
    const { limit, cursor, state, obligation } = c.req.valid('query');
    const shown = (letters: readonly Delivery[]) =>
      shownTo(c.get('onPanels'), letters, ({ about }) => ownerOfSubject(about));
    if (obligation !== undefined) {
      const all = await deps.deliveries.about(obligation as ObligationId);
      const wanted = shown(all).filter((one) => state === undefined || one.state === state);
      return c.json({ items: wanted.map(deliveryJson), next: null }, 200);
    }
    const from = readCursor(cursor, { month: null, inside: null });
    const months = monthsBack(c.env.at, monthsKept);
    const found: Delivery[] = [];
    let place = Math.max(0, months.indexOf(from?.['month'] ?? ''));
    let inside = from === undefined || from['inside'] === monthStart ? '' : (from['inside'] ?? '');
    while (place < months.length && found.length < limit) {
      const month = months[place] ?? '';
      const page = await deps.deliveries.inMonth(month, {
        limit: limit - found.length,
        ...(state === undefined ? {} : { state }),
        ...(inside === '' ? {} : { cursor: inside }),
      });
      found.push(...page.items);
      inside = page.cursor ?? '';
      if (inside === '') place++;
    }
    const next =
      place < months.length
        ? writeCursor({ month: months[place] ?? '', inside: inside || monthStart })
        : null;
    return c.json({ items: shown(found).map(deliveryJson), next }, 200);
  });
}
