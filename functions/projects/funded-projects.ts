import type { ObligationDocuments } from '../obligations/obligation-documents.ts';
import { obligationIdOf, type ObligationState } from '../obligations/obligation.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import { caseSummaryOf } from './case-summary.ts';
import { type ContactGivenOut, contactToGiveOut } from './contact-to-give-out.ts';
import type { ProjectStore } from './project-store.ts';
import { lifecycleOf, type Project, type ProjectId } from './project.ts';

/** A project as bidders may read of it. */
export interface FundedProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly organisation: string;
  readonly summary: string;
  /** `2016`; empty when nobody knows. */
  readonly year: string;
  readonly contact: ContactGivenOut;
}

/** Projects as bidders may read of them. */
export interface FundedProjects {
  /** Those of the projects named that exist and were taken up, in the order they are named, at most so many. */
  of(ids: readonly ProjectId[], most: number): Promise<readonly FundedProject[]>;
}

/** The lessons-learnt document was sent. What is being written, or written again, agrees to nothing. */
const sentStates: readonly ObligationState[] = ['submitted', 'accepted'];

/** Projects out of the stores. */
export function createFundedProjects(stores: {
  readonly projects: Pick<ProjectStore, 'getMany'>;
  readonly obligations: Pick<ObligationStore, 'view'>;
  readonly documents: Pick<ObligationDocuments, 'read'>;
}): FundedProjects {
  return {
    async of(ids, most) {
      const known = await stores.projects.getMany(ids);
      const taken = ids
        .flatMap((id) => known.get(id) ?? [])
        .filter((project) => lifecycleOf(project) !== 'withdrawn')
        .slice(0, most);
      return Promise.all(taken.map((project) => asFunded(project)));
    },
  };

  async function asFunded(project: Project): Promise<FundedProject> {
    const { id, title, organisation, dateAnnounced, startDate } = project;
    return {
      id,
      title,
      organisation,
      summary: caseSummaryOf(project),
      year: (dateAnnounced || (startDate ?? '')).slice(0, 4),
      contact: await contactOf(id),
    };
  }

  async function contactOf(id: ProjectId): Promise<ContactGivenOut> {
    const owed = obligationIdOf('lessons-learnt', id);
    const view = await stores.obligations.view(owed);
    if (view === null || !sentStates.includes(view.obligation.state)) return { kind: 'fund' };
    return contactToGiveOut(view.contacts, await stores.documents.read(owed));
  }
}
