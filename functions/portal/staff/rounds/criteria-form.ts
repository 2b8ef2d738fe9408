import {
  checkCriteria,
  type CriteriaProblem,
  type Criterion,
  mostCriteria,
  newCriterionId,
  usualLearningPercent,
} from '../../../assessment/criteria.ts';
import { cleanLine, cleanText } from '../../../kernel/text.ts';
import type { Translate } from '../../../messages/translate.ts';
import type { FormError } from '../../forms.ts';
import type { PartForm, Typed } from './part-form.ts';

/** One criterion as its row of the form holds it. */
interface Row {
  readonly place: number;
  /** Empty for one that staff add. */
  readonly id: string;
  readonly nameCy: string;
  readonly nameEn: string;
  readonly helpCy: string;
  readonly helpEn: string;
  readonly weight: string;
  readonly isLearning: boolean;
  readonly isRemoved: boolean;
}

/** What bids are scored on, a row each: what it is called, what it weighs, whether it is about learning. A row without a name or a weight is left out. */
export const criteriaForm: PartForm = {
  values: ({ criteria }) => ({
    rows: String(criteria.length),
    ...Object.assign({}, ...criteria.map(asTyped)),
  }),
  read({ values }, { t }) {
    const rows = rowsOf(values).filter((row) => !row.isRemoved && !isEmpty(row));
    const criteria = criteriaOf(rows);
    const { problems } = checkCriteria(criteria);
    if (problems.length > 0) return { errors: problems.map((problem) => errorOf(problem, rows, t)) };
    return { edit: { criteria } };
  },
  shown(typed, { t }) {
    const rows = rowsOf(typed);
    const kept = rows.filter((row) => !row.isRemoved && !isEmpty(row));
    const { warnings } = checkCriteria(criteriaOf(kept));
    return {
      criteriaRows: rows,
      sum: kept.reduce((total, { weight }) => total + (numberOf(weight) || 0), 0),
      warnings: warnings.map(({ message, args }) => t(message, args)),
      usualLearningPercent,
      canGrow: rows.length < mostCriteria,
    };
  },
  wantsMoreRows: (form) => form.text('more-rows') !== '',
  fieldOf: () => 'criteria',
};

function asTyped({ id, name, help, weightPercent, isLearning }: Criterion, place: number): Typed {
  return {
    [`c${place}-id`]: id,
    [`c${place}-name-cy`]: name.cy,
    [`c${place}-name-en`]: name.en,
    [`c${place}-help-cy`]: help?.cy ?? '',
    [`c${place}-help-en`]: help?.en ?? '',
    [`c${place}-weight`]: String(weightPercent),
    ...(isLearning ? { [`c${place}-learning`]: 'yes' } : {}),
  };
}

/** The rows of the form; one more, empty, when more rows are asked for. */
function rowsOf(typed: Typed): readonly Row[] {
  const asked = Math.trunc(Number(typed['rows'] ?? '0')) || 0;
  const more = (typed['more-rows'] ?? '') === '' ? 0 : 1;
  const count = Math.min(mostCriteria, Math.max(0, asked) + more);
  return Array.from({ length: count }, (_, place) => {
    const text = (field: string) => typed[`c${place}-${field}`] ?? '';
    return {
      place,
      id: text('id'),
      nameCy: cleanLine(text('name-cy')),
      nameEn: cleanLine(text('name-en')),
      helpCy: cleanText(text('help-cy')),
      helpEn: cleanText(text('help-en')),
      weight: text('weight').trim(),
      isLearning: text('learning') === 'yes',
      isRemoved: text('remove') === 'yes',
    };
  });
}

function isEmpty({ nameCy, nameEn, weight }: Row): boolean {
  return nameCy === '' && nameEn === '' && weight === '';
}

function criteriaOf(rows: readonly Row[]): readonly Criterion[] {
  const taken = rows.map(({ id }) => id).filter((id) => id !== '');
  return rows.map((row) => {
    const id = row.id === '' ? newCriterionId(row.nameEn, taken) : row.id;
    taken.push(id);
    return {
      id,
      name: { cy: row.nameCy, en: row.nameEn },
      ...(row.helpCy === '' && row.helpEn === '' ? {} : { help: { cy: row.helpCy, en: row.helpEn } }),
      weightPercent: numberOf(row.weight),
      isLearning: row.isLearning,
    };
  });
}

/** Not a number for what is none, which no weight may be. */
function numberOf(weight: string): number {
  const digits = weight.replace(/\s*%$/, '');
  return /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
}

function errorOf(
  { place, field, message, args }: CriteriaProblem,
  rows: readonly Row[],
  t: Translate,
): FormError {
  const row = place === null ? undefined : rows[place];
  if (row === undefined) return { field: 'criteria', text: t(message, args) };
  const called = row.nameCy || row.nameEn || String(row.place + 1);
  return { field: `c${row.place}-${field}`, text: `${called}: ${t(message, args)}` };
}
