import type { CalendarDate } from '../calendar/working-days.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Attendance, LearningByTopic } from './attendance.ts';
import {
  type Commitment,
  type CommitmentAnswer,
  mostCommitments,
  questionAt,
  withAnswer,
} from './commitment.ts';
import { withPromiseEntries } from './promise-entries.ts';
import type { Seminar } from './seminar.ts';

/** What somebody promises, in their own words. */
export interface Promised {
  readonly text: string;
  readonly byOn: CalendarDate | null;
  readonly helper: string;
}

/** What somebody says on the page at a seminar's end. */
export interface SaidAtEnd {
  readonly actual: LearningByTopic;
  readonly promised: readonly Promised[];
  readonly wantsCalendarEntries: boolean;
  readonly isFromPaper: boolean;
}

type AttendanceDecision = Result<Attendance, MessageKey>;

/** Somebody says how much they learnt and what they will do. Saying it again edits what nobody has answered about yet; what was answered about stays as it was promised. */
export function commit(
  seminar: Seminar,
  attendance: Attendance,
  { actual, promised, wantsCalendarEntries, isFromPaper }: SaidAtEnd,
  { at }: Occasion,
): AttendanceDecision {
  if (seminar.state !== 'published') return refused('seminar.refusal.cancelled');
  if (at < seminar.startsAt) return refused('seminar.refusal.not-begun');
  if (attendance.state !== 'registered') return refused('seminar.refusal.was-not-there');
  const answered = attendance.commitments.filter(({ answers }) => answers.length > 0);
  const isAnswered = (text: string) => answered.some((one) => one.text === text);
  const fresh = promised.filter(({ text }) => text.trim() !== '' && !isAnswered(text));
  if (answered.length + fresh.length > mostCommitments)
    return refused('seminar.refusal.too-many-commitments');
  const before = attendance.commitments.filter(({ answers }) => answers.length === 0);
  const numbers = freeNumbers(answered);
  const commitments = fresh.map(({ text, byOn, helper }, place): Commitment => {
    const same = before.find((one) => one.text === text);
    return {
      number: numbers[place] ?? place + 1,
      text,
      byOn,
      helper,
      madeAt: same?.madeAt ?? at,
      isFromPaper: same?.isFromPaper ?? isFromPaper,
      answers: [],
    };
  });
  const said: Attendance = {
    ...attendance,
    actual,
    // Who types in what others wrote on paper does not speak of their calendars.
    wantsCalendarEntries: isFromPaper ? attendance.wantsCalendarEntries : wantsCalendarEntries,
    commitments: [...answered, ...commitments].toSorted((one, other) => one.number - other.number),
  };
  return allowed(withPromiseEntries(said, at));
}

/** The numbers that another commitment of the same person can have, beside those taken. */
export function freeNumbers(taken: readonly Commitment[]): readonly number[] {
  return Array.from({ length: mostCommitments }, (_, place) => place + 1).filter(
    (number) => !taken.some((one) => one.number === number),
  );
}

/** Somebody says what came of one commitment. Answering twice at one moment edits. */
export function answerCommitment(
  attendance: Attendance,
  number: number,
  answer: CommitmentAnswer,
): AttendanceDecision {
  const commitment = attendance.commitments.find((one) => one.number === number);
  if (commitment === undefined) return refused('refusal.not-found');
  const question = questionAt(commitment, answer.moment);
  if (question === null) return refused('seminar.refusal.not-asked');
  const isLasting = answer.outcome === 'lasted' || answer.outcome === 'did-not-last';
  if (isLasting !== (question === 'lasting')) return refused('seminar.refusal.not-asked');
  if (answer.outcome === 'no-longer' && answer.why.trim() === '')
    return refused('seminar.refusal.why-missing');
  const commitments = attendance.commitments.map((one) =>
    one === commitment ? withAnswer(one, answer) : one,
  );
  return allowed(withPromiseEntries({ ...attendance, commitments }, answer.at));
}

/** Somebody does not want to be asked about this seminar any more, or does again. */
export function leaveAlone(attendance: Attendance, isLeftAlone: boolean): Attendance {
  return { ...attendance, isLeftAlone };
}
