/** Something staff start: its words are `start.<id>.title` and `start.<id>.help`. */
interface StartableRow {
  readonly id: string;
  /** The page on which it is done. */
  readonly page: string;
  /** The call of the API that does the same; null when there is none. */
  readonly call: `${'POST' | 'PUT'} /api/${string}` | null;
}

/** What staff can start, in the order in which the fund's year brings it. Whatever staff start by hand has a row here. */
export const startable = [
  { id: 'open-round', page: '/staff/rounds/new', call: 'POST /api/rounds' },
  { id: 'announce-round', page: '/staff/rounds', call: 'POST /api/rounds/{id}/announce' },
  { id: 'begin-seminar', page: '/staff/seminars/new', call: 'POST /api/seminars' },
  { id: 'send-idea', page: '/staff/adoption/proven', call: 'POST /api/projects/{id}/adoption' },
  { id: 'send-digests', page: '/staff/digests/start', call: null },
  { id: 'import-projects', page: '/staff/import', call: 'POST /api/projects/import' },
  {
    id: 'import-applications',
    page: '/staff/import-applications',
    call: 'POST /api/applications/import',
  },
  { id: 'chase-now', page: '/staff?only=owed#list', call: 'POST /api/obligations/{id}/chase-now' },
  { id: 'send-decisions', page: '/staff/rounds', call: 'POST /api/rounds/{id}/decisions/tell' },
  { id: 'send-again', page: '/staff/deliveries?state=trouble', call: null },
] as const satisfies readonly StartableRow[];
