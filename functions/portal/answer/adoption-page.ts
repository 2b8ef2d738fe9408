import * as z from 'zod';
import { answerAdoption, takesAnswer, whyIncomplete } from '../../adoption/answer-adoption.ts';
import {
  type AdoptionAnswer,
  longestAdoptionContact,
  longestAdoptionWords,
  stances,
} from '../../adoption/adoption.ts';
import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import { cleanLine } from '../../kernel/text.ts';
import { pounds } from '../../kernel/money.ts';
import { obligationIdOf } from '../../obligations/obligation.ts';
import { organisationIn } from '../../organisations/register.ts';
import { type ContactGivenOut, contactToGiveOut } from '../../projects/contact-to-give-out.ts';
import { caseSummaryOf } from '../../projects/case-summary.ts';
import { barriers } from '../../seminars/commitment.ts';
import { changeAndDeliver } from '../act.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import type { FormPage, ShownForm } from '../form-page.ts';
import { choiceField, type FormError, type FormErrors, textField } from '../forms.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, type AnswerDeps, isWaitedFor, occasionOf, pageBasics } from './answer-page.ts';

interface Said {
  readonly stance: AdoptionAnswer['stance'];
  readonly words: string;
  readonly contact: string;
  readonly 'may-tell': 'yes' | 'no';
}

/** What a body can read of the idea beside the project itself, and whom it can ask. */
interface Idea {
  readonly lessons: WrittenDocument;
  readonly talkTo: ContactGivenOut;
}

/** What other bodies read of a lessons-learnt document: the sections that help to do the same again. */
const sectionsToRead = [
  ['worked', 'what'],
  ['did-not-work', 'what'],
  ['problems', 'how'],
  ['differently', 'what'],
  ['advice', 'what'],
] as const;

/**
 * The page on which a body says what it does with a proven idea: what the idea is and what was learnt from it, then one short form. It opens for whoever was
 * asked for as long as the request stands, also when it was answered or nobody is reminded any more: answering again edits.
 */
export function adoptionPage(deps: AnswerDeps): FormPage<LinkVisit, Idea, Said> {
  return {
    load: async (visit) => {
      const { obligation } = visit.link.view;
      if (!takesAnswer(obligation)) return visit.linkUnusable();
      const { project } = visit.link.view;
      const [lessons, contacts] = await Promise.all([
        deps.documents.read(obligationIdOf('lessons-learnt', project.id)),
        deps.people.contactsOf(project.contacts),
      ]);
      return { lessons, talkTo: contactToGiveOut(contacts, lessons) };
    },
    schema: () =>
      z.object({
        stance: choiceField(stances, 'adoption.answer.stance-missing'),
        words: textField('adoption.answer.words-missing', longestAdoptionWords, 'answer.text-too-long'),
        contact: z
          .string()
          .transform(cleanLine)
          .pipe(z.string().max(longestAdoptionContact, 'answer.text-too-long')),
        'may-tell': choiceField(['yes', 'no'], 'adoption.answer.may-tell-missing'),
      }) as unknown as z.ZodType<Said>,
    alsoWrong: problems,
    initial: (visit) => asTyped(visit.link.view.obligation.adoption?.answer ?? null),
    show,
    submit: (visit, _, said) => answer(deps, visit, said),
  };
}

function show(visit: LinkVisit, { lessons, talkTo }: Idea, { values, errors }: ShownForm): Response {
  const { t, language, link } = visit;
  const { obligation, project } = link.view;
  const before = obligation.adoption?.answer ?? null;
  const saving = project.expectedAnnualSavingPence;
  return visit.page('portal/answer/adoption.njk', {
    ...pageBasics(visit),
    title: t('adoption.answer.title'),
    hasForm: true,
    errors,
    values,
    isDone: visit.url.searchParams.has('done'),
    before,
    isLate: before === null && obligation.state === 'ended',
    isWaitedFor: isWaitedFor(visit),
    timeRequest: obligation.timeRequest,
    handoverRequest: obligation.handoverRequest,
    doneBy: organisationIn(project.organisation, language),
    body: organisationIn(obligation.organisation, language),
    saving: saving === null ? null : pounds(saving),
    summary: caseSummaryOf(project),
    lessons: sectionsToRead.flatMap(([section, field]) => {
      const text = lessons[section]?.answers[field];
      return typeof text === 'string' && text !== ''
        ? [{ heading: t(`lessons.${section}.title`), text }]
        : [];
    }),
    talkTo,
    barriers,
    moreTimeHref: answerHref(visit, 'more-time'),
    notMineHref: answerHref(visit, 'not-mine'),
  });
}

/** The barriers ticked and the day typed, which the form's schema does not see. */
function alsoGiven({ form }: LinkVisit): {
  readonly barriers: AdoptionAnswer['barriers'];
  readonly byOn: CalendarDate | null;
  readonly isDateWrong: boolean;
} {
  const typed = typedDate(form.values, 'by');
  const isTyped = Object.values(typed).some((part) => part.trim() !== '');
  const byOn = isTyped ? readDate(typed) : null;
  return {
    barriers: barriers.filter((one) => form.text(`barrier-${one}`) === 'yes'),
    byOn,
    isDateWrong: isTyped && byOn === null,
  };
}

function problems(visit: LinkVisit): FormErrors {
  const { form, t, at } = visit;
  const { isDateWrong, ...given } = alsoGiven(visit);
  const stance = stances.find((one) => one === form.text('stance'));
  if (stance === undefined) return [];
  const words = '–';
  const mayTell = false;
  const wrong = whyIncomplete({ stance, words, contact: '', mayTell, ...given }, dateAt(at));
  const hasDate = stance === 'adopting' || stance === 'adapting';
  return [
    ...(wrong === 'adoption.answer.barriers-missing' ? [error('barriers', t(wrong))] : []),
    ...(isDateWrong && hasDate ? [error('by-day', t('adoption.answer.date-wrong'))] : []),
    ...(wrong === 'adoption.answer.date-past' ? [error('by-day', t(wrong))] : []),
  ];
}

const error = (field: string, text: string): FormError => ({ field, text });

function asTyped(answer: AdoptionAnswer | null): Readonly<Record<string, string>> {
  if (answer === null) return {};
  return {
    stance: answer.stance,
    words: answer.words,
    contact: answer.contact,
    'may-tell': answer.mayTell ? 'yes' : 'no',
    ...Object.fromEntries(answer.barriers.map((one) => [`barrier-${one}`, 'yes'])),
    ...(answer.byOn === null ? {} : asTypedDate(answer.byOn, 'by')),
  };
}

async function answer(deps: AnswerDeps, visit: LinkVisit, said: Said): Promise<Response | FormErrors> {
  const { view, person } = visit.link;
  const { isDateWrong: _, ...given } = alsoGiven(visit);
  const { stance, words, contact } = said;
  const answered = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    answerAdoption(
      seen,
      { stance, words, contact, mayTell: said['may-tell'] === 'yes', ...given },
      person,
      occasionOf(visit),
    ),
  );
  return answered.ok
    ? visit.redirect(`${answerHref(visit)}?done=answer`)
    : [{ field: 'stance', text: visit.t(answered.refusal) }];
}
