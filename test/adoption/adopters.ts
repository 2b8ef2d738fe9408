import { putContact } from '../../functions/organisations/contact-rows.ts';
import { bodiesOf, type BodyToAsk, newRequest, whoIsAsked } from '../../functions/adoption/send-idea.ts';
import { contactsAsked, peopleAsked } from '../../functions/adoption/people-of-body.ts';
import type { AdoptionRequest } from '../../functions/adoption/adoption.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type TableAccess, transact, type TransactItem } from '../../functions/kernel/table.ts';
import { emptyPost } from '../../functions/organisations/contact.ts';
import type { ContactPost } from '../../functions/organisations/contact-post.ts';
import type { ContactWithPerson } from '../../functions/organisations/contact.ts';
import { sectionKey } from '../../functions/documents/document-rows.ts';
import { sectionIds } from '../../functions/lessons/lessons-learnt-sections.ts';
import { obligationIdOf } from '../../functions/obligations/obligation.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { projectPartition, putNew } from '../../functions/obligations/obligation-rows.ts';
import { newLessonsLearnt } from '../../functions/obligations/new-obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import type { Project } from '../../functions/projects/project.ts';
import { projectRow } from '../../functions/projects/project-rows.ts';
import { heldPost } from '../support/contacts.ts';
import { person, project, rhian } from '../support/people.ts';

/** People at the head of other bodies. */
export const ann = person('Ann Prosser', 'ann.prosser@powys.example.org', 'cy');
export const bryn = person('Bryn Davies', 'bryn.davies@powys.example.org', 'en');
export const ceri = person('Ceri Lloyd', 'ceri.lloyd@cardiff.example.org', 'unknown');
export const dafydd = person('Dafydd Hughes', 'dafydd.hughes@bcuhb.example.org', 'en');
export const eleri = person('Eleri Wyn', 'eleri.wyn@gwynedd.example.org', 'cy');

/** The register as these tests know it: Powys has two heads, Cardiff one, the health board a chief executive, Swansea a leader only. */
export const register: readonly ContactWithPerson[] = [
  heldPost('Powys County Council', 'leader', bryn),
  heldPost('Powys County Council', 'chief-executive', ann),
  heldPost('Cardiff Council', 'chief-executive', ceri),
  heldPost('Betsi Cadwaladr University Health Board', 'chief-executive', dafydd, 'health-board'),
  heldPost('Swansea Council', 'leader', person('Ffion Rees', 'ffion.rees@swansea.example.org')),
];

/** When ideas are sent in these tests: a Tuesday. */
export const sentAt = eventTime('2027-06-01T10:00:00Z');

/** By when the bodies are asked to answer. */
export const answerBy = calendarDate('2027-07-13');

/** A project whose lessons were accepted. */
export function provenProject(id = 'i2s-022', champion: Person | null = eleri): Project {
  const one = project('2027-03-01', id);
  return champion === null ? one : { ...one, contacts: { ...one.contacts, champion: champion.id } };
}

/** Whom the bodies of the register are asked through. */
export function bodiesToAsk(post: ContactPost = 'chief-executive'): readonly BodyToAsk[] {
  return whoIsAsked(bodiesOf(register), post).toAsk;
}

/** A request as it was just sent to a body. */
export function requestTo(organisation: string, post: ContactPost = 'chief-executive'): AdoptionRequest {
  const one = bodiesToAsk(post).find(({ body }) => body.name === organisation);
  if (one === undefined) throw new Error(`nobody to ask at ${organisation}`);
  return { ...newRequest(provenProject(), one, answerBy, sentAt).request, version: 1 };
}

/** The same as a decision sees it. */
export function viewOf(request: AdoptionRequest, contacts = register): ObligationView {
  const held = Object.fromEntries(
    contacts
      .filter(({ contact }) => contact.id.startsWith(`${request.adoption.body}_`))
      .flatMap(({ contact, person: holder }) => (holder === null ? [] : [[contact.post, holder.id]])),
  );
  const people = new Map(contacts.flatMap(({ person: one }) => (one === null ? [] : [[one.id, one]])));
  return {
    obligation: request,
    project: provenProject(),
    contacts: contactsAsked(peopleAsked(request, held), people),
  };
}

/** Writes a proven project with its accepted lessons-learnt document, its champion and the register. */
export async function seedProven(
  access: TableAccess,
  one: Project = provenProject(),
  contacts: readonly ContactWithPerson[] = register,
): Promise<void> {
  const lessons = newLessonsLearnt(one, sentAt);
  if (lessons === null) throw new Error('the project owes no lessons');
  const filling = { at: sentAt, by: 'Catrin Rees' };
  await transact(access.client, [
    { Put: { TableName: access.stateTable, Item: projectRow(one) } },
    putNew(access, { ...lessons, state: 'accepted', decisionNeeded: null, nextAt: null }),
    upsertPerson(access.stateTable, eleri),
  ]);
  for (const { contact, person: holder } of contacts)
    await transact(access.client, [
      overwritten(
        putContact(access, emptyPost(contact.organisation, contact.post, contact.id, filling), contact),
      ),
      ...(holder === null ? [] : [upsertPerson(access.stateTable, holder)]),
    ]);
}

/** Writes the document of a proven project, every section of it. */
export async function seedLessons({ client, stateTable }: TableAccess, { id }: Project): Promise<void> {
  const owner = { pk: projectPartition(id), sk: `DOCUMENT#${obligationIdOf('lessons-learnt', id)}` };
  await transact(
    client,
    sectionIds.map((section) => ({
      Put: {
        TableName: stateTable,
        Item: {
          ...sectionKey(owner, section),
          type: 'section',
          section,
          version: 1,
          latestVersion: 1,
          answers: finishedAnswers[section],
          isFinished: true,
          savedBy: { id: rhian.id, name: rhian.name },
          savedAt: sentAt,
        },
      },
    })),
  );
}

/** The same write, whatever stands there. */
function overwritten({ Put }: TransactItem): TransactItem {
  const { ConditionExpression: _, ...put } = Put as NonNullable<TransactItem['Put']>;
  return { Put: put };
}
