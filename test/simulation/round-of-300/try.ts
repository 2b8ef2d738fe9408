import { startDynamo } from '../../support/dynamo.ts';
import { openFund } from '../../support/fund.ts';
import { scenarioOf } from './scenario.ts';
import { playRound } from './round-of-300.ts';
const n = Number(process.argv[2] ?? 12);
const dynamo = await startDynamo();
const tables = await dynamo.createTables();
const counts: Record<string, number> = {};
const client = new Proxy(tables.client, { get: (t, p) => p === 'send' ? (c: object) => { counts[c.constructor.name] = (counts[c.constructor.name] ?? 0) + 1; return t.send(c as never); } : Reflect.get(t, p) });
const fund = await openFund({ ...tables, client });
const b = performance.now(); let last = b;
try {
  await playRound(fund, scenarioOf(n), (at) => { const now = performance.now(); if (process.argv[3]) console.log(at, ((now - last)/1000).toFixed(2)); last = now; });
} finally {
  console.log('seconds', (performance.now() - b) / 1000, 'letters', fund.outbox().length, counts, process.cpuUsage());
  console.log(fund.logged.filter((l) => /fail|error|ERROR|WARN/i.test(l)).slice(0, 5));
  await fund.stop(); await dynamo.stop();
}
