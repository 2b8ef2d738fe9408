import { isDeepStrictEqual } from 'node:util';
import { asked, shouldBeAsked, thanked } from '../simulation/follow-up/asked.ts';
import { playFollowUp } from '../simulation/follow-up/follow-up.ts';
import { plannedAttendees } from '../simulation/follow-up/scenario.ts';
import { countCalls } from '../support/counted.ts';
import { startDynamo } from '../support/dynamo.ts';
import { openFund } from '../support/fund.ts';
import { type Benchmark, rounded } from './figure.ts';

const count = 2000;

/** How long three years after a seminar take whose 2,000 attendees promised three things each, and what one of their letters costs in calls to the tables. A question too many or too few is an error. */
export const followUpOf2000: Benchmark = {
  names: ['followup_2000_s', 'followup_calls_per_letter', 'followup_letters'],
  async measure() {
    const dynamo = await startDynamo();
    try {
      const { tables, calls } = countCalls(await dynamo.createTables());
      const fund = await openFund(tables);
      try {
        const attendees = plannedAttendees(count);
        const began = performance.now();
        await playFollowUp(fund, attendees);
        const seconds = (performance.now() - began) / 1000;
        if (!isDeepStrictEqual(asked(fund), shouldBeAsked(attendees)) || thanked(fund).length !== count)
          throw new Error('not everybody was asked exactly once');
        const letters = fund.outbox().length;
        const made = [...calls.values()].reduce((sum, one) => sum + one, 0);
        return [
          { name: 'followup_2000_s', value: rounded(seconds), unit: 's' },
          { name: 'followup_calls_per_letter', value: Math.round(made / letters), unit: 'calls' },
          { name: 'followup_letters', value: letters, unit: 'letters' },
        ];
      } finally {
        await fund.stop();
      }
    } finally {
      await dynamo.stop();
    }
  },
};
