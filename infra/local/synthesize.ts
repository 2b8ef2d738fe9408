import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { bundleFunctions } from '../constructs/bundle.ts';
import { localEnvironment } from '../environments.ts';
import type { Flags } from './flags.ts';
import type { StackTemplate } from './template.ts';

/** The templates of a run on this machine, and where the code of their functions is. */
export interface Synthesized {
  readonly stacks: readonly StackTemplate[];
  readonly code: ReadonlyMap<string, string>;
}

/** Synthesizes without bundling or security checks (both belong to a deployment), then builds the functions the templates name. */
export async function synthesize({ publicOrigin, dataDir }: Flags): Promise<Synthesized> {
  const outdir = join(dataDir, 'template');
  rmSync(outdir, { recursive: true, force: true });
  const assembly = buildApp(localEnvironment({ publicOrigin }), {
    outdir,
    bundle: false,
    checks: false,
  }).synth();
  const stacks = assembly.stacks.map(({ stackName, template }) => ({
    stackName,
    template: template as unknown,
  }));
  const code = bundleFunctions(entriesOf(stacks), join(dataDir, 'functions'));
  return { stacks, code };
}

function entriesOf(stacks: readonly StackTemplate[]): string[] {
  return stacks.flatMap(({ template }) =>
    Object.values(
      (template as { Resources: Record<string, { Metadata?: Record<string, unknown> }> }).Resources,
    ).flatMap(({ Metadata }) => {
      const entry = Metadata?.['cascade:entry'];
      return typeof entry === 'string' ? [entry] : [];
    }),
  );
}
