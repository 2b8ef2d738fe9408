import { describe, expect, test } from '@jest/globals';
import type {
  ApplicationMessage,
  ApplicationTemplate,
} from '../../functions/applications/application-message.ts';
import { fullForm } from '../../functions/applications/full-form.ts';
import { composeApplicationLetter } from '../../functions/deliveries/emails/application-letters.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import type { WrittenDocument } from '../../functions/documents/document.ts';
import type { Letter } from '../../functions/deliveries/emails/letter.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Person } from '../../functions/people/person.ts';
import { begunBid } from '../support/bids.ts';
import { rhian, siân } from '../support/people.ts';
import { fullDocument } from '../support/full-bids.ts';
import { fund } from './letter-cases.ts';

const dueAt = eventTime('2027-01-29T17:00:00Z');
const reason = 'Please say who evaluates it.';
const certifier = 'Gwen Parry';

/** Every letter about an application there is. */
const messages: Readonly<Record<ApplicationTemplate, ApplicationMessage>> = {
  'application-link': { template: 'application-link' },
  'application-joined': { template: 'application-joined', by: 'Nia Hughes' },
  'application-received': { template: 'application-received', stage: 'expression' },
  'application-invited': { template: 'application-invited' },
  'application-declined': { template: 'application-declined', reason },
  'application-returned': { template: 'application-returned', reason },
  'application-withdrawn': { template: 'application-withdrawn' },
  'application-deadline': { template: 'application-deadline', reason },
  'application-due-soon': { template: 'application-due-soon', dueAt },
  'application-certified': { template: 'application-certified', certifier },
  'application-not-certified': { template: 'application-not-certified', certifier, reason },
  'application-certifier-lost': { template: 'application-certifier-lost', certifier },
  'application-certification-stopped': { template: 'application-certification-stopped' },
  'application-awarded': { template: 'application-awarded', reason },
  'application-named': { template: 'application-named', roles: ['champion'] },
  'application-unsuccessful': { template: 'application-unsuccessful', reason },
  'application-closing-soon': { template: 'application-closing-soon', closesAt: dueAt },
  'application-kept': { template: 'application-kept', closesAt: dueAt },
};

function compose(
  message: ApplicationMessage,
  recipient: Person = siân,
  document?: WrittenDocument,
): readonly Letter[] {
  const { application, round } = begunBid();
  return composeApplicationLetter({
    message,
    view: {
      application: {
        ...application,
        title: 'Records for nurses',
        organisation: 'Hywel Dda',
        fullDueAt: dueAt,
      },
      round,
      people: new Map([[rhian.id, rhian]]),
    },
    recipient,
    settings: fund,
    url: 'https://cascade.example.org/applications/token',
    at: eventTime('2026-11-20T10:00:00Z'),
    ...(document === undefined ? {} : { document }),
  });
}

const said = (letters: readonly Letter[]) => JSON.stringify(letters);

describe('letters about applications', () => {
  test.each(Object.values(messages))(
    '$template says the same in Welsh, which comes first, and in English',
    (message) => {
      const [welsh, english] = compose(message);
      expect([welsh?.language, english?.language]).toEqual(['cy', 'en']);
      expect(welsh?.blocks.map(({ kind }) => kind)).toEqual(english?.blocks.map(({ kind }) => kind));
      expect(welsh?.headline).not.toBe(english?.headline);
    },
  );

  test.each([
    'application-invited',
    'application-returned',
    'application-deadline',
    'application-due-soon',
    'application-certified',
    'application-not-certified',
    'application-certifier-lost',
  ] as const)('%s says until when the full application can be sent', (template) => {
    expect(said(compose(messages[template]))).toContain('29 January 2027 at 17:00');
    expect(said(compose(messages[template]))).toContain('29 Ionawr 2027');
  });

  test('the two receipts say which of the two documents arrived', () => {
    const [expression] = compose(messages['application-received'], rhian);
    const [full] = compose({ template: 'application-received', stage: 'full' }, rhian);
    expect(full?.headline).toBe('Mae eich cais llawn gennym');
    expect(expression?.headline).not.toBe(full?.headline);
  });

  test('the receipt of a full application holds every answer, under the questions of each language, below and as a file', () => {
    const letters = compose({ template: 'application-received', stage: 'full' }, siân, fullDocument());
    const [welsh, english] = letters;
    for (const said of [renderText(letters), renderHtml(letters, 'A receipt')]) {
      expect(said.split('Swansea University compares two areas')).toHaveLength(3);
      expect(said).toContain('£450,000');
      expect(said).toContain('A copy is below and attached.');
      expect(said).toContain('Mae copi isod ac ynghlwm.');
    }
    expect([welsh?.copy?.file, english?.copy?.file]).toEqual(['cais-llawn', 'full-application']);
    expect(english?.copy?.sections).toHaveLength(fullForm.sectionIds.length);
    const labels = (letter?: Letter) =>
      letter?.copy?.sections.flatMap(({ answers }) => answers.map(({ label }) => label)) ?? [];
    expect(labels(welsh)).toHaveLength(labels(english).length);
    expect(labels(welsh).filter((label) => labels(english).includes(label))).toEqual([]);
  });

  test('a document too long for a mail program goes with its receipt only as a file', () => {
    const short = fullDocument();
    const design = { ...short.evaluation!, answers: { design: 'long '.repeat(7000) } };
    const [letter] = compose({ template: 'application-received', stage: 'full' }, rhian, {
      ...short,
      evaluation: design,
    });
    expect(letter?.blocks.some(({ kind }) => kind === 'document')).toBe(false);
    expect(said([letter!])).toContain('Mae copi ynghlwm.');
    expect(JSON.stringify(letter?.copy)).toContain('long long');
  });

  test('no other letter carries the document', () => {
    const { 'application-received': _, ...others } = messages;
    for (const message of Object.values(others))
      expect(compose(message, rhian, fullDocument())[0]).not.toHaveProperty('copy');
  });

  test('the words of the certifier and of staff stand in them as they were written', () => {
    for (const template of [
      'application-not-certified',
      'application-deadline',
      'application-returned',
    ] as const)
      expect(said(compose(messages[template]))).toContain(reason);
  });

  test('a certifier who need not answer any more gets no link, because it may open nothing', () => {
    const letters = compose(messages['application-certification-stopped']);
    expect(said(letters)).not.toContain('https://cascade.example.org/applications');
  });
});
