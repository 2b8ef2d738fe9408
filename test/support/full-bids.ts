import { type FullSection, fullForm } from '../../functions/applications/full-form.ts';
import type { FullDocument } from '../../functions/applications/full-figures.ts';
import { readAnswers } from '../../functions/documents/answers.ts';
import type { Typed } from '../../functions/documents/cells.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { rhian } from './people.ts';

/** What a short full application says, section by section, as its forms post it. Its figures fit together: three quarters of £600,000, repaid in eight instalments. */
export const fullAnswers: Readonly<Record<FullSection, Typed>> = {
  about: {
    name: 'Digital health records for community nurses',
    organisation: 'Hywel Dda University Health Board',
    theme: 'digital records',
  },
  case: {
    problem: 'Nurses carry paper notes between homes and type them up at night.',
    idea: 'Tablets that work without a signal, and one record for the whole team.',
    'options.0.option': 'Do nothing',
    'options.0.why': 'The night work grows each year.',
    'options.1.option': 'Tablets and one record',
    'options.1.why': 'It ends the typing and pays for itself.',
  },
  costs: {
    'years.0.year': '2027',
    'years.0.cost': '400000',
    'years.0.saving': '0',
    'years.1.year': '2028',
    'years.1.cost': '200000',
    'years.1.saving': '90000',
    'years.2.year': '2029',
    'years.2.cost': '0',
    'years.2.saving': '180000',
    saving: '180000',
    basis: 'Forty nurses, an hour a day each; tablets at list price.',
  },
  funding: {
    sum: '450000',
    'other-money': 'The health board pays the rest.',
    profile: 'equal',
    'first-due-day': '30',
    'first-due-month': '9',
    'first-due-year': '2028',
    'months-between': '6',
    instalments: '8',
  },
  delivery: {
    'starts-day': '1',
    'starts-month': '4',
    'starts-year': '2027',
    'ends-day': '31',
    'ends-month': '3',
    'ends-year': '2029',
    approach: 'Two teams first, then all; the lead nurse decides.',
    'milestones.0.what': 'Two teams write on tablets',
    'milestones.0.when-day': '1',
    'milestones.0.when-month': '10',
    'milestones.0.when-year': '2027',
    'milestones.1.what': 'All teams do',
    'milestones.1.when-day': '1',
    'milestones.1.when-month': '10',
    'milestones.1.when-year': '2028',
    'milestones.1.who': 'Mari Evans',
  },
  outcomes: {
    'outcomes.0.outcome': 'Nurses have time for patients',
    'outcomes.0.measure': 'Hours in homes each week',
    'outcomes.0.now': '22',
  },
  evaluation: {
    design: 'Swansea University compares two areas with two that wait.',
    independent: 'yes',
    evaluator: 'Swansea University',
    'contacted-on-day': '12',
    'contacted-on-month': '11',
    'contacted-on-year': '2026',
  },
  dissemination: {
    captured: 'A diary of decisions, kept by the team each Friday.',
    'passed-on': 'The other health boards join our monthly call.',
    'plan.0.who': 'Community nurses of other health boards',
    'plan.0.how': 'A day beside our nurses',
    'plan.0.when-day': '1',
    'plan.0.when-month': '3',
    'plan.0.when-year': '2028',
    'plan.0.time': 'Two nurses, ten days',
    'plan.0.money': '3000',
    'plan.1.who': 'Directors of finance',
    'plan.1.how': 'A case study of one page',
    'plan.1.when-day': '1',
    'plan.1.when-month': '6',
    'plan.1.when-year': '2029',
    'plan.1.time': 'The lead, two days',
    'plan.1.money': '0',
    responsible: 'Mari Evans, lead nurse',
  },
  risks: {
    'risks.0.risk': 'No signal in the valleys',
    'risks.0.likelihood': 'high',
    'risks.0.effect': 'low',
    'risks.0.answer': 'The tablets keep the notes until there is one.',
  },
  partners: {
    who: 'Carmarthenshire County Council',
    agreement: 'agreed',
    'agreed.0.organisation': 'Carmarthenshire County Council',
    'agreed.0.person': 'Huw Prys, head of care',
    'agreed.0.when-day': '2',
    'agreed.0.when-month': '11',
    'agreed.0.when-year': '2026',
  },
};

/** The same as the fund keeps it, with the answers of some sections typed otherwise. */
export function fullDocument(changes: Partial<Record<FullSection, Typed>> = {}): FullDocument {
  const sections = fullForm.sectionIds.map((id) => {
    const { answers, problems } = readAnswers(fullForm.sections[id], { ...fullAnswers[id], ...changes[id] });
    if (problems.length > 0) throw new Error(`${id}: ${JSON.stringify(problems)}`);
    return [
      id,
      {
        version: 1,
        latestVersion: 1,
        answers,
        isFinished: true,
        savedBy: { id: rhian.id, name: rhian.name },
        savedAt: eventTime('2026-11-25T10:00:00Z'),
      },
    ];
  });
  return Object.fromEntries(sections) as FullDocument;
}
