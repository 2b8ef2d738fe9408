import { dateAt } from '../../calendar/working-days.ts';
import { figuresOf } from '../../applications/full-figures.ts';
import type { FullSection } from '../../applications/full-form.ts';
import { answersAtOdds, sayAtOdds } from '../../applications/full-rules.ts';
import { workedTables } from '../../applications/full-tables.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import type { Round } from '../../rounds/round.ts';
import type { SectionRemarks } from '../documents/host.ts';
import type { Visit } from '../visit.ts';

/** An answer of a full application that does not fit others, in the visitor's language. */
export interface SaidAtOdds {
  readonly section: FullSection;
  readonly field: string;
  readonly text: string;
}

/** Every answer of a full application that does not fit others, as things stand. */
export function atOddsIn(
  { at, language }: Pick<Visit, 'at' | 'language'>,
  round: Round,
  document: WrittenDocument,
): readonly SaidAtOdds[] {
  return answersAtOdds(document, { round, today: dateAt(at) }).map((one) => ({
    section: one.section,
    field: one.field,
    text: sayAtOdds(one, language),
  }));
}

/** What is worked out of a full application's answers and what does not fit, by section. */
export function fullRemarks(
  visit: Pick<Visit, 'at' | 'language'>,
  round: Round,
  document: WrittenDocument,
): Readonly<Record<string, SectionRemarks>> {
  const atOdds = atOddsIn(visit, round, document);
  const tables = workedTables(figuresOf(document), visit.language);
  const sections = new Set<FullSection>([
    ...atOdds.map(({ section }) => section),
    ...(Object.keys(tables) as FullSection[]),
  ]);
  return Object.fromEntries(
    [...sections].map((section) => {
      const table = tables[section];
      const problems = atOdds.filter((one) => one.section === section).map(({ text }) => text);
      return [section, { tables: table === undefined ? [] : [table], problems }];
    }),
  );
}
