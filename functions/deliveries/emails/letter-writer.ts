import { reviewPath } from '../../assessment/review-obligations.ts';
import type { Keys } from '../../kernel/keys.ts';
import { answerPath, signAnswerLink } from '../../obligations/answer-link.ts';
import type { ObligationDocuments } from '../../obligations/obligation-documents.ts';
import type { ObligationView } from '../../obligations/view.ts';
import type { Person } from '../../people/person.ts';
import type { LetterSubject } from '../letter-subject.ts';
import type { SendDeps } from '../send-letter.ts';
import { digestOf } from './write-digest.ts';
import { bidLinkFor, bidPath, signBidLink } from '../../applications/bid-link.ts';
import {
  applicationDocumentId,
  type ApplicationDocuments,
} from '../../applications/application-documents.ts';
import type { ApplicationDocument } from '../../applications/bid-forms.ts';
import type { ApplicationMessage } from '../../applications/application-message.ts';
import type { ApplicationView } from '../../applications/application.ts';
import type { SimilarStore } from '../../applications/similar-store.ts';
import { introductionPath, signIntroductionLink } from '../../introductions/introduction-link.ts';
import type { IntroductionMessage } from '../../introductions/introduction-message.ts';
import type { IntroductionView } from '../../introductions/introduction-view.ts';
import type { ObligationMessage } from '../delivery.ts';
import type { ProjectMessage } from '../../projects/project-message.ts';
import {
  applicationSubject,
  introductionSubject,
  projectSubject,
  promisesSubject,
  roundSubject,
} from '../subject.ts';
import type { RoundMessage } from '../../rounds/round-message.ts';
import { type ApplicationLetterRequest, composeApplicationLetter } from './application-letters.ts';
import { composeLetter } from './compose-letter.ts';
import { composeIntroductionLetter } from './introduction-letters.ts';
import type { FundSettings, Letter, LetterRequest } from './letter.ts';
import { composeProjectLetter } from './project-letters.ts';
import { composePromisesLetter } from './promises-letter.ts';
import { type Calendar, renderEmail } from './render-email.ts';
import { composeRoundLetter } from './round-letters.ts';
import { seminarLetter } from './write-seminar-letter.ts';
import { networkLetter } from './write-network-letter.ts';
import type { PromisesStore } from '../../seminars/promises-store.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import { carryOnPath, promisesPath, signPromisesLink } from '../../seminars/seminar-links.ts';
import type { SeminarStore } from '../../seminars/seminar-store.ts';
import type { PromisesMessage } from '../../seminars/seminar-message.ts';

/** The settings letters need, by their names in the environment. */
export type LetterConfig = Readonly<
  Record<
    | 'PUBLIC_ORIGIN'
    | 'FUND_NAME_EN'
    | 'FUND_NAME_CY'
    | 'FUND_MAILBOX'
    | 'FUND_PHONE'
    | 'REMINDERS_FROM'
    | 'DIGESTS_FROM'
    | 'CONFIGURATION_SET',
    string
  >
>;

/** What the letters say of the fund. */
export function fundSettingsOf(
  config: Omit<LetterConfig, 'REMINDERS_FROM' | 'DIGESTS_FROM' | 'CONFIGURATION_SET'>,
): FundSettings {
  return {
    fundName: { cy: config.FUND_NAME_CY, en: config.FUND_NAME_EN },
    mailbox: config.FUND_MAILBOX,
    phone: config.FUND_PHONE,
    publicOrigin: config.PUBLIC_ORIGIN,
  };
}

type Documents = Pick<ObligationDocuments, 'formOf' | 'read'>;

