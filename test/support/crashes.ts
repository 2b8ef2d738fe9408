import type { TestDynamo } from './dynamo.ts';
import { openFund, type TestFund } from './fund.ts';
import { isThorough } from './thorough.ts';

/** At how many of a scenario's calls a function dies, where not all are tried. */
const sample = 6;

const sides = ['before', 'after'] as const;

/**
 * Lives through a scenario again and again. Each time one function dies at one of its calls to AWS, a call later than the time before: once before the
 * call, and once after it where it can have changed something (dying after a read is dying before the next call). It ends when a life has fewer calls
 * than that. A function that dies runs nothing of what follows, no `catch` either. Unless the run is thorough, an evenly spread sample of the calls is
 * tried, in turn before and after them. Answers how many calls there were to die at.
 */
export async function dieAtEveryCall(
  dynamo: TestDynamo,
  live: (fund: TestFund) => Promise<void>,
  check: (fund: TestFund, where: string) => Promise<void>,
): Promise<number> {
  let stride = 1;
  for (let call = 1, place = 0; ; call += stride, place++) {
    let calls = 0;
    let wasWrite = true;
    for (const when of isThorough ? sides : [sides[place % 2]!]) {
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
    if (calls < call) return calls;
    if (call === 1 && !isThorough) stride = Math.max(1, Math.floor(calls / sample));
  }
}
