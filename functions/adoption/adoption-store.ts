import type { CalendarDate } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { queryAll } from '../kernel/query-all.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import {
  lettersOwed,
  obligationKey,
  projectPartition,
  putNew,
  readObligation,
  timelineRows,
} from '../obligations/obligation-rows.ts';
import type { Occasion } from '../obligations/view.ts';
import { createPersonStore, upsertPerson } from '../people/person-store.ts';
import { projectKey, readProject } from '../projects/project-rows.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import { type AdoptionRequest, isAdoptionRequest } from './adoption.ts';
import { ideaKey, ideaListing, putChangedIdea, putNewIdea, readIdea } from './adoption-rows.ts';
import { type Idea, newIdea } from './idea.ts';
import type { IdeaChange, IdeaView } from './report-idea.ts';
import { type BodyToAsk, newRequest } from './send-idea.ts';

/** What became of sending an idea to bodies. */
export interface SentToBodies {
  /** The requests that began to exist by it, with the letters they owe. */
  readonly sent: readonly AdoptionRequest[];
  readonly deliveries: readonly Delivery[];
  /** How many of the bodies had been sent it before; they are not asked again. */
  readonly already: number;
}

/** Access to the proven projects that were sent to others, and to what was asked of whom. */
export interface AdoptionStore {
  /** Every proven project that was sent to others, by title. A fund has some dozens, so a page may hold them all. */
  ideas(): Promise<readonly Idea[]>;
  /** Null when it was sent to nobody. */
  idea(id: ProjectId): Promise<Idea | null>;
  /** What the bodies were asked about a project, by the order of their ids; consistently read. */
  requestsOf(id: ProjectId): Promise<readonly AdoptionRequest[]>;
  /** Sends a project to bodies: each is asked once, however often and by however many colleagues it is sent. When it stops half-way, sending again sends the rest. */
  send(
    project: Project,
    bodies: readonly BodyToAsk[],
    dueOn: CalendarDate,
    on: Occasion,
  ): Promise<SentToBodies>;
  /** Lets a rule look at what became of an idea, and commits what it decides; false when it had nothing to do. */
  report(id: ProjectId, at: EventTime, decide: (view: IdeaView) => IdeaChange | null): Promise<boolean>;
}

/** How many bodies are written at the same time. */
const writtenAtOnce = 10;

/** How often a decision is taken again because somebody changed the same thing. */
const mostRounds = 8;

/** The requests in the state table. `deliveryRetentionDays` is how long their letters stay in the ledger. */
export function createAdoptionStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): AdoptionStore {
  const { client, stateTable, deliveryRetentionDays } = access;
  const people = createPersonStore(access);

  const requestsOf: AdoptionStore['requestsOf'] = async (id) => {
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :requests)',
      ExpressionAttributeValues: {
        ':pk': projectPartition(id),
        ':requests': `OBLIGATION#adoption_${id}_`,
      },
      ConsistentRead: true,
    });
    return rows.map(readObligation).filter(isAdoptionRequest);
  };

  return {
    requestsOf,
    async ideas() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :ideas',
        ExpressionAttributeValues: { ':ideas': ideaListing },
      });
      return rows.map(readIdea);
    },
    idea: ideaOf,
    async send(project, bodies, dueOn, on) {
      // First, so that no request exists of which no champion would hear.
      if ((await ideaOf(project.id)) === null)
        await transactOnce(client, [putNewIdea(access, newIdea(project, on.at))], []);
      const sent: AdoptionRequest[] = [];
      const deliveries: Delivery[] = [];
      let already = 0;
      await inParallel(bodies, writtenAtOnce, async (one) => {
        const begun = newRequest(project, one, dueOn, on.at);
        if (await begin(begun, one, on)) {
          sent.push({ ...begun.request, version: 1 });
          deliveries.push(...begun.deliveries);
        } else already += 1;
      });
      return { sent, deliveries, already };
    },
    async report(id, at, decide) {
      for (let round = 0; round < mostRounds; round++) {
        const view = await viewOf(id);
        const decided = view === null ? null : decide(view);
        if (view === null || decided === null) return false;
        const isDone = await transactOnce(
          client,
          [putChangedIdea(access, view.idea, decided.idea)],
          lettersOwed(access, decided.deliveries, deliveryRetentionDays),
        );
        if (isDone) return true;
      }
      throw new Error(`others keep changing what became of ${id}`);
    },
  };

  async function ideaOf(id: ProjectId): Promise<Idea | null> {
    const [row] = await getRows(client, stateTable, [ideaKey(id)]);
    return row === undefined ? null : readIdea(row);
  }

  /** One body's request, its letter and its first line of history, together or not at all; false when the body was asked before. */
  async function begin(
    { request, deliveries }: ReturnType<typeof newRequest>,
    { through }: BodyToAsk,
    on: Occasion,
  ): Promise<boolean> {
    const writes: TransactItem[] = [
      putNew(access, request),
      ...timelineRows(access, request.id, 1, on.at, [
        { what: 'adoption-sent', by: on.by, args: { dueOn: request.dueOn } },
      ]),
      ...(through.post === null ? [upsertPerson(stateTable, through.person)] : []),
      ...lettersOwed(access, deliveries, deliveryRetentionDays),
    ];
    for (let round = 0; round < mostRounds; round++) {
      if (await transactOnce(client, writes, [])) return true;
      const [known] = await getRows(client, stateTable, [obligationKey(request.id)]);
      if (known !== undefined) return false;
    }
    throw new Error(`others keep writing ${request.id}`);
  }

  async function viewOf(id: ProjectId): Promise<IdeaView | null> {
    const rows = await getRows(client, stateTable, [ideaKey(id), projectKey(id)]);
    const idea = rows.find(({ sk }) => sk === 'IDEA');
    const project = rows.find(({ sk }) => sk === 'PROJECT');
    if (idea === undefined || project === undefined) return null;
    const { champion } = readProject(project).contacts;
    const [requests, known] = await Promise.all([
      requestsOf(id),
      people.get(champion === undefined ? [] : [champion]),
    ]);
    return {
      idea: readIdea(idea),
      requests,
      champion: champion === undefined ? undefined : known.get(champion),
    };
  }
}
