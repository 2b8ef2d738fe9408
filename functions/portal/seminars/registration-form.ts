import * as z from 'zod';
import { allowed } from '../../kernel/result.ts';
import { cleanText } from '../../kernel/text.ts';
import { type OrganisationType, organisationTypes } from '../../organisations/contact-post.ts';
import { organisationNamed } from '../../organisations/register.ts';
import { type Learning, type LearningByTopic, learnings, type Needs } from '../../seminars/attendance.ts';
import type { register, Registration } from '../../seminars/registration.ts';
import { type AttendanceWay, attendanceWays, type Seminar, waysToAttend } from '../../seminars/seminar.ts';
import { choiceField, lineField, type PostedForm } from '../forms.ts';

/** In characters, for what somebody needs. */
const longestNeed = 500;

/** The fields of a registration form as they were typed. */
export interface TypedRegistration extends Needs {
  readonly way: AttendanceWay;
  readonly organisation: string;
}

/** What a registration form says: the registration itself, and what its sender needs. */
export interface SaidRegistration {
  readonly registration: Registration;
  readonly needs: Needs | null;
}

/** The schema of the fields, for a seminar whose ways to attend are fewer than two too: then nothing is asked. */
export function registrationSchema(seminar: Seminar) {
  const ways = waysToAttend(seminar);
  const text = z.string().transform(cleanText).pipe(z.string().max(longestNeed, 'answer.text-too-long'));
  return {
    way:
      ways.length > 1
        ? choiceField(attendanceWays, 'seminar.register.way-missing')
        : z.string().transform((): AttendanceWay => ways[0] ?? 'in-place'),
    organisation: lineField('seminar.register.organisation-missing', 120, 'answer.text-too-long'),
    access: text,
    diet: text,
  };
}

/** What is said by the fields of a form that passed. */
export function saidIn(seminar: Seminar, value: TypedRegistration, form: PostedForm): SaidRegistration {
  const { way, organisation, access, diet } = value;
  return {
    registration: {
      way,
      organisation,
      organisationType: typeOf(organisation),
      expected: learningIn(seminar, 'expected', form),
    },
    needs: access === '' && diet === '' ? null : { access, diet },
  };
}

/** A registration with what its sender needs there. Where they say nothing, what they said before stays: the page does not show it, because links are passed on. */
export function withNeeds(
  registered: ReturnType<typeof register>,
  needs: Needs | null,
): ReturnType<typeof register> {
  return registered.ok && needs !== null ? allowed({ ...registered.value, needs }) : registered;
}

/** How much about each topic, out of the fields `<prefix>-<topic>`; a topic that nothing is said of is left out. */
export function learningIn({ topics }: Seminar, prefix: string, form: PostedForm): LearningByTopic {
  return Object.fromEntries(
    topics.flatMap(({ id }) => {
      const said = form.text(`${prefix}-${id}`);
      return (learnings as readonly string[]).includes(said) ? [[id, said as Learning]] : [];
    }),
  );
}

/** The same as field values, to show them again. */
export function learningValues(prefix: string, said: LearningByTopic): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(said).map(([id, learning]) => [`${prefix}-${id}`, learning]));
}

/** What kind of body it is, as far as the register knows it: there, kinds are written in words. */
export function typeOf(organisation: string): OrganisationType | null {
  const kind = organisationNamed(organisation)?.type.toLowerCase().replaceAll(' ', '-');
  return organisationTypes.find((type) => type === kind) ?? null;
}
