import { createApplicationDocuments } from '../../../functions/applications/application-documents.ts';
import { createAssessmentStore } from '../../../functions/assessment/assessment-store.ts';
import type { Result } from '../../../functions/kernel/result.ts';
import type { MessageKey } from '../../../functions/messages/catalogue.ts';
import type { Occasion } from '../../../functions/obligations/view.ts';
import { createContactStore } from '../../../functions/organisations/contact-store.ts';
import { createContactImporting } from '../../../functions/organisations/import-contacts.ts';
import type { Person } from '../../../functions/people/person.ts';
import { createImporting } from '../../../functions/projects/import-projects.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import type { TestFund } from '../../support/fund.ts';
import { testKeys } from '../../support/people.ts';

/** Everything the portal's pages act with: the stores, and the machines they start at once. */
export type Pages = ReturnType<typeof pagesOf>;

/** The pages of a fund. */
export function pagesOf(fund: TestFund) {
  const { tables, applications, rounds, people, sendings, machines } = fund;
  const contacts = createContactStore(tables);
  return {
    ...machines,
    tables,
    applications,
    rounds,
    people,
    sendings,
    contacts,
    applicationDocuments: createApplicationDocuments(tables, applications),
    assessments: createAssessmentStore(tables),
    contactImporting: createContactImporting({ contacts, people, keys: testKeys }),
    importing: createImporting({ tables, keys: testKeys, deliveryRetentionDays: 400 }),
  };
}

/** The member of staff who looks after the round. */
export const catrin = { kind: 'staff', name: 'Catrin Rees' } as const;

/** What staff do at a moment. */
export function byStaff(at: EventTime): Occasion & { readonly by: typeof catrin } {
  return { at, by: catrin };
}

/** What somebody does at a moment. */
export function byPerson(at: EventTime, { id, name }: Person): Occasion {
  return { at, by: { kind: 'person', id, name } };
}

/** The answer of something that a page lets somebody do. @throws Error when it was refused. */
export async function done<Value>(result: Promise<Result<Value, MessageKey> | null>): Promise<Value> {
  const answer = await result;
  if (answer === null) throw new Error('there was nothing to do');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}
