import { describe, expect, it } from '@jest/globals';
import { barHeight, type BarChart, drawBarChart } from '../../functions/portal/charts/bar-chart.ts';

const bar = (text: string, part: number) => ({ text, part, look: 'filled' }) as const;
const chart = (groups: BarChart['groups']) =>
  drawBarChart({ id: 'c', title: 'What came', what: 'Bars', groups });

describe('a chart of bars', () => {
  it('breaks its words into lines that fit on a phone, a long word too', () => {
    const words =
      'Yn disgwyl dysgu cryn dipyn neu fwy am rannu cofnodion cleifion rhwng tri bwrdd iechyd: 12 / 30 (40%)';
    const { lines } = chart([{ name: null, bars: [bar(words, 0.4), bar('x'.repeat(100), 0.4)] }]);
    expect(lines.every(({ text }) => text.length <= 42)).toBe(true);
    expect(
      lines
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(words);
    expect(lines).toHaveLength(6);
  });

  it('draws nothing over something else, and ends where its last bar does', () => {
    const { lines, bars, height } = chart([
      {
        name: 'First',
        bars: [bar('one', 0.2), { ...bar('two', 0.4), reference: { part: 0.77, text: '77%' } }],
      },
      { name: 'Second', bars: [bar('three', 1)] },
    ]);
    for (const { y } of bars)
      expect(lines.filter((line) => line.y > y && line.y - 15 < y + barHeight)).toEqual([]);
    const last = bars.at(-1)?.y ?? 0;
    expect(height).toBeGreaterThanOrEqual(last + barHeight);
  });

  it('keeps a bar and what it is compared with inside its box, whatever the figure', () => {
    const { bars, width } = chart([
      { name: null, bars: [bar('less', -1), { ...bar('more', 3), reference: { part: 2, text: '' } }] },
    ]);
    expect(bars.map((one) => one.width)).toEqual([0, width - 2]);
    expect(bars[1]?.reference).toBeLessThan(width);
  });
});
