import * as z from 'zod';
import { decideDeclaration } from '../../assessment/decide-review.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { type DeclarationKind, declarationKinds, longestNote } from '../../assessment/review.ts';
import { cleanText } from '../../kernel/text.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { changeApplication } from '../act-on-application.ts';
import { memberForm } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { partnersIn, readBid } from './bid-reading.ts';
import { namesOfBid, type OpenedReview, openReview, reviewerOccasion } from './open-review.ts';

/**
 * Before a reviewer reads a word of a bid they see who is in it, and say what links them with it. The page stays open afterwards, because a conflict may be
 * noticed late.
 */
export function declareRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<OpenedReview, { kind: DeclarationKind; note: string }>(
    'reviewer',
    '/reviews/:application/declare',
    {
      load: (visit) => openReview(deps, visit, 'names'),
      schema: () =>
        z.object({
          kind: choiceField(declarationKinds, 'reviews.declare.choose'),
          note: z
            .string()
            .transform(cleanText)
            .pipe(z.string().max(longestNote, 'assessment.refusal.note-too-long')),
        }),
      async show(visit, { view, review }, { values, errors }) {
        const documents = await readBid(deps, view.application.id, visit);
        return visit.page('portal/reviews/declare.njk', {
          ...namesOfBid(view.application, visit),
          title: visit.t('reviews.declare.title'),
          section: 'reviews',
          hasForm: true,
          errors,
          values,
          partners: partnersIn(documents),
          people: view.application.people.flatMap(({ id, role }) => {
            const person = view.people.get(id);
            return person === undefined ? [] : [{ role, name: person.name }];
          }),
          declared: review.declaration,
          kinds: declarationKinds,
          longestNote,
          back: review.declaration === null ? '/reviews' : reviewPath(view.application.id),
        });
      },
      async submit(visit, { view, review }, said) {
        const { id } = view.application;
        const declared = await changeApplication(deps, id, visit.at, (now) =>
          decideDeclaration(now, review.reviewer.id, said, reviewerOccasion(visit, review)),
        );
        if (!declared.ok) return [{ field: fieldOf(declared.refusal), text: visit.t(declared.refusal) }];
        return visit.redirect(said.kind === 'conflict' ? '/reviews?done=conflict' : reviewPath(id));
      },
    },
  );
}

function fieldOf(refusal: MessageKey): 'note' | 'kind' {
  return refusal.startsWith('assessment.refusal.note') ? 'note' : 'kind';
}
