import { readFileSync } from 'node:fs';
import { type Machine, readMachine } from '../../infra/local/state-machine.ts';

/** The state machines, read once for all funds of a test file (reading validates, which takes longer than running); they call whichever fund is open. */
const machines = new Map<string, Machine>();
type Functions = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
let functionsOfTheFundInUse: Functions = {};

/** The fund that was opened last takes the calls: its functions, by id. */
export function takeCalls(functions: Functions): void {
  functionsOfTheFundInUse = Object.fromEntries(
    Object.entries(functions).map(([id, run]) => [arnOf('', id), run]),
  );
}

/** The state machine of a name. */
export function machineNamed(name: string): Machine {
  const definition = readFileSync(`workflows/${name}/${name}.asl.json`, 'utf8').replace(
    /\$\{([a-z-]+)\}/g,
    arnOf,
  );
  const invoke = async (arn: string, input: unknown): Promise<unknown> =>
    functionsOfTheFundInUse[arn]?.(input);
  const machine = machines.get(name) ?? readMachine({ name, definition, isTimeVirtual: true, invoke });
  machines.set(name, machine);
  return machine;
}

const arnOf = (_: string, id: string): string => `arn:aws:lambda:eu-west-2:000000000000:function:${id}`;
