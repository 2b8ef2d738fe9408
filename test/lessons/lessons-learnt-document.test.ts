import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eventTime } from '../../functions/kernel/event-time.ts';
import {
  asTyped,
  joinAnswers,
  readAnswers,
  whatIsMissing as whatIsMissingIn,
  type Answers,
} from '../../functions/documents/answers.ts';
import { documentAsBlocks, sectionAsBlock } from '../../functions/documents/document-text.ts';
import type { Section } from '../../functions/documents/form.ts';
import {
  decideSave,
  statusOf,
  unfinishedSections,
  type CurrentSection,
  type SectionSave,
} from '../../functions/documents/document.ts';
import { lessonsForm, sectionIds, type SectionId } from '../../functions/lessons/lessons-learnt-sections.ts';
import { prefill } from '../../functions/lessons/prefill.ts';
import { pounds, poundsTyped, readPounds } from '../../functions/kernel/money.ts';
import { catalogue } from '../../functions/messages/catalogue.ts';
import { project, rhian, tom } from '../support/people.ts';
import { finishedDocument } from './finished-document.ts';

const at = eventTime('2026-12-01T10:00:00Z');
const { sections } = lessonsForm;
const whatIsMissing = (section: Section, answers: Answers) => whatIsMissingIn(lessonsForm, section, answers);

function current(words: string, version = 1, latestVersion = version): CurrentSection {
  return { version, latestVersion, answers: { what: words }, isFinished: false, savedBy: rhian, savedAt: at };
}

function save(words: string, baseVersion: number, isFinished = false): SectionSave {
  return { baseVersion, answers: words === '' ? {} : { what: words }, isFinished, savedBy: tom, savedAt: at };
}

