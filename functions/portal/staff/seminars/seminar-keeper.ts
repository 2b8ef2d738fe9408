import type { Occasion } from '../../../obligations/view.ts';
import { organiserPath } from '../../../seminars/seminar-links.ts';
import type { Seminar } from '../../../seminars/seminar.ts';
import { formHandlers, type FormPage } from '../../form-page.ts';
import type { MemberVisit, OrganiserVisit, Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { seminarHref, seminarNamed } from './seminar-visit.ts';

/** Who looks after a seminar on its pages: staff who signed in, or its organiser by their link. One set of pages serves both. */
export interface SeminarKeeper<PageVisit extends Visit> {
  /** The seminar that the page is about, or the page that says there is none. */
  seminarOf(visit: PageVisit): Promise<Seminar | Response>;
  /** The address of the seminar's page, or of one below it. */
  href(visit: PageVisit, seminar: Pick<Seminar, 'id'>, part?: string): string;
  /** Whether the table of those who come names their addresses. */
  readonly seesAddresses: boolean;
  /** When and by whom something is done on these pages. */
  occasion(visit: PageVisit): Occasion;
  /** A page below the seminar's own; `''` is the seminar's own. */
  page(part: string, handle: (visit: PageVisit) => Promise<Response>): Route;
  /** A page with a form. */
  form<Subject, Value>(part: string, page: FormPage<PageVisit, Subject, Value>): readonly Route[];
}

/** Staff: they look after every seminar. */
export function staffKeeper(deps: Pick<StaffDeps, 'seminars'>): SeminarKeeper<MemberVisit> {
  const pathOf = (part: string) => seminarHref({ id: ':seminar' as Seminar['id'] }, part);
  return {
    seminarOf: (visit) => seminarNamed(deps, visit),
    href: (_, seminar, part) => seminarHref(seminar, part),
    seesAddresses: true,
    occasion: staffOccasion,
    page: (part, handle) => ({ method: 'GET', path: pathOf(part), who: 'staff', handle }),
    form: (part, page) => {
      const { get, post } = formHandlers(page);
      const path = pathOf(part);
      return [
        { method: 'GET', path, who: 'staff', handle: get },
        { method: 'POST', path, who: 'staff', handle: post },
      ];
    },
  };
}

/** The organiser of one seminar: their link opens only while they organise it, so what it opened is what they may look after. */
export const organiserKeeper: SeminarKeeper<OrganiserVisit> = {
  seminarOf: ({ organised }) => Promise.resolve(organised.seminar),
  href: ({ organised }, _, part) => below(organiserPath(organised.token), part),
  seesAddresses: false,
  occasion: ({ at, organised: { person } }) => ({
    at,
    by: { kind: 'person', id: person.id, name: person.name },
  }),
  page: (part, handle) => ({
    method: 'GET',
    path: below(organiserPath(':token'), part),
    who: 'organiser',
    handle,
  }),
  form: (part, page) => {
    const { get, post } = formHandlers(page);
    const path = below(organiserPath(':token'), part);
    return [
      { method: 'GET', path, who: 'organiser', handle: get },
      { method: 'POST', path, who: 'organiser', handle: post },
    ];
  },
};

function below(path: string, part = ''): string {
  return part === '' ? path : `${path}/${part}`;
}
