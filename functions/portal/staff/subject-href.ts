import { readIntroductionId } from '../../introductions/introduction.ts';
import { readSubject, type SubjectId } from '../../deliveries/subject.ts';

/** The staff's page about what a letter is about: an obligation, a bid, what was done to bring it together with others, whom a round's announcement reached, or how far its decisions have come. */
export function hrefOfSubject(about: SubjectId): string {
  const subject = readSubject(about);
  switch (subject.kind) {
    case 'obligation':
      return `/staff/obligations/${subject.id}`;
    case 'application':
      return `/staff/applications/${subject.id}`;
    case 'project':
      return `/staff/projects/${subject.id}`;
    case 'adoptions':
      return `/staff/projects/${subject.id}/adoption`;
    case 'introduction':
      return `/staff/applications/${readIntroductionId(subject.id)?.bid ?? ''}/similar`;
    case 'round':
      return `/staff/rounds/${subject.id}/announcement/reached`;
    case 'seminar':
      return `/staff/seminars/${subject.id}`;
    case 'digest':
      return `/staff/digests/${subject.id}`;
    case 'digests':
      return '/staff/digests';
    case 'item':
      return '/staff/networks';
    case 'network':
      return `/staff/networks/${subject.id}`;
    case 'promises':
    case 'member':
      return `/staff/people/${subject.id}`;
    case 'decisions':
      return `/staff/rounds/${subject.id}/decisions/progress`;
  }
}
