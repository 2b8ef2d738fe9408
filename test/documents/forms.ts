import { decisionForm } from '../../functions/applications/decision-form.ts';
import { expressionForm } from '../../functions/applications/expression-form.ts';
import { fullForm } from '../../functions/applications/full-form.ts';
import type { DocumentForm } from '../../functions/documents/form.ts';
import { formOfKind } from '../../functions/obligations/obligation-forms.ts';
import { obligationKinds } from '../../functions/obligations/ladder.ts';

/** Every form whose words are in the catalogue. A form that is not here has words that nothing uses. */
export const allForms: readonly DocumentForm[] = [
  ...obligationKinds.map(formOfKind).filter((form) => form !== null),
  expressionForm,
  fullForm,
  decisionForm,
];
