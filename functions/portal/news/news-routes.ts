import type { Route } from '../routes.ts';
import { digestRoutes } from './digest-page.ts';
import { type ItemPageDeps, itemRoutes } from './item-page.ts';
import { type NetworkNewsDeps, networkNewsRoutes } from './network-news-pages.ts';

/** What readers see without an account: their own digest, each piece, and what each network has let out. */
export function newsRoutes(deps: ItemPageDeps & NetworkNewsDeps): readonly Route[] {
  return [...digestRoutes(deps), ...itemRoutes(deps), ...networkNewsRoutes(deps)];
}