/** Writes the email of a delivery: reads what has been written of the document, signs the reader's link, composes and renders. */
export function createLetterWriter(deps: {
  readonly config: LetterConfig;
  readonly keys: Keys;
  readonly documents: Documents;
  readonly applicationDocuments: Pick<ApplicationDocuments, 'read'>;
  readonly similar: Pick<SimilarStore, 'fundedLike'>;
  readonly attendances: Pick<AttendanceStore, 'all'>;
  readonly seminars: Pick<SeminarStore, 'get'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly promises: Pick<PromisesStore, 'getMany'>;
}): SendDeps['write'] {
  const { config, keys, documents, applicationDocuments, similar, attendances, seminars, people, promises } =
    deps;
  const settings = fundSettingsOf(config);

  /** The receipt holds what was sent, and names what has been found by now; it does not wait for it. */
  async function receiptOf(
    stage: ApplicationDocument,
    { application }: ApplicationView,
  ): Promise<Pick<ApplicationLetterRequest, 'similar' | 'document'>> {
    const [found, document] = await Promise.all([
      similar.fundedLike(application),
      applicationDocuments.read(applicationDocumentId(stage, application.id)),
    ]);
    return { similar: found ?? [], document };
  }

  async function written(
    subject: Exclude<LetterSubject, { kind: 'digest' }>,
    { delivery, recipient, at }: Parameters<SendDeps['write']>[0],
  ): Promise<Written> {
    if (subject.kind === 'application') {
      if (recipient === null) throw new Error('no letter about an application goes to the fund');
      const message = delivery.message as ApplicationMessage;
      const { view } = subject;
      const url = bidLinkOf(keys, settings, view, recipient);
      return {
        letters: composeApplicationLetter({
          message,
          view,
          recipient,
          settings,
          url,
          at,
          ...(message.template === 'application-received' ? await receiptOf(message.stage, view) : {}),
        }),
        thread: applicationSubject(view.application.id),
      };
    }
    if (subject.kind === 'project') {
      if (recipient === null) throw new Error('no letter about a project goes to the fund');
      const { project } = subject;
      const message = delivery.message as ProjectMessage;
      return {
        letters: composeProjectLetter({ message, project, recipient, settings }),
        thread: projectSubject(project.id),
      };
    }
    if (subject.kind === 'introduction') {
      const { view } = subject;
      const message = delivery.message as IntroductionMessage;
      const url = introductionUrl(keys, settings, view, message, recipient);
      return {
        letters: composeIntroductionLetter({ message, view, recipient: recipient ?? 'fund', settings, url }),
        thread: introductionSubject(view.id),
      };
    }
    if (subject.kind === 'seminar') {
      if (recipient === null) throw new Error('no letter about a seminar goes to the fund');
      return seminarLetter(
        { keys, settings, attendances, seminars, people, promises },
        delivery,
        subject.view,
        at,
      );
    }
    if (subject.kind === 'network' || subject.kind === 'member') {
      if (recipient === null) throw new Error('no letter about a network goes to the fund');
      return networkLetter(keys, settings, delivery, subject, recipient);
    }
    if (subject.kind === 'promises') {
      if (recipient === null) throw new Error('no letter about promises goes to the fund');
      const { person } = subject.there;
      const message = delivery.message as PromisesMessage;
      const successor = recipient.id === person.id ? null : recipient.id;
      const path = promisesPath(signPromisesLink(keys, person.id, successor));
      const url = `${settings.publicOrigin}${message.template === 'promises-hand-on' ? carryOnPath(path) : path}`;
      return {
        letters: composePromisesLetter({ message, there: subject.there, recipient, settings, url }),
        thread: promisesSubject(subject.there.person.id),
      };
    }
    if (subject.kind === 'round') {
      if (recipient === null) throw new Error('no letter about a round goes to the fund');
      const message = delivery.message as RoundMessage;
      return {
        letters: composeRoundLetter({ message, round: subject.round, recipient, settings }),
        thread: roundSubject(subject.round.id),
      };
    }
    const { view } = subject;
    const { id } = view.obligation;
    const letters = composeLetter({
      message: delivery.message as ObligationMessage,
      view,
      recipient: recipient ?? 'fund',
      settings,
      answerUrl: recipient === null ? '' : linkOf(keys, settings, view, recipient),
      at,
      ...(await answerSoFar(documents, view)),
    });
    return { letters, thread: `chase.${id}` };
  }

  return async (letter) => {
    const { delivery, subject, recipient, at } = letter;
    if (subject.kind === 'digest') return digestOf({ config, keys, settings }, delivery, subject.reader, at);
    const { letters, thread, calendars = [] } = await written(subject, letter);
    const to =
      recipient === null
        ? { name: settings.fundName.cy, address: settings.mailbox }
        : { name: recipient.name, address: recipient.email };
    const { raw } = await renderEmail(letters, {
      deliveryId: delivery.id,
      thread,
      to,
      at,
      fund: settings,
      from: config.REMINDERS_FROM,
      configurationSet: config.CONFIGURATION_SET,
      calendars,
    });
    return { to: to.address, raw };
  };
}

/** The letters of one email, and the conversation it belongs to. */
export interface Written {
  readonly letters: readonly Letter[];
  readonly thread: string;
  /** What it puts into its reader's calendar, or takes out. */
  readonly calendars?: readonly Calendar[];
}

function bidLinkOf(
  keys: Keys,
  { publicOrigin }: FundSettings,
  { application }: ApplicationView,
  { id }: Person,
): string {
  return `${publicOrigin}${bidPath(signBidLink(keys, bidLinkFor(application, id)))}`;
}

/** Where the reader of a letter about an introduction goes on: to their bid, to the question whether they are a mentor, or to the staff page. */
function introductionUrl(
  keys: Keys,
  settings: FundSettings,
  view: IntroductionView,
  message: IntroductionMessage,
  recipient: Person | null,
): string {
  const { publicOrigin } = settings;
  if (recipient === null) return `${publicOrigin}/staff/applications/${view.bids[0].application.id}/similar`;
  const bid =
    'of' in message ? view.bids.find(({ application }) => application.id === message.of) : undefined;
  if (bid !== undefined) return `${bidLinkOf(keys, settings, bid, recipient)}/introductions`;
  const token = signIntroductionLink(keys, { introductionId: view.id, personId: recipient.id });
  return `${publicOrigin}${introductionPath(token)}`;
}

/** What a letter can show of the answer as it stands, where it is given in writing. */
async function answerSoFar(
  documents: Documents,
  { obligation }: ObligationView,
): Promise<Pick<LetterRequest, 'document'>> {
  if (documents.formOf(obligation.id) === null) return {};
  return { document: await documents.read(obligation.id) };
}

function linkOf(
  keys: Keys,
  { publicOrigin }: FundSettings,
  { obligation }: ObligationView,
  { id }: Person,
): string {
  if (obligation.kind === 'review') return `${publicOrigin}${reviewPath(obligation.projectId)}`;
  const generation = obligation.linkGenerations[id] ?? 0;
  const token = signAnswerLink(keys, { obligationId: obligation.id, personId: id, generation });
  return `${publicOrigin}${answerPath(token)}`;
}