describe('the questions', () => {
  it('are the eleven of the fund, in its order', () => {
    expect(sectionIds).toHaveLength(11);
    expect(sectionIds.map((id) => sections[id].id)).toEqual([...sectionIds]);
  });

  it('have their words in the catalogue: a label each, a message where an answer is needed, and every option', () => {
    const needed = sectionIds.flatMap((id) => [
      `lessons.${id}.title`,
      ...sections[id].fields.flatMap((field) => [
        `lessons.${id}.${field.id}`,
        ...(field.needed === 'never' ? [] : [`lessons.${id}.${field.id}.missing`]),
        ...(field.kind === 'choice'
          ? field.options.map((option) => `lessons.${id}.${field.id}.${option}`)
          : []),
      ]),
    ]);
    expect(needed.filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
  });

  it('name only fields and options that exist where one answer makes another needless', () => {
    for (const id of sectionIds) {
      for (const { needed } of sections[id].fields) {
        if (typeof needed === 'string') continue;
        const choice = sections[id].fields.find((field) => field.id === needed.when);
        expect(
          choice?.kind === 'choice' && needed.isOneOf.every((option) => choice.options.includes(option)),
        ).toBe(true);
      }
    }
  });
});

describe('what the fund knows', () => {
  it('stands in the document before anybody types: aims, organisations, expected saving, and whom to contact', () => {
    const known = { ...project(), partners: ['Conwy Council'] };
    expect(prefill('aims', known, rhian)).toEqual({
      organisations: 'Gwynedd Council; Conwy Council',
      aim: 'Converts council street lights to LED.',
    });
    expect(prefill('results', known, rhian)).toEqual({ 'expected-saving': 12_000_000 });
    expect(prefill('talk', known, rhian)).toEqual({
      contact: 'Rhian Pritchard, rhian.pritchard@gwynedd.example.org',
    });
    expect(prefill('worked', known, rhian)).toEqual({});
  });

  it('leaves a field empty where the fund knows nothing', () => {
    expect(prefill('results', { ...project(), expectedAnnualSavingPence: null }, rhian)).toEqual({});
    expect(prefill('aims', { ...project(), summary: '' }, rhian)).not.toHaveProperty('aim');
  });

  it('does not make a section finished until a person says so', () => {
    expect(statusOf(lessonsForm, 'aims', {}, prefill('aims', project(), rhian))).toBe('prefilled');
    expect(statusOf(lessonsForm, 'worked', {}, {})).toBe('not-started');
    expect(unfinishedSections(lessonsForm, {})).toEqual(sectionIds);
  });
});

describe('reading a section', () => {
  it('keeps words as they were written, without what could break a page', () => {
    const { answers, problems } = readAnswers(sections.worked, {
      what: '  One\r\ntwo \u202Ethree\u0000 🏴󠁧󠁢󠁷󠁬󠁳󠁿 <script>  ',
    });
    expect(problems).toEqual([]);
    expect(answers['what']).toBe('One\ntwo three 🏴󠁧󠁢󠁷󠁬󠁳󠁿 <script>');
  });

  it('lets a draft be too long, and says by how much before it is finished', () => {
    const { answers, problems } = readAnswers(sections.worked, { what: 'gair '.repeat(612) });
    expect(problems).toEqual([]);
    expect(whatIsMissing(sections.worked, answers)).toEqual([
      { field: 'what', message: 'answer.too-many-words', args: { limit: 500, count: 612 } },
    ]);
  });

  it('refuses a text beyond every limit, an option that is not there and an amount that is none', () => {
    const problemIn = (section: SectionId, typed: Record<string, string>) =>
      readAnswers(sections[section], typed).problems.map(({ field, message }) => [field, message]);
    expect(problemIn('worked', { what: 'x'.repeat(20_001) })).toEqual([
      ['what', 'answer.too-many-characters'],
    ]);
    expect(problemIn('elsewhere', { level: 'galaxy' })).toEqual([['level', 'answer.not-an-option']]);
    expect(problemIn('results', { 'expected-saving': 'lots' })).toEqual([
      ['expected-saving', 'answer.not-an-amount'],
    ]);
    expect(problemIn('results', { 'expected-saving': '-1' })).toEqual([
      ['expected-saving', 'answer.negative-amount'],
    ]);
    expect(problemIn('results', { 'actual-saving': '-1' })).toEqual([]);
  });

  it('asks for what a choice makes necessary, and for nothing it makes needless', () => {
    const missing = (answers: Record<string, string>) =>
      whatIsMissing(sections.elsewhere, answers).map(({ field }) => field);
    expect(missing({})).toEqual(['level']);
    expect(missing({ level: 'nothing' })).toEqual([]);
    expect(missing({ level: 'national' })).toEqual(['for-now', 'for-good']);
  });

  it('shows again what it stored', () => {
    const typed = {
      'expected-saving': '120,000',
      'actual-saving': '-3.50',
      outcomes: 'Warmer homes',
      'saving-note': '',
    };
    const { answers } = readAnswers(sections.results, typed);
    expect(answers).toEqual({
      'expected-saving': 12_000_000,
      'actual-saving': -350,
      outcomes: 'Warmer homes',
    });
    expect(asTyped(sections.results, answers)).toEqual({ ...typed, 'expected-saving': '120000' });
  });
});

describe('an amount', () => {
  it('is read as people write it', () => {
    expect(['£1,234.50', '1234', ' 12,500 ', '-300', '£-2', '−£2', '0.5'].map(readPounds)).toEqual([
      123450, 123400, 1250000, -30000, -200, -200, 50,
    ]);
    expect(['-', '£', '-£'].map((before) => readPounds(`${before}${' '.repeat(200_000)}x`))).toEqual([
      null,
      null,
      null,
    ]);
    expect(['£ 5', '- £ 5', '£ -5'].map(readPounds)).toEqual([500, -500, -500]);
    expect(['', '1,23', '1.234', '12k', '--2', '-£-2', '1e9', '99999999999999'].map(readPounds)).toEqual(
      Array(8).fill(null),
    );
  });

  it('comes back the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (pence) => {
        expect(readPounds(poundsTyped(pence))).toBe(pence);
        expect(readPounds(pounds(pence))).toBe(pence);
      }),
    );
  });
});

