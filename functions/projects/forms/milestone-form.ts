import type { CalendarDate } from '../../calendar/working-days.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import type { DocumentForm, Needed } from '../../documents/form.ts';

const wasReached: Needed = { when: 'reached', isOneOf: ['yes'] };
const wasNotReached: Needed = { when: 'reached', isOneOf: ['no'] };

/** Whether a milestone was reached, and when; if not, by when it will be, and why. */
export const milestoneForm: DocumentForm<'milestone'> = {
  id: 'milestone',
  sectionIds: ['milestone'],
  sections: {
    milestone: {
      id: 'milestone',
      fields: [
        { kind: 'choice', id: 'reached', needed: 'always', options: ['yes', 'no'] },
        { kind: 'date', id: 'reached-on', needed: wasReached },
        { kind: 'date', id: 'new-date', needed: wasNotReached },
        { kind: 'words', id: 'why', needed: wasNotReached, maxWords: 200 },
      ],
    },
  },
};

/** The day by which a milestone that was not reached will be; null when it was reached. */
export function newDateOf({ milestone }: WrittenDocument): CalendarDate | null {
  const { reached, 'new-date': newDate } = milestone?.answers ?? {};
  return reached === 'no' && newDate !== undefined ? (newDate as CalendarDate) : null;
}
