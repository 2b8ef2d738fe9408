import type { Occasion } from '../obligations/view.ts';
import type { ApplicationChange } from './application-change.ts';
import type { ApplicationMessage } from './application-message.ts';
import { type ApplicationView, writersOf } from './application.ts';
import { applicationLetter } from './application-letters.ts';
import type { EventCommand } from './lifecycle-guards.ts';
import type { EffectName } from './lifecycle.ts';

/** A change being made: effects add to it in turn. */
export type ChangeDraft = { -readonly [Part in keyof ApplicationChange]: ApplicationChange[Part] };

/** What an effect may look at beside the change it adds to. */
export interface EffectContext {
  readonly view: ApplicationView;
  readonly command: EventCommand;
  readonly on: Occasion;
}

/** What each effect adds to the change. */
export const effects: Readonly<Record<EffectName, (draft: ChangeDraft, context: EffectContext) => void>> = {
  acknowledge: (draft, context) => writeToWriters(draft, context, { template: 'application-received' }),
  'find-similar': (draft) => {
    draft.application = { ...draft.application, pending: ['find-similar'] };
  },
  'forget-work': (draft) => {
    draft.application = { ...draft.application, pending: ['forget-work'] };
  },
  'tell-invited': (draft, context) => writeToWriters(draft, context, { template: 'application-invited' }),
  'tell-declined': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-declined', reason: context.command.reason }),
  'tell-returned': (draft, context) =>
    writeToWriters(draft, context, { template: 'application-returned', reason: context.command.reason }),
  'tell-withdrawn': (draft, context) => writeToWriters(draft, context, { template: 'application-withdrawn' }),
};

/** One letter to each of those who write the bid, named after the version it answers, so that deciding twice is writing once. */
function writeToWriters(draft: ChangeDraft, { view, on }: EffectContext, message: ApplicationMessage): void {
  const letters = writersOf(view.application).map((to) =>
    applicationLetter(view.application, to, message, on.at),
  );
  draft.deliveries = [...draft.deliveries, ...letters];
}
