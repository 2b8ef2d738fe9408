import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

/** Starts executions of one state machine. */
export interface Workflow {
  /** Starts one, unless one of that name was started before: names make a repeated start a no-op. */
  start(name: string, input: Readonly<Record<string, unknown>>): Promise<'started' | 'exists'>;
}

/** A state machine by its ARN. */
export function createWorkflow(stateMachineArn: string, client = new SFNClient({})): Workflow {
  return {
    async start(name, input) {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name: executionName(name),
            input: JSON.stringify(input),
          }),
        );
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
  };
}

/** A name Step Functions takes: letters, digits, `-` and `_`, eighty at most. The end, which tells names apart, is kept. */
export function executionName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '-').slice(-80);
}