describe('a save', () => {
  it('counts when nobody saved in between', () => {
    expect(decideSave(sections.worked, null, save('ours', 0))).toMatchObject({
      kind: 'saved',
      current: { version: 1, latestVersion: 1 },
    });
    expect(decideSave(sections.worked, current('before', 3, 5), save('ours', 3))).toMatchObject({
      kind: 'saved',
      version: { version: 6 },
    });
  });

  it('of the same words changes nothing, whichever version it began from', () => {
    expect(decideSave(sections.worked, current('same', 4), save('same', 4)).kind).toBe('unchanged');
    expect(decideSave(sections.worked, current('same', 4), save('same', 1)).kind).toBe('unchanged');
    expect(decideSave(sections.worked, null, save('', 0)).kind).toBe('unchanged');
    expect(decideSave(sections.worked, current('same', 4), save('same', 4, true)).kind).toBe('saved');
  });

  it('that comes second is set aside under a number of its own, and the first words still count', () => {
    const outcome = decideSave(sections.worked, current('theirs', 2), save('ours', 1));
    expect(outcome).toMatchObject({
      kind: 'set-aside',
      current: { version: 2, latestVersion: 3, answers: { what: 'theirs' } },
      version: { version: 3, answers: { what: 'ours' }, savedBy: { name: 'Tom Bevan' } },
    });
  });

  it('never loses words: whatever order two people save in, every text has a version of its own', () => {
    const saves = fc.array(fc.record({ words: fc.stringMatching(/^[a-z]{1,8}$/), base: fc.nat(12) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(saves, (history) => {
        let now: CurrentSection | null = null;
        const kept = new Map<number, unknown>();
        for (const { words, base } of history) {
          const outcome = decideSave(sections.worked, now, save(words, base));
          if (outcome.kind !== 'unchanged') {
            expect(kept.has(outcome.version.version)).toBe(false);
            kept.set(outcome.version.version, outcome.version.answers['what']);
          }
          now = outcome.current;
          expect([...kept.values()]).toContain(words);
          if (now) expect(kept.get(now.version)).toBe(now.answers['what']);
        }
      }),
    );
  });

  it('can be joined: sentences one below the other, and our choice where both chose', () => {
    expect(
      joinAnswers(
        sections.elsewhere,
        { level: 'team', 'for-now': 'Theirs' },
        { level: 'national', 'for-now': 'Ours', 'for-good': 'New' },
      ),
    ).toEqual({
      level: 'national',
      'for-now': 'Theirs\n\nOurs',
      'for-good': 'New',
    });
  });
});

describe('the document as it is shown', () => {
  it('says the same questions in both languages, with the answers as they were written', () => {
    const document = finishedDocument(rhian, at);
    expect(unfinishedSections(lessonsForm, document)).toEqual([]);
    const [welsh, english] = [
      documentAsBlocks(lessonsForm, document, 'cy'),
      documentAsBlocks(lessonsForm, document, 'en'),
    ];
    expect(welsh.map(({ answers }) => answers.map(({ field }) => field))).toEqual(
      english.map(({ answers }) => answers.map(({ field }) => field)),
    );
    expect(english[0]?.heading).toBe('What you set out to do');
    expect(welsh[0]?.heading).toBe('Yr hyn yr oeddech am ei wneud');
    const inWelsh = welsh.flatMap(({ answers }) => answers.map(({ text }) => text));
    expect(inWelsh).toContain('£118,250');
    expect(inWelsh).toContain('Byddwn');
  });

  it('leaves out questions that did not arise, and says so where nobody answered', () => {
    expect(
      sectionAsBlock(lessonsForm, 'elsewhere', { level: 'nothing' }, 'en').answers.map(({ field }) => field),
    ).toEqual(['level']);
    expect(sectionAsBlock(lessonsForm, 'worked', {}, 'en').answers[0]).toMatchObject({
      text: 'No answer given',
      isEmpty: true,
    });
  });

  it('does not count as finished once an answer in it is missing', () => {
    const document = finishedDocument(rhian, at);
    const { worked } = document;
    expect(
      unfinishedSections(lessonsForm, { ...document, worked: { ...worked, answers: {} } as CurrentSection }),
    ).toEqual(['worked']);
    expect(
      unfinishedSections(lessonsForm, {
        ...document,
        worked: { ...worked, isFinished: false } as CurrentSection,
      }),
    ).toEqual(['worked']);
  });
});
