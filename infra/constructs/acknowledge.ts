import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts named findings of the security checks for one construct and what it contains, each with the reason why it is
 * right here. Keep it next to the construct it is about; a finding nobody acknowledged fails the synth.
 */
export function acknowledge(construct: IConstruct, reasonByFinding: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasonByFinding))
    Validations.of(construct).acknowledge({ id, reason });
}
