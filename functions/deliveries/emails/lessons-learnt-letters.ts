import { unfinishedSections } from '../../documents/document.ts';
import { lessonsForm, sectionIds } from '../../lessons/lessons-learnt-sections.ts';
import { longDate } from '../../messages/dates.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { RungName } from '../../obligations/ladder.ts';
import type { ObligationMessage } from '../delivery.ts';
import { inPlaceOf, whatStaffAskedFor } from './asking-parts.ts';
import type { Block, Body } from './letter.ts';
import {
  answerAction,
  dueFact,
  facts,
  hasBegun,
  namesOf,
  nextFacts,
  paragraph,
  progress,
  projectFacts,
  sendBy,
  type Writing,
} from './writing.ts';

type RungMessage = Extract<ObligationMessage, { template: 'rung' }>;

/** Rungs that no project's people get from this ladder. */
type OfOthers = 'fund' | 'senior' | 'unanswered';

/** What each rung of the lessons-learnt ladder says to the people it asks. The ladder says when and to whom (obligations/ladder.ts). */
const asked: Readonly<Record<Exclude<RungName, OfOthers>, (writing: Writing) => Body>> = {
  notice,
  ask,
  reminder,
  due,
  overdue,
  'overdue-again': overdueAgain,
  sponsor,
};

/** The letter of one rung to a person of the project. */
export function lessonsLearntLetter(writing: Writing, message: RungMessage): Body {
  if (message.wording === 'told') return sponsorWasAsked(writing);
  const body = (asked as Readonly<Partial<Record<RungName, typeof notice>>>)[message.rung] ?? overdueAgain;
  const letter = body(writing);
  return { ...letter, blocks: [...inPlaceOf(writing, message), ...letter.blocks] };
}

function notice(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.notice.headline'),
    blocks: [
      paragraph(t('letter.notice.opening')),
      facts(...projectFacts(writing), dueFact(writing)),
      paragraph(t('letter.why')),
      {
        kind: 'list',
        lead: t('letter.questions.lead'),
        items: ([1, 2, 3, 4, 5] as const).map((place) => t(`letter.questions.${place}`)),
      },
      paragraph(t('letter.how-long')),
      answerAction(writing, 'letter.action.see'),
      paragraph(t('letter.pointers')),
    ],
  };
}

function ask(writing: Writing): Body {
  const { t } = writing;
  const isReturned = writing.view.obligation.returnReason !== null;
  return {
    headline: t(isReturned ? 'letter.returned.headline' : 'letter.ask.headline'),
    blocks: [
      paragraph(`${t(isReturned ? 'letter.returned.opening' : 'letter.ask.opening')} ${sendBy(writing)}`),
      ...whatStaffAskedFor(writing),
      facts(...projectFacts(writing), dueFact(writing)),
      ...(isReturned ? [] : [paragraph(t('letter.why')), paragraph(t('letter.how-long'))]),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

function reminder(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.reminder.headline'),
    blocks: [
      paragraph(`${sendBy(writing)} ${progress(writing)}`),
      ...whatStaffAskedFor(writing),
      facts(...projectFacts(writing), dueFact(writing)),
      paragraph(t('letter.failure')),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

/** Held up, or sent by staff, it may leave on another day than the due date: then it does not say "today". */
function due(writing: Writing): Body {
  const { t, language, today, view } = writing;
  const { dueOn } = view.obligation;
  const when = dueOn === today ? 'today' : dueOn > today ? 'ahead' : 'past';
  return {
    headline: t(`letter.due-day.headline.${when}`, { date: longDate(dueOn, language) }),
    blocks: [
      paragraph(`${progress(writing)} ${t('letter.short-helps')}`),
      ...whatStaffAskedFor(writing),
      facts(...projectFacts(writing), dueFact(writing)),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

function overdue(writing: Writing): Body {
  const { t } = writing;
  return {
    headline: t('letter.overdue.headline'),
    blocks: [
      paragraph(`${sendBy(writing)} ${t('letter.overdue.opening')}`),
      ...whatStaffAskedFor(writing),
      facts(...projectFacts(writing), dueFact(writing), whoCanAnswer(writing)),
      ...whatIsMissing(writing),
      paragraph(t('letter.together')),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

function overdueAgain(writing: Writing): Body {
  const { t } = writing;
  const next = nextFacts(writing, 'overdue-again');
  return {
    headline: t('letter.overdue-again.headline'),
    blocks: [
      paragraph(sendBy(writing)),
      ...(next.length === 0 ? [] : [paragraph(t('letter.overdue-again.next'))]),
      facts(...projectFacts(writing), dueFact(writing), whoCanAnswer(writing), ...next),
      ...whatStaffAskedFor(writing),
      ...whatIsMissing(writing),
      paragraph(t('letter.short-helps')),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

function sponsor(writing: Writing): Body {
  const { t, view } = writing;
  const person = (role: 'lead' | 'deputy') => {
    const holder = view.contacts[role];
    return holder === undefined ? null : { label: t(`role.${role}`), value: holder.name };
  };
  const letters = view.obligation.chase.sent.filter(({ rung }) => rung !== 'sponsor').length;
  return {
    headline: t('letter.sponsor.headline'),
    blocks: [
      paragraph(t('letter.sponsor.opening')),
      facts(
        ...projectFacts(writing),
        dueFact(writing),
        person('lead'),
        person('deputy'),
        letters === 0 ? null : { label: t('letter.fact.letters-sent'), value: String(letters) },
        { label: t('letter.fact.progress'), value: progress(writing) },
        ...nextFacts(writing, 'sponsor'),
      ),
      {
        kind: 'list',
        lead: t('letter.sponsor.helps'),
        items: ([1, 2, 3, 4] as const).map((place) => t(`letter.sponsor.helps.${place}`)),
      },
      paragraph(t('letter.failure')),
      answerAction(writing, 'letter.action.open'),
    ],
  };
}

/** To those who were asked before, when the sponsor is asked. */
function sponsorWasAsked(writing: Writing): Body {
  const { t, view } = writing;
  const { sponsor: holder } = view.contacts;
  return {
    headline: t('letter.sponsor-asked.headline'),
    blocks: [
      paragraph(`${t('letter.sponsor-asked.opening')} ${t('letter.sponsor-asked.no-complaint')}`),
      facts(
        ...projectFacts(writing),
        dueFact(writing),
        holder === undefined ? null : { label: t('role.sponsor'), value: holder.name },
        ...nextFacts(writing, 'sponsor'),
      ),
      ...whatIsMissing(writing),
      writeAction(writing),
      paragraph(t('letter.pointers')),
    ],
  };
}

function whoCanAnswer(writing: Writing): { label: string; value: string } | null {
  const names = namesOf(writing, ['lead', 'deputy']);
  return names === '' ? null : { label: writing.t('letter.fact.who-can-answer'), value: names };
}

/** The sections still open, by name; or that only sending is missing; or that nothing is there yet. */
function whatIsMissing(writing: Writing): Block[] {
  const { t, document } = writing;
  if (document === undefined || !hasBegun(writing)) return [paragraph(progress(writing))];
  const open = unfinishedSections(lessonsForm, document);
  if (open.length === 0) return [paragraph(t('letter.missing.sending'))];
  if (open.length === sectionIds.length) return [paragraph(progress(writing))];
  return [
    {
      kind: 'list',
      lead: t('letter.missing.sections'),
      items: open.map((id) => t(`lessons.${id}.title` as MessageKey)),
    },
  ];
}

function writeAction(writing: Writing): Block {
  return answerAction(writing, hasBegun(writing) ? 'letter.action.go-on' : 'letter.action.write');
}
