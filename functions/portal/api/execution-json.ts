import type { z } from '@hono/zod-openapi';
import type { Execution, ExecutionInFull } from '../../executions/execution.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { OnPanels } from '../on-panels.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { shownSubject } from '../staff/shown-work.ts';
import { subjectsInWords } from '../staff/subject-words.ts';
import { stepInWords } from '../staff/work-words.ts';
import type { execution, executionInFull } from './execution-schemas.ts';

/** An execution as lists show it. */
export function executionJson(
  { id, workflow, state, startedAt, endedAt }: Execution,
  language: Language,
): z.infer<typeof execution> {
  return {
    id,
    workflow,
    text: translator(language)(`work.workflow.${workflow}`),
    status: state,
    startedAt,
    endedAt,
  };
}

/** An execution with what it is about, its steps, and why it failed. */
export async function executionInFullJson(
  deps: StaffDeps,
  one: ExecutionInFull,
  onPanels: OnPanels,
  language: Language,
): Promise<z.infer<typeof executionInFull>> {
  const t = translator(language);
  const { workflow, failure, steps, isCut, retryOf, retriedAs } = one;
  const subject = shownSubject(onPanels, one.subject);
  const [about] = await subjectsInWords(deps, [subject], language);
  return {
    ...executionJson(one, language),
    about: {
      kind: subject.kind,
      id: 'id' in subject ? subject.id : null,
      deliveryIds: subject.kind === 'letters' ? [...subject.deliveryIds] : [],
      titles: about?.links.map(({ text }) => text) ?? [],
    },
    failure:
      failure === null
        ? null
        : {
            cause: failure.cause,
            error: failure.error,
            text: t(`work.why.${failure.cause}`),
            whatToDo: t(`work.do.${failure.cause}`),
          },
    steps: steps.map(({ errors, ...step }) => ({
      ...step,
      text: stepInWords(workflow, step, t),
      errors: [...errors],
    })),
    isCut,
    retryOf,
    retriedAs,
  };
}
