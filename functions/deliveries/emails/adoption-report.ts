import type { Translate } from '../../messages/translate.ts';
import { translator } from '../../messages/translate.ts';
import { longDate } from '../../messages/dates.ts';
import { adoptionStandings } from '../../adoption/adoption.ts';
import { organisationIn } from '../../organisations/register.ts';
import type { Language } from '../../people/person.ts';
import type { AdoptionInLetter, ProjectMessage } from '../../projects/project-message.ts';
import type { Block, Fact } from './letter.ts';

type Report = Extract<ProjectMessage, { template: 'adoption-report' }>;

/** What the report to a champion counts: the bodies asked, and how many stand where. Nothing for another letter. */
export function adoptionReportFacts(message: ProjectMessage, language: Language): readonly Fact[] {
  if (message.template !== 'adoption-report') return [];
  const t = translator(language);
  return [
    ...(message.since === null
      ? []
      : [{ label: t('letter.adoption-report.since'), value: longDate(message.since, language) }]),
    { label: t('letter.adoption-report.asked'), value: String(message.total) },
    ...rowsByStanding(message).map(({ standing, rows }) => ({
      label: t(`adoption.standing.${standing}`),
      value: String(rows.length),
    })),
  ];
}

/** The bodies themselves, a list for each standing. */
export function adoptionReportLists(message: ProjectMessage, language: Language): readonly Block[] {
  if (message.template !== 'adoption-report') return [];
  const t = translator(language);
  const left = message.total - message.rows.length;
  return [
    ...rowsByStanding(message).map(({ standing, rows }): Block => ({
      kind: 'list',
      lead: t(`adoption.standing.${standing}`),
      items: rows.map((row) => bodyText(row, t, language)),
    })),
    ...(left > 0
      ? [{ kind: 'paragraph', text: t('letter.adoption-report.more', { count: left }) } as const]
      : []),
  ];
}

function rowsByStanding({ rows }: Report) {
  return adoptionStandings.flatMap((standing) => {
    const those = rows.filter((row) => row.standing === standing);
    return those.length === 0 ? [] : [{ standing, rows: those }];
  });
}

/** "Gwynedd Council (new): in use by 31 March 2028", "Powys County Council: money; skills". */
function bodyText(row: AdoptionInLetter, t: Translate, language: Language): string {
  const name = organisationIn(row.organisation, language);
  const more = [
    ...(row.byOn === undefined
      ? []
      : [t('letter.adoption-report.by', { date: longDate(row.byOn, language) })]),
    ...(row.barriers ?? []).map((one) => t(`seminar.barrier.${one}`)),
  ].join('; ');
  const named = row.isNew ? `${name} (${t('letter.adoption-report.new')})` : name;
  return more === '' ? named : `${named}: ${more}`;
}
