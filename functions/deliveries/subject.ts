import type { DigestRunId } from '../digests/digest-run.ts';
import type { ItemId } from '../digests/item.ts';
import type { IntroductionId } from '../introductions/introduction.ts';
import type { ObligationId } from '../obligations/obligation.ts';
import type { ProjectId } from '../projects/project.ts';
import type { NetworkId } from '../networks/network.ts';
import type { PersonId } from '../people/person.ts';
import type { RoundId } from '../rounds/round.ts';
import type { SeminarId } from '../seminars/seminar.ts';

/** Names an application as what a letter or a timeline is about. */
export type ApplicationSubject = `application_${string}`;

/** Names a round in the same way. */
export type RoundSubject = `round_${string}`;

/** Names a project, as a letter about its life or its own timeline does. */
export type ProjectSubject = `project_${string}`;

/** Names an introduction in the same way; its letters are of two. */
export type IntroductionSubject = `introduction_${string}`;

/** Names the decisions of a round, as what must look at how far their sending has come. */
export type DecisionsSubject = `decisions_${string}`;

/** Names a seminar, as its own letters and timeline do. */
export type SeminarSubject = `seminar_${string}`;

/** Names what one person promised at seminars, in the same way. */
export type PromisesSubject = `promises_${string}`;

/** Names a network, as its timeline does. */
export type NetworkSubject = `network_${string}`;

/** Names what one person wants of networks, as letters about joining them do. */
export type MemberSubject = `member_${string}`;

/** Names what became of a project that was sent to others, as what its champion hears of twice a year. */
export type AdoptionsSubject = `adoptions_${string}`;

/** Names a run of digests, as its digests do. */
export type DigestSubject = `digest_${string}`;

/** Names the clock of all digests, which must look when the next run begins. */
export type DigestClockSubject = 'digests_clock';

/** Names an item of digests that the system tells of by itself. */
export type ItemSubject = `item_${string}`;

/** What a letter is about. Every such id is `<kind>_<of what>` or `<kind>_<of what>_<more>`. */
export type SubjectId =
  | ObligationId
  | ApplicationSubject
  | RoundSubject
  | ProjectSubject
  | IntroductionSubject
  | DecisionsSubject
  | SeminarSubject
  | PromisesSubject
  | NetworkSubject
  | MemberSubject
  | AdoptionsSubject
  | DigestSubject
  | DigestClockSubject
  | ItemSubject;

/** The application, as a subject. */
export const applicationSubject = (id: ProjectId): ApplicationSubject => `application_${id}`;

/** The round, as a subject. */
export const roundSubject = (id: RoundId): RoundSubject => `round_${id}`;

/** The decisions of a round, as a subject. */
export const decisionsSubject = (id: RoundId): DecisionsSubject => `decisions_${id}`;

/** The project, as a subject. */
export const projectSubject = (id: ProjectId): ProjectSubject => `project_${id}`;

/** The introduction, as a subject. */
export const introductionSubject = (id: IntroductionId): IntroductionSubject => `introduction_${id}`;

/** The seminar, as a subject. */
export const seminarSubject = (id: SeminarId): SeminarSubject => `seminar_${id}`;

/** What a person promised, as a subject. */
export const promisesSubject = (id: PersonId): PromisesSubject => `promises_${id}`;

/** The network, as a subject. */
export const networkSubject = (id: NetworkId): NetworkSubject => `network_${id}`;

/** What a person wants of networks, as a subject. */
export const memberSubject = (id: PersonId): MemberSubject => `member_${id}`;

/** A run of digests, as a subject. */
export const digestSubject = (id: DigestRunId): DigestSubject => `digest_${id}`;

/** An item of digests, as a subject. */
export const itemSubject = (id: ItemId): ItemSubject => `item_${id}`;

/** What a subject's id says: which kind of thing it is about, and which one. */
export type ReadSubject =
  | { readonly kind: 'application' | 'project' | 'adoptions'; readonly id: ProjectId }
  | { readonly kind: 'introduction'; readonly id: IntroductionId }
  | { readonly kind: 'round' | 'decisions'; readonly id: RoundId }
  | { readonly kind: 'seminar'; readonly id: SeminarId }
  | { readonly kind: 'promises' | 'member'; readonly id: PersonId }
  | { readonly kind: 'network'; readonly id: NetworkId }
  | { readonly kind: 'digest'; readonly id: DigestRunId }
  | { readonly kind: 'digests'; readonly id: 'clock' }
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'obligation'; readonly id: ObligationId };

/** Reads a subject's id. */
export function readSubject(subject: SubjectId): ReadSubject {
  const [kind, id = '', ...more] = subject.split('_');
  if (kind === 'introduction') return { kind, id: [id, ...more.slice(0, 2)].join('_') as IntroductionId };
  if (kind === 'application' || kind === 'project' || kind === 'adoptions')
    return { kind, id: id as ProjectId };
  if (kind === 'round' || kind === 'decisions') return { kind, id: id as RoundId };
  if (kind === 'seminar') return { kind, id: id as SeminarId };
  if (kind === 'promises' || kind === 'member') return { kind, id: id as PersonId };
  if (kind === 'network') return { kind, id: id as NetworkId };
  if (kind === 'digest') return { kind, id: id as DigestRunId };
  if (kind === 'digests') return { kind, id: 'clock' };
  if (kind === 'item') return { kind, id: id as ItemId };
  return { kind: 'obligation', id: subject as ObligationId };
}

/** The partition in which a subject and its timeline lie: an application lies in the partition of the project it may become, and so do its obligations; an introduction's own lies beside its first bid. */
export function subjectPartition(subject: SubjectId): string {
  const [kind, id = ''] = subject.split('_');
  if (kind === 'seminar') return `SEMINAR#${id}`;
  if (kind === 'promises' || kind === 'member') return `PERSON#${id}`;
  if (kind === 'network') return `NETWORK#${id}`;
  if (kind === 'digest') return `DIGEST#${id}`;
  if (kind === 'digests') return 'DIGESTS';
  if (kind === 'item') return `ITEM#${id}`;
  return kind === 'round' || kind === 'decisions' ? `ROUND#${id}` : `PROJECT#${id}`;
}

/** The ids of what a subject belongs to: an application, the project it became, or a round; an introduction belongs to both of the two. */
export function ownersOfSubject(subject: SubjectId): readonly string[] {
  const [kind, id = '', , other = ''] = subject.split('_');
  return kind === 'introduction' ? [id, other] : [id];
}
