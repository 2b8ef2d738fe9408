import type { Answers } from '../../documents/answers.ts';
import type { Writer, WrittenDocument } from '../../documents/document.ts';
import type { DocumentStore } from '../../documents/document-store.ts';
import type { DocumentForm, Section } from '../../documents/form.ts';
import type { WorkedTable } from '../../documents/worked-table.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Result } from '../../kernel/result.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Visit } from '../visit.ts';

/**
 * Where the pages of a written document are at home: behind a letter's link, or in an application. The pages are the same everywhere; a host says
 * whose document it is, where each page lies, and what sending it means.
 */
export interface DocumentHost<PageVisit extends Visit, OwnerId extends string = string> {
  /** What all its routes begin with, as Hono writes it: `/answer/:token`. */
  readonly path: string;
  readonly documents: Pick<DocumentStore<OwnerId>, 'formOf' | 'read' | 'versions' | 'save'>;
  /** Whose document a visit is about. The pages do not exist when it has no form. */
  ownerOf(visit: PageVisit): OwnerId;
  /** The address of a page of this document: `sections/aims`, `check`; the page with the list of sections without a part. */
  href(visit: PageVisit, part?: string): string;
  /** Who is writing, as it is kept beside their words. */
  writerOf(visit: PageVisit): Writer;
  standingOf(visit: PageVisit): Standing;
  /** What the fund knows of a section that nobody has saved. */
  knownOf(visit: PageVisit, section: Section): Answers | Promise<Answers>;
  /** What the reader should know before they fill a section in; null, or left out, when there is nothing. */
  noteOn?(visit: PageVisit, section: Section): string | null;
  basicsOf(visit: PageVisit): PageBasics;
  /** What the document is called, in the page's language. */
  nameOf(visit: PageVisit): string;
  /** Names of organisations to suggest while one is typed; none when left out. */
  organisationsFor?(visit: PageVisit): Promise<readonly string[]>;
  /** What must be done beside finishing the sections before the document can be sent, each with the page to do it on; nothing when left out. */
  alsoNeeded?(visit: PageVisit, document: WrittenDocument): Promise<readonly PageLink[]>;
  /** What is worked out of the answers as they are saved, and which of them contradict each other, by section; nothing when left out. */
  remarksOn?(visit: PageVisit, document: WrittenDocument): Readonly<Record<string, SectionRemarks>>;
  /** Sends the document and starts what follows. `refusal.already-submitted` leads to the page that says it arrived. */
  send(visit: PageVisit): Promise<Result<unknown, MessageKey>>;
  readonly wording: DocumentWording;
  /** The wording of one visit, where it differs from what is usual. */
  wordingFor?(visit: PageVisit): DocumentWording;
  /** Where somebody goes whose sending ends the document, so that no page of it opens any more; null, or left out, when it stays open. */
  thanksFor?(visit: PageVisit): string | null;
}

/** As much of a host as the pages need that only show: staff read every document, and write in none. */
export type ReadableHost<PageVisit extends Visit, OwnerId extends string = string> = Pick<
  DocumentHost<PageVisit, OwnerId>,
  'path' | 'ownerOf' | 'href' | 'standingOf' | 'basicsOf' | 'nameOf' | 'remarksOn'
> & { readonly documents: Pick<DocumentStore<OwnerId>, 'formOf' | 'read' | 'versions'> };

/** How far a document has come. */
export interface Standing {
  /**
   * - `open`: it is being written.
   * - `sent`: the fund has it, and a change must leave it complete.
   * - `closed`: nothing changes any more.
   */
  readonly state: 'open' | 'sent' | 'closed';
  readonly submittedAt: EventTime | null;
}

/** What every page shows: what the document belongs to, and where the list of its sections is. */
export interface PageBasics {
  readonly projectTitle: string;
  readonly organisation: string;
  readonly startHref: string;
  /** Which part of the staff's menu the page belongs to; none for pages of others. */
  readonly section?: string;
}

/** A link with its words. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
}

/** What a page of a section, or of all of them, says beside the answers. */
export interface SectionRemarks {
  readonly tables: readonly WorkedTable[];
  /** Answers that do not fit others, in the page's language. */
  readonly problems: readonly string[];
}

/** What the pages say of sending, which differs with what is sent. */
export interface DocumentWording {
  /** The question whether to send it now, and its answers, where it is not the fund that gets it. */
  readonly question?: { readonly text: MessageKey; readonly yes: MessageKey; readonly no: MessageKey };
  /** Where what stands in a section comes from that nobody has saved yet, where it is not the fund's record of a project. */
  readonly prefilled?: MessageKey;
  /** Why nothing can be saved any more, where it is not the fund that closed it. */
  readonly closed?: MessageKey;
  /** Below the question whether to send it now: what happens then. */
  readonly sendHint: MessageKey;
  /** That what was sent can still be changed, and until when. */
  readonly stillOpen: MessageKey;
  /** What happens next, on the page that says it arrived. */
  readonly next: readonly MessageKey[];
  /** What the link to the document's first page is called there; left out where that page opens no more. */
  readonly toOwn?: MessageKey;
}

/** The wording of a visit. */
export function wordingOf<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): DocumentWording {
  return host.wordingFor?.(visit) ?? host.wording;
}

/** A document as a visit found it. */
export interface FoundDocument<OwnerId extends string> {
  readonly owner: OwnerId;
  readonly form: DocumentForm;
}

/** The document a visit is about; null when there is nothing to write. */
export function documentOf<PageVisit extends Visit, OwnerId extends string>(
  host: Pick<ReadableHost<PageVisit, OwnerId>, 'ownerOf' | 'documents'>,
  visit: PageVisit,
): FoundDocument<OwnerId> | null {
  const owner = host.ownerOf(visit);
  const form = host.documents.formOf(owner);
  return form === null ? null : { owner, form };
}

/** A page of a document. Whoever mounts it says who may open it. */
export interface DocumentRoute<PageVisit extends Visit> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What is posted after the document was closed is refused, but answered with words: nobody loses what they typed, or wonders whether it arrived. */
  readonly opensWhenClosed?: true;
  readonly maxBytes?: number;
  readonly handle: (visit: PageVisit) => Response | Promise<Response>;
}
