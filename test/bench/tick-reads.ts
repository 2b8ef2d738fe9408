import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { obligationRow } from '../../functions/obligations/obligation-rows.ts';
import { createDueRows } from '../../functions/tick/due-rows.ts';
import { startDueWork } from '../../functions/tick/start-due-work.ts';
import { startDynamo } from '../support/dynamo.ts';
import { newView } from '../support/people.ts';
import { type Benchmark, rounded } from './figure.ts';

const tickAt = eventTime('2027-01-18T09:00:00Z');
const due = 100;

/** Read units of one tick that finds 100 chases due, among 1,000 obligations and among 100,000: the cost must follow what is due, not what is stored. */
export const tickReads: Benchmark = {
  names: ['tick_read_ratio', 'tick_read_units_1000', 'tick_read_units_100000'],
  async measure() {
    const dynamo = await startDynamo();
    try {
      const few = await readUnits(await filled(await dynamo.createTables(), 1_000));
      const many = await readUnits(await filled(await dynamo.createTables(), 100_000));
      return [
        { name: 'tick_read_ratio', value: rounded(many / few), unit: 'x' },
        { name: 'tick_read_units_1000', value: rounded(few), unit: 'read units' },
        { name: 'tick_read_units_100000', value: rounded(many), unit: 'read units' },
      ];
    } finally {
      await dynamo.stop();
    }
  },
};

/** Obligations of which 100 are due now; the others are due later or at rest. */
async function filled(tables: TableAccess, count: number): Promise<TableAccess> {
  const rowOf = (number: number) => {
    const { obligation } = newView(
      number < due ? '2027-03-01' : '2028-06-01',
      '2026-11-02T10:00:00Z',
      `p-${number}`,
    );
    return obligationRow(number % 7 === 0 && number >= due ? { ...obligation, nextAt: null } : obligation);
  };
  const template = { now: rowOf(0), later: rowOf(due + 1), resting: rowOf(due + 5) };
  const rows = Array.from({ length: count }, (_, number) => {
    const like = number < due ? template.now : number % 7 === 0 ? template.resting : template.later;
    const id = `lessons-learnt_p-${number}`;
    return {
      ...like,
      pk: `PROJECT#p-${number}`,
      sk: `OBLIGATION#${id}`,
      id,
      ...('dueShard' in like ? { dueShard: `d${number % 4}` } : {}),
    };
  });
  const batches = Array.from({ length: Math.ceil(count / 25) }, (_, place) =>
    rows.slice(place * 25, place * 25 + 25),
  );
  for (let start = 0; start < batches.length; start += 8) {
    await Promise.all(batches.slice(start, start + 8).map((batch) => write(tables, batch)));
  }
  return tables;
}

async function write(
  { client, stateTable }: TableAccess,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await client.send(
    new BatchWriteCommand({ RequestItems: { [stateTable]: rows.map((Item) => ({ PutRequest: { Item } })) } }),
  );
}

/** What the engine says one tick consumed in reads; a tick that does not find all that is due is an error. */
async function readUnits(tables: TableAccess): Promise<number> {
  let units = 0;
  const client = new Proxy(tables.client, {
    get: (target, property) =>
      property === 'send'
        ? async (command: { input: Record<string, unknown> }) => {
            command.input['ReturnConsumedCapacity'] = 'TOTAL';
            const answer = (await target.send(command as never)) as {
              Items?: unknown;
              ConsumedCapacity?: { CapacityUnits?: number };
            };
            if ('Items' in answer) units += answer.ConsumedCapacity?.CapacityUnits ?? Number.NaN;
            return answer;
          }
        : (Reflect.get(target, property) as unknown),
  }) as DynamoDBDocumentClient;
  const workflow = { start: async () => 'started' as const };
  const tick = await startDueWork(
    {
      due: createDueRows({ ...tables, client }),
      chase: workflow,
      lifecycle: workflow,
      followUp: workflow,
      digest: workflow,
      deliver: workflow,
      log: createLog(),
    },
    tickAt,
  );
  if (tick.chases !== due) throw new Error(`the tick found ${tick.chases} of ${due} chases`);
  return units;
}
