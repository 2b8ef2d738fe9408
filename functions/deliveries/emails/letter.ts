import type { WrittenDocument } from '../../documents/document.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { ObligationView } from '../../obligations/view.ts';
import type { Language, Person } from '../../people/person.ts';
import type { ObligationMessage } from '../delivery.ts';

/** A label and what it says, such as a date or a name. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One part of a letter's body. The HTML and the text part say each of them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  /** Somebody's own words; `language` where it is known and may be another than the letter's. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string; readonly language?: Language }
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly string[] }
  | CopiedDocument;

/** A document that is copied into a letter. */
export interface CopiedDocument {
  readonly kind: 'document';
  /** The name of the file that goes with the letter, without its ending. */
  readonly file: string;
  readonly heading: string;
  readonly sections: readonly CopiedSection[];
}

/** One section of it. */
export interface CopiedSection {
  readonly heading: string;
  readonly answers: readonly Fact[];
}

/** One letter in one language. */
export interface Letter {
  readonly language: Language;
  /** What the subject says first. It is the same in every letter of a chase: mail programs keep together only what has one subject. */
  readonly topic: string;
  /** What the subject says then: the project's title, which has no language, or a round's name, which has one in each. */
  readonly about: string;
  /** What this letter says, in one line; the first thing read, and what an inbox shows beside the subject. */
  readonly headline: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** The document that goes with it as a file. */
  readonly copy?: CopiedDocument;
  readonly closing: { readonly thanks: string; readonly from: string; readonly notes: readonly string[] };
}

/** What a letter must know of the fund. */
export interface FundSettings {
  readonly fundName: Readonly<Record<Language, string>>;
  readonly mailbox: string;
  readonly phone: string;
  /** `https://…`, without a slash at the end. */
  readonly publicOrigin: string;
}

/** Everything a letter is made of. */
export interface LetterRequest {
  readonly message: ObligationMessage;
  readonly view: ObligationView;
  /** A person, or the fund's own mailbox. */
  readonly recipient: Person | 'fund';
  readonly settings: FundSettings;
  /** The person's own link. The fund's mailbox gets the staff page instead. */
  readonly answerUrl: string;
  /** When it is sent, which decides whether "today" is true. */
  readonly at: EventTime;
  /** What has been written so far: for the receipt's copy, and to say what is missing. */
  readonly document?: WrittenDocument;
}

/** What a letter says between its greeting and its closing. */
export interface Body {
  readonly headline: string;
  readonly blocks: readonly Block[];
  readonly copy?: CopiedDocument;
}
