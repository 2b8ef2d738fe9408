import { afterRound, roundChecks } from '../simulation/round-of-300/checks.ts';
import { playRound } from '../simulation/round-of-300/round-of-300.ts';
import { scenarioOf } from '../simulation/round-of-300/scenario.ts';
import { countCalls } from '../support/counted.ts';
import { startDynamo } from '../support/dynamo.ts';
import { openFund } from '../support/fund.ts';
import { type Benchmark, rounded } from './figure.ts';

const reviewed = 300;

/**
 * How long it takes to live through a round of 300 applications with three reviews each, from its making to its awards, and how many calls to the tables a bid
 * costs on its way. A round after which anything is not as it should be is an error.
 */
export const roundOf300: Benchmark = {
  names: ['round_300_s', 'round_300_calls_per_bid', 'round_300_letters'],
  async measure() {
    const dynamo = await startDynamo();
    try {
      const { tables, calls } = countCalls(await dynamo.createTables());
      const fund = await openFund(tables);
      try {
        const scenario = scenarioOf(reviewed);
        const began = performance.now();
        const played = await playRound(fund, scenario);
        const seconds = (performance.now() - began) / 1000;
        const made = [...calls.values()].reduce((sum, count) => sum + count, 0);
        const after = await afterRound(fund, scenario, played);
        for (const check of Object.values(roundChecks)) await check(after);
        return [
          { name: 'round_300_s', value: rounded(seconds), unit: 's' },
          { name: 'round_300_calls_per_bid', value: Math.round(made / reviewed), unit: 'calls' },
          { name: 'round_300_letters', value: after.ledger.length, unit: 'letters' },
        ];
      } finally {
        await fund.stop();
      }
    } finally {
      await dynamo.stop();
    }
  },
};
