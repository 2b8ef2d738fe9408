import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import type { Application } from '../../functions/applications/application.ts';
import type { Typed } from '../../functions/documents/cells.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { type Person, type PersonId, personIdOf } from '../../functions/people/person.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { expressionAnswers, openRound } from '../support/bids.ts';
import { fullAnswers } from '../support/full-bids.ts';
import { testKeys } from '../support/people.ts';

/** The people of the tests' bid. */
export const nia = { name: 'Nia Hughes', email: 'nia.hughes@hyweldda.example.org', language: 'cy' };
export const tomas = { name: 'Tomas Ellis', email: 'tomas@carms.example.org', language: 'en' };
export const gwen = { name: 'Gwen Parry', email: 'gwen.parry@hyweldda.example.org', language: 'en' };
export const idOf = ({ email }: Pick<Person, 'email'>): PersonId => personIdOf(email, testKeys);

/** One bid on a site, as its people and staff move it on over HTTP. */
export interface BidOnSite {
  now(): Promise<Application>;
  /** The path of a person's link to the bid. */
  pathOf(who: Pick<Person, 'email'>): Promise<string>;
  /** The path of the certifier's link, as the letter that asks them carries it. */
  certifierPath(): Promise<string>;
  certification(): Promise<Obligation>;
  get(path: string, language?: string): Promise<Response>;
  post(path: string, fields: Typed): Promise<Response>;
  /** Staff do what one of their pages offers, and say yes on the second. */
  staff(event: string, fields?: Typed): Promise<Response>;
  /** Writes every section of the full application and calls it finished. */
  writeFull(changes?: Partial<Record<string, Typed>>): Promise<void>;
  /** Everything up to a state, by its usual way. */
  bringTo(state: 'invited' | 'written' | 'certifying' | 'certified' | 'applied'): Promise<void>;
  templates(): Promise<readonly string[]>;
  lettersTo(who: Pick<Person, 'email'>): Promise<readonly string[]>;
}

/** Begins a bid on a site whose round is open. */
export async function beginBidOn(site: PortalSite): Promise<BidOnSite> {
  await site.rounds.begin(openRound(), [], site.now());
  const post: BidOnSite['post'] = (path, fields) =>
    site.call(path, { method: 'POST', headers: { cookie: 'lang=en' }, body: new URLSearchParams(fields) });
  await post('/apply/round-12', { ...nia, form: 'form-1' });
  const [begun] = await site.applications.ofPerson(idOf(nia));
  if (begun === undefined) throw new Error('no bid was begun');
  const { id } = begun;

  const now = async (): Promise<Application> => {
    const view = await site.applications.view(id);
    if (view === null) throw new Error('the bid is gone');
    return view.application;
  };
  const pathOf: BidOnSite['pathOf'] = async (who) =>
    bidPath(signBidLink(testKeys, bidLinkFor(await now(), idOf(who))));
  const certification = async (): Promise<Obligation> => {
    const view = await site.applications.view(id);
    if (!view?.certification) throw new Error('nobody was asked');
    return view.certification;
  };
  const letters = async () => {
    const { items } = await site.obligations.list({ projectId: id, limit: 50 });
    const abouts = [applicationSubject(id), ...items.map((one) => one.id)];
    return (await Promise.all(abouts.map((about) => site.deliveries.about(about)))).flat();
  };

  const bid: BidOnSite = {
    now,
    pathOf,
    certification,
    post,
    get: (path, language = 'en') => site.call(path, { headers: { cookie: `lang=${language}` } }),
    async certifierPath() {
      const obligation = await certification();
      const token = signAnswerLink(testKeys, linkFor(obligation, obligation.owedBy as PersonId));
      return `${answerPath(token)}/certification`;
    },
    async staff(event, fields = {}) {
      const { version } = await now();
      const checked = { step: 'check', choice: 'yes', version: String(version), reason: '', ...fields };
      return site.send(`/staff/applications/${id}/${event}`, checked);
    },
    async writeFull(changes = {}) {
      const path = await pathOf(nia);
      const document = await site.applicationDocuments.read(applicationDocumentId('full', id));
      for (const [section, answers] of Object.entries(fullAnswers)) {
        const base = String(document[section]?.version ?? 0);
        const typed = { ...answers, ...changes[section], base, choice: 'yes' };
        const saved = await post(`${path}/full/sections/${section}`, typed);
        if (saved.status !== 303) throw new Error(`${section}: ${saved.status} ${await saved.text()}`);
      }
    },
    async bringTo(state) {
      const path = await pathOf(nia);
      for (const [section, answers] of Object.entries(expressionAnswers))
        await post(`${path}/expression/sections/${section}`, { ...answers, base: '0', choice: 'yes' });
      await post(`${path}/expression/check`, { send: 'yes' });
      await bid.staff('invite', { dueOn: '2027-01-29' });
      if (state === 'invited') return;
      await post(`${path}/people`, { ...tomas, role: 'co-applicant' });
      await post(`${path}/people`, { ...gwen, role: 'certifier' });
      await bid.writeFull();
      if (state === 'written') return;
      await post(`${path}/full/check`, { send: 'yes' });
      if (state === 'certifying') return;
      await post(await bid.certifierPath(), { choice: 'yes', name: 'Gwen Eleri Parry' });
      if (state === 'certified') return;
      await post(`${path}/send`, { choice: 'yes' });
    },
    templates: async () => (await letters()).map(({ message }) => message.template).toSorted(),
    lettersTo: async (who) =>
      (await letters())
        .filter(({ recipientId }) => recipientId === idOf(who))
        .map(({ message }) => message.template)
        .toSorted(),
  };
  return bid;
}
