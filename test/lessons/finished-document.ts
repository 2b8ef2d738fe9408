import type { EventTime } from '../../functions/kernel/event-time.ts';
import type { Answers } from '../../functions/documents/answers.ts';
import type { WrittenDocument, Writer } from '../../functions/documents/document.ts';
import { type SectionId, sectionIds } from '../../functions/lessons/lessons-learnt-sections.ts';

/** Answers that finish each section. */
export const finishedAnswers: Readonly<Record<SectionId, Answers>> = {
  aims: { organisations: 'Gwynedd Council', aim: 'Less energy for the same light.' },
  worked: { what: 'Changing one valley at a time.\nPeople saw it before it came to them.' },
  'did-not-work': {
    what: 'The first lamps were too bright.',
    why: 'Nobody asked the people who live there.',
  },
  problems: { how: 'We dimmed them after midnight.' },
  differently: { what: 'Try three lamps in one street first.' },
  advice: { what: 'Take the astronomers with you.' },
  elsewhere: { level: 'national', 'for-now': 'We bought alone.', 'for-good': 'One contract for Wales.' },
  results: {
    'expected-saving': 12_000_000,
    'actual-saving': 11_825_000,
    outcomes: 'Darker skies and safer crossings.',
  },
  evaluation: {
    independence: 'independent',
    'by-whom': 'Bangor University',
    how: 'Meters before and after.',
  },
  reuse: { who: 'Every council with its own lamps.' },
  talk: { willing: 'yes', contact: 'Rhian Pritchard, 01286 000000' },
};

/** A document that can be sent. */
export function finishedDocument({ id, name }: Writer, savedAt: EventTime): WrittenDocument<SectionId> {
  const finished = (section: SectionId) => {
    return {
      version: 1,
      latestVersion: 1,
      answers: finishedAnswers[section],
      isFinished: true,
      savedBy: { id, name },
      savedAt,
    };
  };
  return Object.fromEntries(sectionIds.map((section) => [section, finished(section)]));
}
