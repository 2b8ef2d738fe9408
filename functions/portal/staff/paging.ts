/** One page of a list that is wholly in hand. */
export interface NumberedPage<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Links as the GOV.UK pagination component takes them; null on an only page. */
  readonly links: Readonly<{ previous?: { href: string }; next?: { href: string } }> | null;
}

/** The page that `?page=` names, the nearest there is when it names none. Other parameters of the address stay. */
export function pageOf<Item>(all: readonly Item[], url: URL, perPage: number): NumberedPage<Item> {
  const count = Math.max(1, Math.ceil(all.length / perPage));
  const wanted = Number(url.searchParams.get('page') ?? '1');
  const number = Math.min(count, Math.max(1, Number.isInteger(wanted) ? wanted : 1));
  const link = (page: number) => ({ href: withParameter(url, 'page', String(page)) });
  const links = {
    ...(number > 1 ? { previous: link(number - 1) } : {}),
    ...(number < count ? { next: link(number + 1) } : {}),
  };
  return {
    items: all.slice((number - 1) * perPage, number * perPage),
    number,
    count,
    total: all.length,
    links: count > 1 ? links : null,
  };
}

/** A link to this page with one parameter changed; null takes it away. The language is kept by its cookie. */
export function withParameter(url: URL, name: string, value: string | null): string {
  const parameters = new URLSearchParams(url.searchParams);
  parameters.delete('lang');
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  const query = parameters.toString();
  return query === '' ? url.pathname : `${url.pathname}?${query}`;
}
