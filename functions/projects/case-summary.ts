import type { Project } from './project.ts';

/** What a project was about and came to, as bidders with a similar idea read it. Until there are one-page case studies it is the project's summary; empty when nobody wrote one. */
export function caseSummaryOf({ summary }: Pick<Project, 'summary'>): string {
  return summary;
}
