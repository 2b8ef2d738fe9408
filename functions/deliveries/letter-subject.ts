import type { ApplicationStore } from '../applications/application-store.ts';
import type { ApplicationView } from '../applications/application.ts';
import type { DigestMessage } from '../digests/digest-message.ts';
import type { DigestReader, DigestReaders } from '../digests/digest-reader-store.ts';
import type { IntroductionStore } from '../introductions/introduction-store.ts';
import type { IntroductionView } from '../introductions/introduction-view.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import type { ObligationView } from '../obligations/view.ts';
import type { MemberStore } from '../networks/member-store.ts';
import type { Member } from '../networks/member.ts';
import type { NetworkStore } from '../networks/network-store.ts';
import type { Network } from '../networks/network.ts';
import type { Person } from '../people/person.ts';
import type { ProjectStore } from '../projects/project-store.ts';
import type { Project } from '../projects/project.ts';
import type { RoundStore } from '../rounds/round-store.ts';
import type { Round } from '../rounds/round.ts';
import type { AttendanceStore } from '../seminars/attendance-store.ts';
import type { PersonAtSeminars, PromisesStore } from '../seminars/promises-store.ts';
import type { AttendanceView } from '../seminars/registration.ts';
import { type PromisesMessage, seminarsOf } from '../seminars/seminar-message.ts';
import type { Delivery } from './delivery.ts';
import { readSubject } from './subject.ts';

/** What a letter is about, as it stands now. */
export type LetterSubject =
  | { readonly kind: 'obligation'; readonly view: ObligationView }
  | { readonly kind: 'application'; readonly view: ApplicationView }
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'introduction'; readonly view: IntroductionView }
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'seminar'; readonly view: AttendanceView }
  | { readonly kind: 'promises'; readonly there: PersonAtSeminars }
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'member'; readonly member: Member | null; readonly networks: readonly Network[] }
  | { readonly kind: 'digest'; readonly reader: DigestReader };

/** The people who were read with a subject, as they are now. */
export function peopleOf(subject: LetterSubject): readonly Person[] {
  if (subject.kind === 'seminar') return [subject.view.person];
  if (subject.kind === 'promises')
    return [subject.there.person, subject.there.successor].filter((one) => one !== null);
  if (subject.kind === 'digest') return [subject.reader.person];
  if (subject.kind === 'application') return [...subject.view.people.values()];
  return subject.kind === 'obligation' ? Object.values(subject.view.contacts) : [];
}

/** Loads what letters are about. */
export interface LetterSubjects {
  /**
   * What a letter is about, consistently read; null when it no longer exists.
   * @param before the same as it was read a moment ago, which makes reading it again cheaper.
   */
  load(
    letter: Pick<Delivery, 'about' | 'recipientId' | 'message'>,
    before?: LetterSubject,
  ): Promise<LetterSubject | null>;
}

/** The subjects of letters out of the stores. */
export function createLetterSubjects(stores: {
  readonly obligations: Pick<ObligationStore, 'view'>;
  readonly applications: Pick<ApplicationStore, 'view'>;
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly introductions: Pick<IntroductionStore, 'view'>;
  readonly rounds: Pick<RoundStore, 'get'>;
  readonly attendances: Pick<AttendanceStore, 'view'>;
  readonly promises: Pick<PromisesStore, 'atSeminars'>;
  readonly networks: Pick<NetworkStore, 'get' | 'list'>;
  readonly members: Pick<MemberStore, 'get'>;
  readonly digestReaders: DigestReaders;
}): LetterSubjects {
  return {
    async load({ about, recipientId, message }, before) {
      const subject = readSubject(about);
      if (subject.kind === 'obligation') {
        const known = before?.kind === 'obligation' ? before.view : undefined;
        const view = await stores.obligations.view(subject.id, known);
        return view && { kind: 'obligation', view };
      }
      if (subject.kind === 'application') {
        const known = before?.kind === 'application' ? before.view : undefined;
        const view = await stores.applications.view(subject.id, known);
        return view && { kind: 'application', view };
      }
      if (subject.kind === 'project') {
        const project = await stores.projects.get(subject.id);
        return project && { kind: 'project', project };
      }
      if (subject.kind === 'introduction') {
        const view = await stores.introductions.view(subject.id);
        return view && { kind: 'introduction', view };
      }
      if (subject.kind === 'round') {
        const round = await stores.rounds.get(subject.id);
        return round && { kind: 'round', round };
      }
      if (subject.kind === 'seminar') {
        const view = recipientId === 'fund' ? null : await stores.attendances.view(subject.id, recipientId);
        return view && { kind: 'seminar', view };
      }
      if (subject.kind === 'promises') {
        const there = await stores.promises.atSeminars(subject.id, seminarsOf(message as PromisesMessage));
        return there && { kind: 'promises', there };
      }
      if (subject.kind === 'network') {
        const network = await stores.networks.get(subject.id);
        return network && { kind: 'network', network };
      }
      if (subject.kind === 'member') {
        const [members, networks] = await Promise.all([
          stores.members.get([subject.id]),
          stores.networks.list(),
        ]);
        return { kind: 'member', member: members.get(subject.id) ?? null, networks };
      }
      if (subject.kind === 'digest' && recipientId !== 'fund') {
        const { items } = message as DigestMessage;
        const reader = await stores.digestReaders.reader(subject.id, recipientId, items);
        return reader && { kind: 'digest', reader };
      }
      return null;
    },
  };
}
