import { startCascade, type Running } from '../support/running.ts';
import { type Benchmark, percentile, rounded } from './figure.ts';

const start = '2026-11-23T08:00:00Z';
const yearLater = '2027-11-23T08:00:00Z';

/** How long it takes to be ready with the sample loaded, to live through a year of it, and to show a page of it. */
export const sampleYear: Benchmark = {
  names: ['ready_s', 'year_sample_s', 'year_sample_letters', 'portal_p95_ms'],
  async measure() {
    const cascade = await startCascade({ at: start });
    try {
      await cascade.to('2026-12-08T08:00:00Z');
      const pages = await pageTimes(cascade);
      const began = performance.now();
      await cascade.to(yearLater);
      const year = (performance.now() - began) / 1000;
      const mail = await cascade.call<unknown[]>('GET', '/local/mail?limit=100000');
      return [
        { name: 'ready_s', value: rounded(cascade.readyAfter), unit: 's' },
        { name: 'year_sample_s', value: rounded(year), unit: 's' },
        { name: 'year_sample_letters', value: mail.length, unit: 'letters' },
        { name: 'portal_p95_ms', value: rounded(percentile(pages, 95)), unit: 'ms' },
      ];
    } finally {
      await cascade.stop();
    }
  },
};

/** Milliseconds of many requests, one at a time and warm: what a project lead opens from a letter, and what staff look at. */
async function pageTimes(cascade: Running): Promise<number[]> {
  const mail = await cascade.call<{ text: string }[]>('GET', '/local/mail?limit=5');
  const link = /https?:\/\/\S+\/answer\/\S+/.exec(mail[0]?.text ?? '')?.[0];
  if (link === undefined) throw new Error('no letter with a link to answer');
  const { token } = await cascade.call<{ token: string }>('POST', '/local/token', { role: 'staff' });
  const staff = { headers: { authorization: `Bearer ${token}` } };
  const requests: (readonly [string, RequestInit?])[] = [
    [`${cascade.origin}/`],
    [link],
    [`${cascade.origin}/api/obligations?limit=51`, staff],
    [`${cascade.origin}/api/projects?limit=51`, staff],
  ];
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    for (const [url, init] of requests) {
      const began = performance.now();
      const answer = await fetch(url, init);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      if (round >= 10) times.push(performance.now() - began);
    }
  }
  return times;
}
