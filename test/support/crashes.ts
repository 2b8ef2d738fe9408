import type { TestDynamo } from './dynamo.ts';
import { openFund, type TestFund } from './fund.ts';

/**
 * Lives through a scenario again and again. Each time one function dies at one of its calls to AWS, a call later than the time before: once before the
 * call, and once after it where it can have changed something (dying after a read is dying before the next call). It ends when a life has fewer calls
 * than that. A function that dies runs nothing of what follows, no `catch` either.
 */
export async function dieAtEveryCall(
  dynamo: TestDynamo,
  live: (fund: TestFund) => Promise<void>,
  check: (fund: TestFund, where: string) => Promise<void>,
): Promise<number> {
  let deaths = 0;
  for (let call = 1; ; call++) {
    let calls = 0;
    let wasWrite = true;
    for (const when of ['before', 'after'] as const) {
      if (when === 'after' && !wasWrite) continue;
      const fund = await openFund(await dynamo.createTables());
      try {
        fund.calls.crashAt = { call, when };
        await live(fund);
        calls = fund.calls.made;
        wasWrite = fund.calls.wasWrite;
        fund.calls.crashAt = null;
        await check(fund, `${when} call ${call}`);
      } finally {
        await fund.stop();
      }
    }
    if (calls < call) return deaths;
    deaths += wasWrite ? 2 : 1;
  }
}
