import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import type { ApplicationFacts } from '../../functions/applications/application.ts';
import type { Delivery } from '../../functions/deliveries/delivery.ts';
import { introductionSubject } from '../../functions/deliveries/subject.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type IntroductionId, introductionIdOf } from '../../functions/introductions/introduction.ts';
import { introductionPath, signIntroductionLink } from '../../functions/introductions/introduction-link.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import type { Person } from '../../functions/people/person.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { begunBid, openRound, storeFinishedBid } from '../support/bids.ts';
import { rhian, siân, testKeys, tom } from '../support/people.ts';
import { compare, recordsProject, storeProject } from '../support/works.ts';
import { gareth, nia } from './introduced.ts';

/** The two bids of these tests, and the project that is like both. */
export const niasBid = 'bniasbidaaaaa' as ProjectId;
export const garethsBid = 'bgarethsbidaa' as ProjectId;
export const records = recordsProject();

const facts: ApplicationFacts = {
  title: 'One digital record for community nurses',
  organisation: 'Hywel Dda University Health Board',
  organisationType: 'health board',
  organisationSize: '',
  summary:
    'Community nurses carry paper notes. Tablets and one digital record of each patient would replace them.',
  theme: 'digital records',
  amountPence: 45_000_000,
  expectedAnnualSavingPence: 12_000_000,
  mayIntroduce: true,
};

/** A portal with two bids that were sent in the same minute and a finished project that is like both. */
export interface SimilarSite {
  readonly site: PortalSite;
  readonly access: TableAccess;
  /** The first page behind a person's link to a bid. */
  pathOf(bid: ProjectId, person: Person): Promise<string>;
  /** The page behind a mentor's link. */
  mentorPath(person: Person, project?: ProjectId): string;
  post(path: string, fields: Record<string, string>): Promise<Response>;
  read(path: string, language?: 'cy' | 'en'): Promise<string>;
  /** Lets the lifecycle look at both bids. */
  compareBoth(): Promise<void>;
  /** Stores and sends one more bid. */
  send(id: ProjectId, lead: Person, changes?: Partial<ApplicationFacts>): Promise<void>;
  /** The letters about an introduction, by what they say and to whom. */
  letters(id: IntroductionId): Promise<readonly Delivery[]>;
  told(id: IntroductionId): Promise<readonly string[]>;
}

export const meeting = introductionIdOf('meeting', niasBid, garethsBid);
export const mentor = introductionIdOf('mentor', niasBid, records.id);

export async function openSimilarSite(
  access: TableAccess,
  bids: { readonly nias?: Partial<ApplicationFacts>; readonly gareths?: Partial<ApplicationFacts> } = {},
): Promise<SimilarSite> {
  const site = await openPortalSite(access);
  site.setTime('2026-11-20T10:00:00Z');
  await site.rounds.begin(openRound(), [], site.now());
  await storeProject(access, records, [rhian, tom, siân]);
  const post: SimilarSite['post'] = (path, fields) =>
    site.call(path, { method: 'POST', headers: { cookie: 'lang=en' }, body: new URLSearchParams(fields) });
  const pathOf: SimilarSite['pathOf'] = async (bid, person) => {
    const view = await site.applications.view(bid);
    if (view === null) throw new Error(`no bid ${bid}`);
    return bidPath(signBidLink(testKeys, bidLinkFor(view.application, person.id)));
  };
  const send: SimilarSite['send'] = async (id, lead, changes = {}) => {
    const begun = begunBid(id, lead, eventTime('2026-11-10T10:00:00Z'));
    await storeFinishedBid(access, begun, { ...facts, ...changes });
    const sent = await post(`${await pathOf(id, lead)}/expression/check`, { send: 'yes' });
    if (sent.status !== 303) throw new Error(`the bid ${id} was not sent`);
  };
  await send(niasBid, nia, bids.nias);
  await send(garethsBid, gareth, {
    title: 'Tablets for district nurses',
    organisation: 'Betsi Cadwaladr University Health Board',
    ...bids.gareths,
  });
  return {
    site,
    access,
    pathOf,
    post,
    send,
    mentorPath: (person, project = records.id) =>
      introductionPath(
        signIntroductionLink(testKeys, {
          introductionId: introductionIdOf('mentor', niasBid, project),
          personId: person.id,
        }),
      ),
    read: async (path, language = 'en') =>
      (await site.call(path, { headers: { cookie: `lang=${language}` } })).text(),
    async compareBoth() {
      await compare(access, niasBid, site.now());
      await compare(access, garethsBid, site.now());
    },
    letters: (id) => site.deliveries.about(introductionSubject(id)),
    told: async (id) =>
      (await site.deliveries.about(introductionSubject(id)))
        .map(({ message, recipientId }) => `${message.template} to ${recipientId}`)
        .toSorted(),
  };
}
