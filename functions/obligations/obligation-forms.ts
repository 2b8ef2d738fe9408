import { isSectionOf, type DocumentForm } from '../documents/form.ts';
import type { Answers } from '../documents/answers.ts';
import { lessonsForm } from '../lessons/lessons-learnt-sections.ts';
import { lessonsNoteForm } from '../lessons/lessons-note-form.ts';
import { prefill } from '../lessons/prefill.ts';
import { localBenefitActualForm, localBenefitForecastForm } from '../local-benefit/local-benefit-form.ts';
import type { Person } from '../people/person.ts';
import { evaluationReportForm } from '../projects/forms/evaluation-report-form.ts';
import { milestoneForm } from '../projects/forms/milestone-form.ts';
import {
  knownOutcomes,
  outcomesReviewForm,
  outcomesSettledForm,
} from '../projects/forms/outcomes-review-form.ts';
import { progressUpdateForm } from '../projects/forms/progress-update-form.ts';
import type { ObligationKind } from './ladder.ts';
import { aboutOf, kindOf, type ObligationId } from './obligation.ts';
import { lastOfSeries } from './recurrence.ts';
import type { ObligationView } from './view.ts';

/** What is asked in writing by one kind of obligation. */
interface AskedInWriting {
  readonly form: DocumentForm;
  /** What the fund knows of a section, so that nobody types it again; `writer` is who owes it, or whoever reads. */
  readonly known: (section: string, view: ObligationView, writer: Person) => Answers;
}

/** What each kind asks in writing; null where it is answered all at once, on one page. */
const askedInWriting: Readonly<Record<ObligationKind, AskedInWriting | null>> = {
  'lessons-learnt': {
    form: lessonsForm,
    known: (section, { project }, writer) =>
      isSectionOf(lessonsForm, section) ? prefill(section, project, writer) : {},
  },
  'contact-check': null,
  certification: null,
  milestone: asking(milestoneForm),
  'progress-update': asking(progressUpdateForm),
  'contact-confirmation': null,
  repayment: null,
  'evaluation-report': asking(evaluationReportForm),
  'local-benefit-forecast': asking(localBenefitForecastForm),
  'local-benefit-actual': asking(localBenefitActualForm),
  'outcomes-review': { form: outcomesReviewForm, known: (_, { project }) => knownOutcomes(project) },
  'lessons-note': asking(lessonsNoteForm),
  review: null,
  adoption: null,
};

/** A form of which the fund knows nothing before it is filled in. */
function asking(form: DocumentForm): AskedInWriting {
  return { form, known: () => ({}) };
}

/** The document that a kind of obligation asks for; null where it asks for none. */
export function formOfKind(kind: ObligationKind): DocumentForm | null {
  return askedInWriting[kind]?.form ?? null;
}

/** The document that one obligation asks for: that of its kind, and for the last review of outcomes the one that settles them. Null where it asks for none. */
export function formAskedBy(id: ObligationId): DocumentForm | null {
  const kind = kindOf(id);
  if (kind === 'outcomes-review' && aboutOf(id) === lastOfSeries) return outcomesSettledForm;
  return kind === null ? null : formOfKind(kind);
}

/** What the fund knows of a section of an obligation's document; the lead is taken to write it, and `reader` where there is none. */
export function knownOf(section: string, view: ObligationView, reader: Person): Answers {
  const { obligation, contacts } = view;
  return askedInWriting[obligation.kind]?.known(section, view, contacts.lead ?? reader) ?? {};
}
