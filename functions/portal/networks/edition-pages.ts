import * as z from 'zod';
import { approve, enterItem, isOut, leaveOut, pin, reorder } from '../../digests/edition.ts';
import type { DigestClock } from '../../digests/digest-clock.ts';
import type { EditionStore, EntryName } from '../../digests/edition-store.ts';
import {
  type DigestItem,
  type ItemId,
  longestSummary,
  longestTitle,
  problemOfItem,
} from '../../digests/item.ts';
import type { Entry } from '../../digests/release.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { type DigestTopic, digestTopics } from '../../networks/preferences.ts';
import { longDate } from '../../messages/dates.ts';
import { dateAt } from '../../calendar/working-days.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { Visit } from '../visit.ts';
import { bareForm, type BarePage, type KeptNetwork, keptBasics, type LoadKept } from './kept-network.ts';

/** How many of the last items stand on the page: more than a year's worth of editions would show. */
const mostShown = 60;

/** What a coordinator can do with the items of the coming edition. */
const editionActions = ['approve', 'approve-all', 'leave-out', 'pin', 'unpin', 'up', 'down'] as const;
type EditionAction = (typeof editionActions)[number];

/** What goes into a network's coming edition: it is seen as it fills, approved, put in order, pinned or left out; and something of one's own is added. */
export function editionPages<KeeperVisit extends Visit>(
  deps: Pick<StaffDeps, 'editions' | 'networks' | 'newId'>,
  load: LoadKept<KeeperVisit>,
): readonly BarePage<KeeperVisit>[] {
  return [
    ...bareForm<KeeperVisit, KeptNetwork, { readonly action: EditionAction; readonly item: string }>(
      '/edition',
      {
        load,
        schema: () =>
          z.object({
            action: choiceField([...editionActions], 'staff.action.choice-missing'),
            item: z.string(),
          }) as never,
        show: (visit, kept, { errors }) => show(deps, visit, kept, errors),
        submit: async (visit, kept, { action, item }) => {
          const refusal = await act(deps.editions, kept, action, item as ItemId, visit);
          if (refusal !== null) return refusal;
          return visit.redirect(`${kept.href}/edition?done=yes`);
        },
      },
    ),
    ...bareForm<KeeperVisit, KeptNetwork, Record<string, never>>('/edition/new', {
      load,
      schema: () => z.object({}) as never,
      initial: () => ({ form: deps.newId() }),
      alsoWrong: ({ form, t }) => {
        const wrong = problemOfItem(wordsIn(form.values));
        return wrong === null ? [] : [{ field: fieldOf[wrong] ?? 'title-cy', text: t(wrong) }];
      },
      show: (visit, kept, { values, errors }) =>
        visit.page('portal/networks/edition-new.njk', {
          ...keptBasics(kept, visit),
          title: visit.t('edition.new'),
          back: `${kept.href}/edition`,
          digestTopics,
          longestSummary,
          longestTitle,
          hasForm: true,
          errors,
          values,
        }),
      submit: async (visit, kept) => {
        const { at } = visit;
        const item = itemIn(visit, kept);
        await deps.editions.offer(item, at, (clock) => enterItem(item, [kept.network], clock, at));
        return visit.redirect(`${kept.href}/edition?done=yes`);
      },
    }),
  ];
}

const fieldOf: Readonly<Record<string, string>> = {
  'digest.refusal.summary-missing': 'summary-cy',
  'digest.refusal.summary-long': 'summary-cy',
  'digest.refusal.link': 'link',
};

function wordsIn(values: Readonly<Record<string, string>>) {
  const line = (name: string) => cleanLine(values[name] ?? '');
  return {
    title: { cy: line('title-cy'), en: line('title-en') },
    summary: { cy: cleanText(values['summary-cy'] ?? ''), en: cleanText(values['summary-en'] ?? '') },
    link: line('link'),
  };
}

/** The form's own id names the item: sent twice, it is one. */
function itemIn({ form, at }: Visit, { network, by }: KeptNetwork): DigestItem {
  const topics = digestTopics.filter((topic: DigestTopic) => form.text(`topic-${topic}`) === 'yes');
  const id = `own-${form
    .text('form')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 24)}`;
  return {
    id: id as ItemId,
    kind: 'editorial',
    ...wordsIn(form.values),
    topics,
    sectors: [],
    networks: [network.id],
    author: by.name,
    offeredAt: at,
    version: 0,
  };
}

