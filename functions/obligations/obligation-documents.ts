import { createDocumentStore, type DocumentStore, type SectionSaved } from '../documents/document-store.ts';
import { titleKey } from '../documents/form-words.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { TableAccess } from '../kernel/table.ts';
import { saveDraft } from './answer-actions.ts';
import { isOpen, kindOf, type ObligationId } from './obligation.ts';
import { formOfKind } from './obligation-forms.ts';
import { obligationKey } from './obligation-rows.ts';
import type { ChangeWithRows, ObligationStore } from './obligation-store.ts';
import type { ObligationView } from './view.ts';
import { answerInWriting } from './when-answered.ts';

/** The documents that obligations ask for. */
export type ObligationDocuments = DocumentStore<ObligationId, ChangeWithRows>;

/** Documents beside their obligation, in its project's partition. */
export function createObligationDocuments(
  access: TableAccess,
  obligations: ObligationStore,
): ObligationDocuments {
  return createDocumentStore<ObligationId, ObligationView, ChangeWithRows>(access, {
    formOf: (id) => {
      const kind = kindOf(id);
      return kind === null ? null : formOfKind(kind);
    },
    keyOf: (id) => ({ pk: obligationKey(id).pk, sk: `DOCUMENT#${id}` }),
    change: (id, at, decide) => obligations.change(id, at, decide),
    whenSaved: (view, saved) => saveDraft(view, { section: nameInTimeline(saved) }, saved.on),
    // The obligation only learns that somebody is writing.
    whenSetAside: ({ obligation }, { on }) =>
      isOpen(obligation)
        ? allowed({ obligation: { ...obligation, lastSavedAt: on.at }, timeline: [], deliveries: [] })
        : refused('refusal.closed'),
    whenSent: (view, writer, on, document) => answerInWriting(view, writer.id, on, document),
  });
}

/** A section as a timeline names it: the message of its title; sections of the lessons-learnt document, whose timelines are older, by their id alone. */
function nameInTimeline({ form, section }: SectionSaved): string {
  return form.id === 'lessons' ? section : titleKey(form, section);
}
