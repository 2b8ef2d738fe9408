import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDate } from '../../messages/dates.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import { matterFact } from '../../obligations/matter.ts';
import {
  type ContactRole,
  contactRoles,
  type Language,
  languagesFor,
  type Person,
} from '../../people/person.ts';
import type { OwedInLetter, ProjectMessage, ProjectTemplate } from '../../projects/project-message.ts';
import type { Project } from '../../projects/project.ts';
import type { Terms } from '../../projects/variation.ts';
import { adoptionReportFacts, adoptionReportLists } from './adoption-report.ts';
import { accountBlocks, paymentFacts } from './account-parts.ts';
import type { Block, Fact, FundSettings, Letter } from './letter.ts';

/** Everything a letter about a project's life is made of. */
export interface ProjectLetterRequest {
  readonly message: ProjectMessage;
  readonly project: Project;
  readonly recipient: Pick<Person, 'name' | 'language'> & { readonly id?: Person['id'] };
  readonly settings: FundSettings;
}

/** What leads the list of what is owed, by the letter; null where there is no list. */
const listLeads: Readonly<Record<ProjectTemplate, MessageKey | null>> = {
  'project-paused': null,
  'project-resumed': 'letter.project.owed',
  'project-varied': 'letter.project.moved',
  'project-abandoned': 'letter.project.owed-still',
  'project-withdrawn': 'letter.project.owed-still',
  'adoption-report': null,
  'payment-received': null,
  'payment-struck-out': null,
  'project-closed': null,
  'project-reopened': 'letter.project.owed',
};

/** Writes a letter about what happened to a project in the language or languages of its reader, Welsh first. It has no link: what is owed is asked for by letters of its own. Pure. */
export function composeProjectLetter(request: ProjectLetterRequest): readonly Letter[] {
  return languagesFor(request.recipient.language).map((language) => letterIn(request, language));
}

function letterIn(
  { message, project, recipient, settings }: ProjectLetterRequest,
  language: Language,
): Letter {
  const t = translator(language);
  const { template } = message;
  const role = contactRoles.find((one: ContactRole) => project.contacts[one] === recipient.id);
  const isWaived = template === 'project-closed' && project.closedWithWaiver === true;
  return {
    language,
    topic: t('letter.topic.project'),
    about: project.title,
    headline: t(`letter.${template}.headline`),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      { kind: 'paragraph', text: t(`letter.${template}.opening`) },
      ...reasonOf(message, t),
      { kind: 'facts', facts: factsOf(message, project, language) },
      ...listOf(message, language),
      ...adoptionReportLists(message, language),
      ...accountBlocks(message, language),
      ...(isWaived ? [{ kind: 'paragraph' as const, text: t('letter.project.waived') }] : []),
    ],
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        ...(role === undefined ? [] : [t('letter.note.role', { role: t(`role.${role}`) })]),
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}

function factsOf(message: ProjectMessage, { title, organisation }: Project, language: Language): Fact[] {
  const t = translator(language);
  return [
    { label: t('letter.fact.project'), value: title },
    { label: t('letter.fact.organisation'), value: organisation },
    ...adoptionReportFacts(message, language),
    ...paymentFacts(message, language),
    ...(message.template === 'project-varied' ? changedTerms(message.before, message.after, language) : []),
  ];
}

/** The terms that changed, as they were and as they are. */
export function changedTerms(before: Terms, after: Terms, language: Language): Fact[] {
  const t = translator(language);
  const date = (day: Terms['startDate']) => (day === null ? t('terms.none') : longDate(day, language));
  const sum = (pence: number | null) => (pence === null ? t('terms.none') : pounds(pence));
  const plan = (instalments: Terms['instalments']) =>
    instalments === null
      ? t('terms.none')
      : t('terms.instalments.value', {
          count: instalments.count,
          date: longDate(instalments.lastDueOn, language),
        });
  const rows: readonly (readonly [MessageKey, string, string])[] = [
    ['terms.start', date(before.startDate), date(after.startDate)],
    ['terms.end', date(before.endDate), date(after.endDate)],
    ['terms.amount', sum(before.amountPence), sum(after.amountPence)],
    ['terms.instalments', plan(before.instalments), plan(after.instalments)],
  ];
  return rows
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => ({ label: t(label), value: t('terms.changed', { was, is }) }));
}

function listOf(message: ProjectMessage, language: Language): Block[] {
  const lead = listLeads[message.template];
  const owed = 'owed' in message ? message.owed : [];
  if (lead === null || owed.length === 0) return [];
  return [
    {
      kind: 'list',
      lead: translator(language)(lead),
      items: owed.map((one) => owedText(one, language)),
    },
  ];
}

/** "Milestone (First tablets in use): 1 March 2028". */
function owedText({ kind, matter, dueOn }: OwedInLetter, language: Language): string {
  const t = translator(language);
  const fact = matterFact(matter, t);
  const what = fact === null ? t(`kind.${kind}`) : `${t(`kind.${kind}`)} (${fact.value})`;
  return `${what}: ${longDate(dueOn, language)}`;
}

function reasonOf(message: ProjectMessage, t: Translate): Block[] {
  const reason = 'reason' in message ? message.reason.trim() : '';
  return reason === '' ? [] : [{ kind: 'quote', label: t('letter.reason'), text: reason }];
}