async function show(
  { editions }: Pick<StaffDeps, 'editions'>,
  visit: Visit,
  kept: KeptNetwork,
  errors: FormErrors,
): Promise<Response> {
  const [entries, clock] = await Promise.all([
    editions.entries(kept.network.id, mostShown),
    editions.clock(),
  ]);
  const items = await editions.items(entries.map(({ itemId }) => itemId));
  const rows = entries.flatMap((entry) => {
    const item = items.get(entry.itemId);
    return item === undefined ? [] : [rowOf(entry, item, clock, visit)];
  });
  const coming = inOrder(entries, clock).map(({ itemId }) => itemId);
  return visit.page('portal/networks/edition.njk', {
    ...keptBasics(kept, visit),
    title: visit.t('edition.title'),
    href: kept.href,
    isByItself: kept.network.goesOutByItself,
    done: visit.url.searchParams.has('done'),
    coming: coming.flatMap((id) => rows.find((row) => row.id === id) ?? []),
    out: rows.filter(({ isGone }) => isGone),
    waiting: rows.filter(({ state, isGone }) => state === 'offered' && !isGone).length,
    errors,
    values: {},
  });
}

function rowOf(entry: Entry, item: DigestItem, clock: DigestClock, { t, language }: Visit) {
  return {
    id: item.id,
    title: item.title[language],
    summary: item.summary[language],
    kind: t(`digest.kind.${item.kind}`),
    author: item.author,
    offered: longDate(dateAt(entry.offeredAt), language),
    state: entry.state,
    stateName: t(`edition.state.${entry.state}`),
    isPinned: entry.isPinned,
    decidedBy: entry.decidedBy,
    isGone: isOut(entry, clock),
  };
}

/** The entries of the coming edition in the order in which they will stand; what is out is of an earlier one. */
function inOrder(entries: readonly Entry[], clock: DigestClock): readonly Entry[] {
  return entries
    .filter((entry) => !isOut(entry, clock))
    .toSorted(
      (one, other) =>
        Number(other.isPinned) - Number(one.isPinned) ||
        one.place - other.place ||
        other.offeredAt.localeCompare(one.offeredAt),
    );
}

async function act(
  editions: EditionStore,
  { network, by }: KeptNetwork,
  action: EditionAction,
  itemId: ItemId,
  { at, t }: Visit,
): Promise<FormErrors | null> {
  const [all, clock] = await Promise.all([editions.entries(network.id, mostShown), editions.clock()]);
  const coming = inOrder(all, clock);
  const named = all.filter((entry) => entry.itemId === itemId);
  const concerned =
    action === 'up' || action === 'down'
      ? moved(coming, itemId, action)
      : action === 'approve-all'
        ? coming
        : named;
  if (concerned.length === 0) return null;
  const names: readonly EntryName[] = concerned.map(({ networkId, itemId: id, offeredAt }) => ({
    networkId,
    itemId: id,
    offeredAt,
  }));
  const on = { at, by: by.name };
  const decided = await editions.decide(names, at, (entries, now) => {
    const inNamedOrder = names.flatMap(({ itemId: id }) => entries.find((one) => one.itemId === id) ?? []);
    const [first] = inNamedOrder;
    if (first === undefined) return null;
    if (action === 'approve') return approve(inNamedOrder, now, on);
    if (action === 'approve-all')
      return approve(
        inNamedOrder.filter(({ state }) => state === 'offered'),
        now,
        on,
      );
    if (action === 'leave-out') return leaveOut(inNamedOrder, now, on);
    if (action === 'pin' || action === 'unpin') return pin(first, action === 'pin', now, on);
    return reorder(inNamedOrder, now, on);
  });
  return decided.ok ? null : [{ field: `item-${itemId}`, text: t(decided.refusal) }];
}

/** The coming edition with one item a place further up or down; nothing when it stands at that end. */
function moved(coming: readonly Entry[], itemId: ItemId, way: 'up' | 'down'): readonly Entry[] {
  const from = coming.findIndex((entry) => entry.itemId === itemId);
  const to = from + (way === 'up' ? -1 : 1);
  const [one, other] = [coming[from], coming[to]];
  if (one === undefined || other === undefined) return [];
  return coming.map((entry) => (entry === one ? other : entry === other ? one : entry));
}
