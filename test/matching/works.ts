import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Work } from '../../functions/matching/work.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import type { LabelledBid } from './labelled-pairs.ts';

/** A work of the tests, changed. */
export function work(id: string, changes: Partial<Omit<Work, 'id'>> = {}): Work {
  return {
    id: id as ProjectId,
    kind: 'project',
    title: 'LED street lighting',
    summary: 'Converts council street lights to LED.',
    theme: 'energy',
    organisation: 'Gwynedd Council',
    organisationType: 'council',
    amountPence: 90_000_000,
    isFinished: false,
    ...changes,
  };
}

/** The 51 projects of the sample as works. */
export function sampleWorks(): readonly Work[] {
  const file = readFileSync('infra/local/sample/invest-to-save-projects.csv', 'utf8');
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  return rows.map((row) =>
    work(row['id'] ?? '', {
      title: row['title'] ?? '',
      summary: row['summary'] ?? '',
      theme: row['theme'] ?? '',
      organisation: row['organisation'] ?? '',
      organisationType: row['organisation_type'] ?? '',
      amountPence: row['amount_gbp'] ? Number(row['amount_gbp']) * 100 : null,
    }),
  );
}

/** A labelled bid as a work. */
export function workOfBid({ id, title, summary, theme, organisation, organisationType }: LabelledBid): Work {
  return work(id, {
    kind: 'application',
    title,
    summary,
    theme,
    organisation,
    organisationType,
    amountPence: null,
  });
}
