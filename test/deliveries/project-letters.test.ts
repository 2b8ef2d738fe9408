import { describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { composeProjectLetter } from '../../functions/deliveries/emails/project-letters.ts';
import { renderHtml, renderText } from '../../functions/deliveries/emails/render-letter.ts';
import { subjectOf } from '../../functions/deliveries/emails/compose-letter.ts';
import type { ProjectMessage, ProjectTemplate } from '../../functions/projects/project-message.ts';
import type { Person } from '../../functions/people/person.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { accountInLetter } from '../../functions/repayments/account-in-letter.ts';
import type { RepaymentSchedule } from '../../functions/repayments/schedule.ts';
import { statementOn } from '../../functions/repayments/statement.ts';
import { paymentOf } from '../repayments/repaying.ts';
import { awarded } from '../support/awards.ts';
import { rhian, siân, tom } from '../support/people.ts';
import { fund } from './letter-cases.ts';

const owed = [
  { kind: 'milestone', matter: { title: 'First tablets in use' }, dueOn: calendarDate('2028-01-10') },
  { kind: 'repayment', matter: { instalment: 2, amountPence: 3_000_000 }, dueOn: calendarDate('2028-10-02') },
  { kind: 'lessons-learnt', dueOn: calendarDate('2030-11-27') },
] as const;
const before = {
  startDate: calendarDate('2027-04-01'),
  endDate: calendarDate('2030-03-31'),
  amountPence: 45_000_000,
  instalments: { count: 15, lastDueOn: calendarDate('2035-04-02') },
};
const reason = 'The supplier delivers half a year late.';

const payment = { paidOn: calendarDate('2028-03-30'), reference: 'BACS 4711', amountPence: 2_000_050 };
const repays = awarded().award?.repayments as RepaymentSchedule;
const account = accountInLetter(
  statementOn(repays, [paymentOf(payment)], calendarDate('2028-10-20')),
  eventTime('2028-10-20T10:00:00Z'),
);

/** Every letter about a project’s life. */
const messages: Readonly<Record<ProjectTemplate, ProjectMessage>> = {
  'project-paused': { template: 'project-paused', reason },
  'project-resumed': { template: 'project-resumed', owed },
  'project-varied': {
    template: 'project-varied',
    reason,
    before,
    after: { ...before, endDate: calendarDate('2030-09-30') },
    owed,
  },
  'project-abandoned': { template: 'project-abandoned', reason, owed },
  'project-withdrawn': { template: 'project-withdrawn', reason, owed: [] },
  'payment-received': { template: 'payment-received', payment, account },
  'payment-struck-out': { template: 'payment-struck-out', payment, account, reason },
  'adoption-report': {
    template: 'adoption-report',
    since: calendarDate('2027-04-01'),
    total: 3,
    rows: [
      {
        organisation: 'Gwynedd Council',
        standing: 'adopting',
        isNew: true,
        byOn: calendarDate('2028-03-31'),
      },
      { organisation: 'Powys County Council', standing: 'not', isNew: false, barriers: ['money', 'skills'] },
    ],
  },
  'project-closed': { template: 'project-closed' },
  'project-reopened': { template: 'project-reopened', reason, owed },
};

const compose = (message: ProjectMessage, recipient: Person = tom, isWaived = false) => {
  const { project } = awarded();
  return composeProjectLetter({
    message,
    project: isWaived ? { ...project, closedWithWaiver: true } : project,
    recipient,
    settings: fund,
  });
};
const textOf = (message: ProjectMessage, recipient?: Person, isWaived?: boolean) =>
  renderText(compose(message, recipient, isWaived)).replace(/\s+/g, ' ');

describe('every letter about a project’s life', () => {
  test.each(Object.entries(messages))(
    '%s is in the reader’s language, Welsh first where both',
    (_, message) => {
      expect(compose(message, rhian).map(({ language }) => language)).toEqual(['cy']);
      expect(compose(message, tom).map(({ language }) => language)).toEqual(['en']);
      expect(compose(message, siân).map(({ language }) => language)).toEqual(['cy', 'en']);
    },
  );

  test.each(Object.entries(messages))(
    '%s says the same in HTML and in text, and fits a mailbox',
    (_, message) => {
      const letters = compose(message, siân);
      const html = renderHtml(letters, subjectOf(letters));
      expect(Buffer.byteLength(html)).toBeLessThan(20_000);
      for (const { headline } of letters) {
        expect(html.replaceAll('&#39;', "'")).toContain(headline.replaceAll('&', '&amp;'));
        expect(renderText(letters).replace(/\s+/g, ' ')).toContain(headline.toUpperCase());
      }
    },
  );

  test.each(Object.entries(messages))(
    '%s has no link: what is owed is asked for by letters of its own',
    (_, message) => {
      expect(textOf(message)).not.toContain('/answer/');
    },
  );

  test('all have one subject, so that they stay one conversation', () => {
    const subjects = Object.values(messages).map((message) => subjectOf(compose(message, siân)));
    expect(new Set(subjects)).toEqual(
      new Set(['Eich prosiect / Your project: Digital health records for community nurses']),
    );
  });
});

describe('what they say', () => {
  test('a variation tells what changed and only that, why, and which dates moved', () => {
    const text = textOf(messages['project-varied']);
    expect(text).toContain('End: 30 September 2030 (before: 31 March 2030)');
    expect(text).not.toContain('Start:');
    expect(text).not.toContain('Sum:');
    expect(text).toContain(reason);
    expect(text).toContain('Milestone (First tablets in use): 10 January 2028');
    expect(text).toContain('Repayment (number 2: £30,000): 2 October 2028');
  });

  test('the same in Welsh, with dates written out', () => {
    const text = textOf(messages['project-varied'], rhian);
    expect(text).toContain('Gorffen: 30 Medi 2030 (cynt: 31 Mawrth 2030)');
    expect(text).toContain('Carreg filltir (First tablets in use): 10 Ionawr 2028');
  });

  test('a receipt names the payment, the account after it, and the instalments up to the next one', () => {
    const text = textOf(messages['payment-received']);
    expect(text).toContain('Amount paid: £20,000.50');
    expect(text).toContain('Date of the payment: 30 March 2028');
    expect(text).toContain('Reference of the payment: BACS 4711');
    expect(text).toContain('Repaid: £20,000.50');
    expect(text).toContain('Outstanding: £429,999.50');
    expect(text).toContain('Late: £39,999.50');
    expect(text).toContain('1: 31 March 2028, £30,000. Late. Outstanding: £9,999.50');
    expect(text).toContain('3: 3 April 2029, £30,000. Not yet due. Outstanding: £30,000');
    expect(text).not.toContain('4: ');
    const welsh = textOf(messages['payment-struck-out'], rhian);
    expect(welsh).toContain('yn ddyledus eto');
    expect(welsh).toContain(reason);
  });

  test('an end with a waiver says that not everything was answered', () => {
    expect(textOf(messages['project-closed'], tom, true)).toContain(
      'Not everything that was owed was answered',
    );
    expect(textOf(messages['project-closed'])).not.toContain('Not everything that was owed was answered');
  });
});
