import { z } from '@hono/zod-openapi';
import { executionStates, workflowNames } from '../../executions/execution.ts';
import { failureCauses } from '../../executions/failure.ts';
import { subjectKinds } from '../../executions/subject.ts';

/** An execution of a workflow as lists show it. */
export const execution = z
  .object({
    id: z.string().openapi({ example: 'obligation-chase.lessons-learnt_i2s-022-3-1' }),
    workflow: z.enum(workflowNames),
    text: z.string().openapi({ description: 'What it does, in plain words.' }),
    status: z.enum(executionStates).openapi({ description: '`retried` failed, and was tried again since.' }),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .openapi('Execution');

/** One execution with all that is known of it. */
export const executionInFull = execution
  .extend({
    about: z.object({
      kind: z.enum(subjectKinds),
      id: z.string().nullable().openapi({ description: 'Of the obligation, application or round.' }),
      deliveryIds: z.array(z.string()),
      titles: z.array(z.string()).openapi({ description: 'Of what it is about, the first few.' }),
    }),
    failure: z
      .object({
        cause: z.enum(failureCauses),
        error: z.string().openapi({ description: 'The error’s name; empty when none was given.' }),
        text: z.string(),
        whatToDo: z.string(),
      })
      .nullable(),
    steps: z.array(
      z.object({
        state: z.string().openapi({ description: 'The state’s name in the file of the workflow.' }),
        text: z.string(),
        outcome: z
          .enum(['done', 'running', 'failed', 'went-on'])
          .openapi({ description: '`went-on` failed, and the workflow has another way for that.' }),
        visits: z.number(),
        tries: z.number().openapi({ description: '0 for a step that calls no function.' }),
        errors: z.array(z.string()),
        startedAt: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
    isCut: z.boolean().openapi({ description: 'Whether steps in the middle are left out.' }),
    retryOf: z.string().nullable(),
    retriedAs: z.string().nullable(),
  })
  .openapi('ExecutionInFull');

/** Something staff start. */
export const startableItem = z
  .object({
    id: z.string(),
    title: z.string(),
    help: z.string(),
    page: z.string().openapi({ description: 'The address of the page on which it is done.' }),
    call: z.string().nullable().openapi({ description: 'The call that does the same, if there is one.' }),
  })
  .openapi('Startable');
