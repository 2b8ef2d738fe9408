import type { ProjectId } from '../projects/project.ts';

/** What to quote when an instalment is paid, so that the bank statement says what the money is for: the project's id and the instalment's number. */
export function paymentReference(id: ProjectId, instalment: number): string {
  return `${id.toUpperCase()}/${instalment}`;
}
