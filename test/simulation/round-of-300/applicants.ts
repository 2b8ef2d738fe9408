import { applicationDocumentId } from '../../../functions/applications/application-documents.ts';
import type { ApplicationDocument } from '../../../functions/applications/bid-forms.ts';
import { addApplicant } from '../../../functions/applications/applicants.ts';
import { beginApplication } from '../../../functions/applications/begin-application.ts';
import type { DecideApplication } from '../../../functions/applications/application-store.ts';
import { decideEvent } from '../../../functions/applications/decide-event.ts';
import { expressionForm } from '../../../functions/applications/expression-form.ts';
import { moveFullOn } from '../../../functions/applications/full-application.ts';
import { fullForm } from '../../../functions/applications/full-form.ts';
import { readAnswers } from '../../../functions/documents/answers.ts';
import type { DocumentForm } from '../../../functions/documents/form.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import type { Person } from '../../../functions/people/person.ts';
import { sendAtOnce } from '../../../functions/portal/act.ts';
import { afterApplicationChange, changeApplication } from '../../../functions/portal/act-on-application.ts';
import { byPerson, done, type Pages } from './pages.ts';
import type { PlannedBid } from './scenario.ts';
import { roundId } from './scenario.ts';
import { expressionOf, fullOf } from './words.ts';

const nothing = { reason: '', unfinished: [] };

/** Somebody begins a bid on the public page, and is sent their link. */
export async function begin(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  const round = await pages.rounds.get(roundId);
  if (round === null) throw new Error('the round is gone');
  const { id, lead, language } = bid;
  const begun = await done(Promise.resolve(beginApplication(round, { id, lead, language }, at)));
  if (await pages.applications.begin(begun, at)) await sendAtOnce(pages, begun.deliveries, at);
}

/** The lead writes the expression of interest, section by section. A draft stays without its last ones. */
export async function writeExpression(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  const sections = Object.entries(expressionOf(bid));
  const written = bid.fate === 'draft' ? sections.slice(0, 1 + (bid.number % 3)) : sections;
  for (const [section, typed] of written)
    await save(pages, bid, 'expression', { section, typed, baseVersion: 0 }, at);
}

/** The lead sends the expression of interest. */
export function sendExpression(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  return send(pages, bid, 'expression', at);
}

/** What staff missed is added, and it is sent again. */
export async function completeExpression(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  const typed = {
    ...expressionOf(bid)['idea'],
    problem: 'What it costs today is in our accounts, on page four.',
  };
  await save(pages, bid, 'expression', { section: 'idea', typed, baseVersion: 1 }, at);
  await sendExpression(pages, bid, at);
}

/** The lead takes the bid back. */
export async function withdraw(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  await change(pages, bid, at, (view) =>
    decideEvent(view, 'withdraw', 'applicant', nothing, byPerson(at, bid.lead)),
  );
}

/** The lead names the others and writes the full application. */
export async function writeFull(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  const { lead, certifier, coApplicant } = bid;
  const add = (someone: Person, role: 'certifier' | 'co-applicant') =>
    change(pages, bid, at, (view) =>
      addApplicant(view, { person: someone, role, by: lead.id }, byPerson(at, lead)),
    );
  if (coApplicant !== null) await add(coApplicant, 'co-applicant');
  await add(certifier, 'certifier');
  for (const [section, typed] of Object.entries(fullOf(bid)))
    await save(pages, bid, 'full', { section, typed, baseVersion: 0 }, at);
}

/** The lead asks the finance certifier to confirm what is written. */
export function askCertifier(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  return send(pages, bid, 'full', at);
}

/** The finance certifier confirms the figures, or says why not. */
export async function certify(
  pages: Pages,
  bid: PlannedBid,
  at: EventTime,
  says: 'yes' | 'no',
): Promise<void> {
  const command =
    says === 'yes'
      ? { ...nothing, signedAs: bid.certifier.name }
      : { ...nothing, reason: 'Please say in the covering note that the figures are before VAT.' };
  const event = says === 'yes' ? 'certify' : 'refuse-certificate';
  await change(pages, bid, at, (view) =>
    decideEvent(view, event, 'certifier', command, byPerson(at, bid.certifier)),
  );
}

/** The lead sends the certified application. */
export async function apply(pages: Pages, bid: PlannedBid, at: EventTime): Promise<void> {
  const { lead } = bid;
  await change(pages, bid, at, async (view) => {
    const document = await pages.applicationDocuments.read(applicationDocumentId('full', bid.id));
    return moveFullOn(view, 'submit', document, { by: lead.id }, byPerson(at, lead));
  });
}

const forms: Readonly<Record<ApplicationDocument, DocumentForm>> = {
  expression: expressionForm,
  full: fullForm,
};

async function save(
  { applicationDocuments }: Pages,
  { id, lead }: PlannedBid,
  document: ApplicationDocument,
  { section, typed, baseVersion }: { section: string; typed: object; baseVersion: number },
  at: EventTime,
): Promise<void> {
  const asked = forms[document].sections[section];
  if (asked === undefined) throw new Error(`${document} has no section ${section}`);
  const { answers, problems } = readAnswers(asked, typed as Record<string, string>);
  if (problems.length > 0) throw new Error(`${section}: ${JSON.stringify(problems)}`);
  const savedBy = { id: lead.id, name: lead.name };
  await done(
    applicationDocuments.save(applicationDocumentId(document, id), section, {
      baseVersion,
      answers,
      isFinished: true,
      savedBy,
      savedAt: at,
    }),
  );
}

async function send(
  pages: Pages,
  bid: PlannedBid,
  document: ApplicationDocument,
  at: EventTime,
): Promise<void> {
  const { id, lead } = bid;
  const owner = applicationDocumentId(document, id);
  const sent = await done(
    pages.applicationDocuments.submit(owner, { id: lead.id, name: lead.name }, byPerson(at, lead)),
  );
  if (sent !== null) await afterApplicationChange(pages, sent, at);
}

function change(pages: Pages, { id }: PlannedBid, at: EventTime, decide: DecideApplication) {
  return done(changeApplication(pages, id, at, decide));
}
