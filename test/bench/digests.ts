import { setInterval as every } from 'node:timers';
import { digestSubject } from '../../functions/deliveries/subject.ts';
import { clock } from '../digests/digests.ts';
import { letOutItems, seatReaders, tickUntilOver } from '../simulation/digests/readers.ts';
import { countCalls } from '../support/counted.ts';
import { startDynamo } from '../support/dynamo.ts';
import { openFund } from '../support/fund.ts';
import { type Benchmark, rounded } from './figure.ts';

/** Calls that write. A transaction is one request, however many rows it writes. */
const writing = ['PutCommand', 'UpdateCommand', 'TransactWriteCommand', 'DeleteCommand', 'BatchWriteCommand'];

interface Measured {
  readonly seconds: number;
  readonly mails: number;
  readonly cpuPerMail: number;
  readonly peakMegabytes: number;
  readonly writesPerRecipient: number;
}

/** A weekly and a monthly run of twelve items to so many readers, end to end. A reader without exactly one digest is an error. */
async function run(count: number): Promise<Measured> {
  const dynamo = await startDynamo();
  try {
    const { tables, calls } = countCalls(await dynamo.createTables());
    const fund = await openFund(tables);
    let peak = 0;
    const watch = every(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
    try {
      await seatReaders(fund, count);
      await letOutItems(fund, 'item', 12, clock('04-27'));
      calls.clear();
      const cpu = process.cpuUsage();
      const began = performance.now();
      await tickUntilOver(fund, clock('05-04'));
      const seconds = (performance.now() - began) / 1000;
      const used = process.cpuUsage(cpu);
      const mails = fund.outbox().length;
      const writes = writing.reduce((sum, name) => sum + (calls.get(name) ?? 0), 0);
      const runs = (await fund.digests.list({ limit: 5 })).items;
      const rows = await Promise.all(runs.map(({ id }) => fund.deliveries.about(digestSubject(id))));
      const readers = new Set(fund.outbox().map(({ to }) => to[0]));
      if (mails !== count || readers.size !== count || rows.flat().length !== count)
        throw new Error(`${mails} digests to ${readers.size} of ${count} readers`);
      return {
        seconds,
        mails,
        cpuPerMail: (used.user + used.system) / 1000 / mails,
        peakMegabytes: peak / 1_000_000,
        writesPerRecipient: writes / mails,
      };
    } finally {
      clearInterval(watch);
      await fund.stop();
    }
  } finally {
    await dynamo.stop();
  }
}

/** What a weekly and a monthly cycle of bilingual digests of twelve items to 11,000 readers in twelve networks costs, and how much more a mail costs than among 1,000. */
export const digests: Benchmark = {
  names: [
    'digest_11k_s',
    'digest_mails_per_s',
    'digest_cpu_ms_per_mail',
    'digest_peak_mb',
    'digest_writes_per_recipient',
    'digest_flatness',
  ],
  async measure() {
    const few = await run(1_000);
    const many = await run(11_000);
    return [
      { name: 'digest_11k_s', value: rounded(many.seconds), unit: 's' },
      { name: 'digest_mails_per_s', value: rounded(many.mails / many.seconds), unit: 'mails/s' },
      { name: 'digest_cpu_ms_per_mail', value: rounded(many.cpuPerMail), unit: 'ms' },
      { name: 'digest_peak_mb', value: Math.round(many.peakMegabytes), unit: 'MB' },
      { name: 'digest_writes_per_recipient', value: rounded(many.writesPerRecipient), unit: 'requests' },
      { name: 'digest_flatness', value: rounded(many.cpuPerMail / few.cpuPerMail), unit: 'ratio' },
    ];
  },
};
