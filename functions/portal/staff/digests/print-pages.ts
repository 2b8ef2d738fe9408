import { dateAt } from '../../../calendar/working-days.ts';
import { itemPath } from '../../../digests/digest-links.ts';
import type { DigestRun } from '../../../digests/digest-run.ts';
import { type PaperDigest, paperDigests, type PaperRun } from '../../../digests/paper-digests.ts';
import { longDate } from '../../../messages/dates.ts';
import { translator } from '../../../messages/translate.ts';
import type { Language } from '../../../people/person.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { type QrCode, qrCode } from '../seminars/qr-code.ts';
import { runModel } from './run-model.ts';
import { runNamed } from './run-page.ts';

/** How many labels are on a sheet: three by seven, each 63.5 by 38.1 mm (sold as L7160). */
const labelsPerSheet = 21;

/** How many digests are one document: an answer of Lambda is 6 MB at most. */
const digestsPerDocument = 25;

/** The digests of a run that go by post: who gets one, labels for the envelopes, and the digests themselves as they are printed. */
export function printRoutes(deps: StaffDeps): readonly Route[] {
  const page =
    (show: (visit: MemberVisit, run: DigestRun, paper: PaperRun) => Response) =>
    async (visit: MemberVisit): Promise<Response> => {
      const run = await runNamed(deps, visit);
      return run instanceof Response ? run : show(visit, run, await paperOf(deps, run, visit));
    };
  const path = '/staff/digests/:run/print';
  return [
    { method: 'GET', path, who: 'staff', handle: page(showList) },
    { method: 'GET', path: `${path}/labels`, who: 'staff', handle: page(showLabels) },
    {
      method: 'GET',
      path: `${path}/digests`,
      who: 'staff',
      handle: page((visit, run, paper) => showDigests(deps, visit, run, paper)),
    },
  ];
}

async function paperOf(
  { digests, members, editions, networks }: StaffDeps,
  { id }: DigestRun,
  { at }: MemberVisit,
): Promise<PaperRun> {
  const printed = await digests.printed(id);
  const [readers, items, all] = await Promise.all([
    members.get(printed.map(({ personId }) => personId)),
    editions.items(printed.flatMap((one) => one.items)),
    networks.list(),
  ]);
  return paperDigests(printed, { members: readers, items, networks: all }, at);
}

function showList(visit: MemberVisit, run: DigestRun, { toPost, held }: PaperRun): Response {
  const href = `/staff/digests/${run.id}`;
  const documents = Math.ceil(toPost.length / digestsPerDocument);
  return visit.page('portal/staff/digests/print.njk', {
    title: visit.t('print.title'),
    section: 'digests',
    back: href,
    run: runModel(run, visit),
    toPost: toPost.map(({ personId, name, address, items }) => ({
      href: `${href}/print/digests?person=${personId}`,
      name,
      address: address.join(', '),
      pieces: items.length,
    })),
    held: held.map(({ name, why }) => ({ name, why: visit.t(`print.held.${why}`) })),
    labels: `${href}/print/labels`,
    documents: Array.from({ length: documents }, (_, place) => ({
      href: `${href}/print/digests${place === 0 ? '' : `?page=${place + 1}`}`,
      from: place * digestsPerDocument + 1,
      to: Math.min((place + 1) * digestsPerDocument, toPost.length),
    })),
  });
}

function showLabels(visit: MemberVisit, run: DigestRun, { toPost }: PaperRun): Response {
  const labels = toPost.map(({ name, address }) => [name, ...address]);
  return visit.page('portal/staff/digests/labels.njk', {
    title: visit.t('print.labels'),
    section: 'digests',
    back: `/staff/digests/${run.id}/print`,
    count: labels.length,
    sheets: Array.from({ length: Math.ceil(labels.length / labelsPerSheet) }, (_, place) =>
      labels.slice(place * labelsPerSheet, (place + 1) * labelsPerSheet),
    ),
  });
}

function showDigests(
  { settings }: StaffDeps,
  visit: MemberVisit,
  run: DigestRun,
  { toPost }: PaperRun,
): Response {
  const person = visit.url.searchParams.get('person');
  const wanted = person === null ? toPost : toPost.filter(({ personId }) => personId === person);
  const page = pageOf(wanted, visit.url, digestsPerDocument);
  // Each code is drawn once, whoever's digest it stands in.
  const codes = new Map<string, QrCode & { readonly id: string }>();
  const codeOf = (path: string): string => {
    const known = codes.get(path) ?? {
      id: `code-${codes.size + 1}`,
      ...qrCode(`${settings.publicOrigin}${path}`),
    };
    codes.set(path, known);
    return known.id;
  };
  const papers = page.items.map((paper) => ({
    name: paper.name,
    // Welsh first, then English, whatever language the page itself is in (Welsh language standards on circulars).
    parts: (['cy', 'en'] as const).map((language) => partIn(paper, language, { settings, run, codeOf })),
  }));
  return visit.page('portal/staff/digests/print-digests.njk', {
    title: visit.t('print.digests'),
    section: 'digests',
    back: `/staff/digests/${run.id}/print`,
    papers,
    codes: [...codes.values()],
    page,
  });
}

function partIn(
  { items, networks, skipped }: PaperDigest,
  language: Language,
  {
    settings: { fund, publicOrigin },
    run,
    codeOf,
  }: {
    readonly settings: StaffDeps['settings'];
    readonly run: DigestRun;
    readonly codeOf: (path: string) => string;
  },
) {
  const t = translator(language);
  return {
    language,
    fund: fund.name[language],
    headline: t('digest.email.subject', { count: items.length }),
    date: longDate(dateAt(run.to), language),
    networks: t('digest.email.networks', { names: networks.map(({ name }) => name[language]).join(', ') }),
    skipped: skipped > 0 ? t('digest.email.skipped', { count: skipped }) : '',
    items: items.map(({ id, kind, title, summary, author, networks: of }) => {
      const path = itemPath(id, networks.find((network) => of.includes(network.id))?.id);
      return {
        kind: t(`digest.kind.${kind}`),
        title: title[language],
        summary: summary[language],
        author: author === '' ? '' : t('digest.email.by', { author }),
        code: codeOf(path),
        codeName: t('print.code', { title: title[language] }),
        address: `${publicOrigin}${itemPath(id)}`.replace(/^https?:\/\//, ''),
      };
    }),
    notes: [
      t('print.how'),
      t('digest.email.why'),
      t('print.change', { mailbox: fund.mailbox, phone: fund.phone }),
      t('letter.note.welsh'),
    ],
  };
}
