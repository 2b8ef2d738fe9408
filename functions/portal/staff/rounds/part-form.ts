import type { EventTime } from '../../../kernel/event-time.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Translate } from '../../../messages/translate.ts';
import type { RoundEdit } from '../../../rounds/decide-round.ts';
import type { Round } from '../../../rounds/round.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';

/** The fields of a form by name, as they are typed. */
export type Typed = Readonly<Record<string, string>>;

/** What reading a part may look at beside its form. */
export interface PartContext {
  readonly t: Translate;
  readonly at: EventTime;
  readonly round: Round;
}

/** The form of one part of a round: what its fields hold, what they mean, and where a refusal belongs. */
export interface PartForm {
  /** What the fields hold for a round as it stands. */
  values(round: Round): Typed;
  /** What was entered, or everything that is wrong with it. */
  read(
    form: PostedForm,
    context: PartContext,
  ): { readonly edit: RoundEdit } | { readonly errors: FormErrors };
  /** What the page shows beside the fields' values: the rows of a table, say. */
  shown?(typed: Typed, context: PartContext): Readonly<Record<string, unknown>>;
  /** Whether the button that was pressed asks for more rows and nothing else. */
  wantsMoreRows?(form: PostedForm): boolean;
  /** The field that a refusal of the round's rules is about. */
  fieldOf(refusal: MessageKey): string;
}
