import { expressionForm } from '../../functions/applications/expression-form.ts';
import type { DocumentForm } from '../../functions/documents/form.ts';
import { lessonsForm } from '../../functions/lessons/lessons-learnt-sections.ts';

/** Every form whose words are in the catalogue. A form that is not here has words that nothing uses. */
export const allForms: readonly DocumentForm[] = [lessonsForm, expressionForm];
