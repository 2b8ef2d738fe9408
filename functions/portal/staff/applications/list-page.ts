import { type ApplicationState, applicationStates, turnIn } from '../../../applications/lifecycle.ts';
import type { Application } from '../../../applications/application.ts';
import { everyItem } from '../../../kernel/paging.ts';
import type { Round } from '../../../rounds/round.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { choices } from '../board-pages.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { searchFor, wordsOf } from '../search.ts';

const perPage = 25;

/** The bids of a round: where each stands, found by words and by state, those that wait for the fund first. */
export function applicationListRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/applications', who: 'staff', handle: (visit) => list(deps, visit) }];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, language } = visit;
  const rounds = await deps.rounds.list();
  const chosen = url.searchParams.get('round') ?? '';
  const state = url.searchParams.get('state') ?? '';
  const origin = url.searchParams.get('origin') ?? '';
  const words = wordsOf(url);
  const isFound = searchFor(words);
  const everyBid = await applicationsOf(
    deps,
    rounds.filter(({ id }) => chosen === '' || id === chosen),
  );
  const all = shownTo(visit.onPanels, everyBid, ({ id }) => id);
  const counts = applicationStates.map((one) => ({
    state: one,
    count: all.filter((application) => application.state === one).length,
  }));
  const found = all
    .filter((one) => state === '' || one.state === state)
    .filter((one) => origin === '' || originOf(one) === origin)
    .filter(({ id, title, organisation, theme }) => isFound(`${id} ${title} ${organisation} ${theme}`))
    .toSorted(byTurn);
  return visit.page('portal/staff/applications/list.njk', {
    title: t('staff.applications.title'),
    section: 'applications',
    words,
    counts: counts.filter(({ count }) => count > 0),
    roundChoices: choices(
      t('staff.filter.any'),
      rounds.map(({ id }) => id),
      chosen,
      (id) => rounds.find((round) => round.id === id)?.name[language] ?? id,
    ),
    stateChoices: choices(t('staff.filter.any'), applicationStates, state, (one) =>
      t(`application.state.${one as ApplicationState}`),
    ),
    originChoices: choices(t('staff.filter.any'), origins, origin, (one) =>
      t(`past-bids.origin.${one as Origin}`),
    ),
    hasRounds: rounds.length > 0,
    // Nothing is decided about a round of before Cascade.
    rounds: rounds.filter((round) => round.state !== 'past'),
    roundNames: Object.fromEntries(rounds.map(({ id, name }) => [id, name[language]])),
    leftOut: everyBid.length - all.length,
    page: pageOf(found, url, perPage),
  });
}

/** The bids of some rounds; a round has some hundreds, so a list may read them all. */
async function applicationsOf(
  { applications }: Pick<StaffDeps, 'applications'>,
  rounds: readonly Round[],
): Promise<readonly Application[]> {
  const lists = await Promise.all(
    rounds.map(({ id }) => everyItem((from) => applications.ofRound(id, from))),
  );
  return lists.flat();
}

/** Whether a bid was made here, or is from before Cascade. */
const origins = ['here', 'imported'] as const;
type Origin = (typeof origins)[number];

function originOf({ imported }: Application): Origin {
  return imported === undefined ? 'here' : 'imported';
}

const turns = ['fund', 'applicant', 'nobody'] as const;

function byTurn(one: Application, other: Application): number {
  const place = ({ state }: Application) => turns.indexOf(turnIn[state]);
  return place(one) - place(other) || (other.lastSavedAt ?? '').localeCompare(one.lastSavedAt ?? '');
}
