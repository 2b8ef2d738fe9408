import type { EventTime } from '../kernel/event-time.ts';
import type { NetworkStore } from '../networks/network-store.ts';
import type { ItemId } from './item.ts';
import { newsFacts, type NewsFactsDeps } from './news-facts.ts';
import { newsItem } from './news-item.ts';
import type { NewsStore } from './news-store.ts';
import { placeItem } from './place-item.ts';

/** What a look at a source of news needs. */
export interface NewsDeps extends NewsFactsDeps {
  readonly news: NewsStore;
  readonly networks: Pick<NetworkStore, 'list'>;
}

/** Digests tell of a source that there is news of, put right what they tell, or take it back. Doing it twice is doing it once; false when there was nothing to do. */
export async function lookAtSource(deps: NewsDeps, id: ItemId, at: EventTime): Promise<boolean> {
  const networks = await deps.networks.list();
  return deps.news.place(id, at, async (source, standing, clock) => {
    const facts = await newsFacts(deps, source);
    const news = facts === null ? null : newsItem(source, facts, at);
    // A seminar that has begun can no longer be booked: what is still to be told of it is taken back then.
    const again = facts?.kind === 'seminar' && news !== null ? facts.seminar.startsAt : null;
    return { ...placeItem(standing, news, networks, clock, at), again };
  });
}
