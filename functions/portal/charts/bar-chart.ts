/** How a bar is drawn. They differ in more than colour; and each bar has its words beside it, so that no colour need be told apart. */
export type BarLook = 'filled' | 'striped' | 'outlined';

/** One bar of a chart. */
export interface Bar {
  /** What it stands for, and its figure: "Done: 12 of 30 (40%)". */
  readonly text: string;
  /** How long it is, from 0 to 1. */
  readonly part: number;
  readonly look: BarLook;
  /** Where a figure to compare it with lies, from 0 to 1, and what it says. */
  readonly reference?: { readonly part: number; readonly text: string };
}

/** Bars that belong together. */
export interface BarGroup {
  /** Null for a chart with one group, which its title names. */
  readonly name: string | null;
  readonly bars: readonly Bar[];
}

/** A chart of bars that lie one below the other, with what is said of it to those who do not see it. */
export interface BarChart {
  /** Names it on its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence; the figures themselves are in the table beneath. */
  readonly what: string;
  readonly groups: readonly BarGroup[];
}

/** A chart as it is drawn, in the units of its own box: one unit is a pixel on a phone. */
export interface DrawnChart extends Pick<BarChart, 'id' | 'title' | 'what'> {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly y: number; readonly text: string; readonly isName: boolean }[];
  readonly bars: readonly {
    readonly y: number;
    readonly width: number;
    readonly look: BarLook;
    readonly reference: number | null;
  }[];
}

/** As wide as the text of a page on a phone of 390 pixels. */
const width = 358;

/** Letters that fit on a line of the chart's type, with room for wide ones. */
const lettersPerLine = 42;

export const barHeight = 16;
const lineHeight = 21;
const afterBar = 14;
const beforeName = 10;

/** Places everything of a chart: words over their bars, never beside them, so that they can be read on a phone whatever the language. Pure. */
export function drawBarChart({ id, title, what, groups }: BarChart): DrawnChart {
  const lines: DrawnChart['lines'][number][] = [];
  const bars: DrawnChart['bars'][number][] = [];
  let y = 0;
  const write = (text: string, isName = false) => {
    for (const line of brokenUp(text)) {
      y += lineHeight;
      lines.push({ y: y - 6, text: line, isName });
    }
  };
  for (const group of groups) {
    if (group.name !== null) {
      y += y === 0 ? 0 : beforeName;
      write(group.name, true);
    }
    for (const { text, part, look, reference } of group.bars) {
      write(text);
      bars.push({
        y,
        width: Math.round(within(part) * (width - 2)),
        look,
        reference: reference === undefined ? null : 1 + Math.round(within(reference.part) * (width - 2)),
      });
      y += barHeight;
      if (reference !== undefined) write(reference.text);
      y += afterBar;
    }
  }
  return { id, title, what, width, height: y, lines, bars };
}

function within(part: number): number {
  return Math.min(1, Math.max(0, part));
}

/** A text in lines that fit; a word too long for one is broken. */
function brokenUp(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((one) => one.match(longWord) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > lettersPerLine) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const longWord = new RegExp(`.{1,${lettersPerLine}}`, 'gu');
