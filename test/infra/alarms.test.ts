import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Alarm } from '../../infra/constructs/alarm.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { metricLine } from '../../functions/tick/start-due-work.handler.ts';
import { functionIds } from '../../infra/constructs/entries.ts';
import { deployments } from '../../infra/environments.ts';
import { resourcesOfType, templatesOf, type Resource } from './templates.ts';

const templates = templatesOf(deployments['live']!);
const alarms = resourcesOfType(templates, 'AWS::CloudWatch::Alarm');

/** Every program text of the functions, in which log codes stand. */
const programText = globSync('functions/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('Alarms', () => {
  test('each says what it means for users and begins a runbook', () => {
    for (const [id, { Properties }] of alarms) {
      expect([id, Properties['AlarmDescription']]).toEqual([
        id,
        expect.stringMatching(/^What this means for users: .{40,}\n\nRunbook: .{40,}$/s),
      ]);
    }
  });

  test('each tells people when it goes off and when it is over', () => {
    const topic = { Ref: resourcesOfType(templates, 'AWS::SNS::Topic')[0]![0] };
    for (const [, { Properties }] of alarms) {
      expect(Properties['AlarmActions']).toEqual([topic]);
      expect(Properties['OKActions']).toEqual([topic]);
    }
    const [, subscription] = resourcesOfType(templates, 'AWS::SNS::Subscription')[0]!;
    expect(subscription.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'cascade-alarms@example.org',
    });
  });

  test('there is one for everything that can go wrong unseen', () => {
    const expected = [
      'OldestDueAge',
      'TickStalled',
      'BounceRate',
      'ComplaintRate',
      'PagesFailed',
      'ExecutionsFailedobligationchase',
      'ExecutionsFailedapplicationlifecycle',
      'ExecutionsFailedseminarfollowup',
      'ExecutionsFailednetworkdigest',
      'ExecutionsFaileddeliver',
      'NotEmptyTickDeadLetters',
      'NotEmptyDeliveryEventDeadLetters',
      ...functionIds.map((id) => `Errors${id.replaceAll('-', '')}`),
    ];
    for (const start of expected)
      expect([start, alarms.filter(([id]) => id.startsWith(start)).length]).toEqual([start, 1]);
    expect(alarms).toHaveLength(expected.length);
  });

  test('a tick that says nothing is an alarm, not silence', () => {
    expect(alarmNamed('TickStalled')).toMatchObject({
      Namespace: 'Cascade/live',
      MetricName: 'TickCompleted',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
    expect(alarmNamed('TickStalled')).not.toHaveProperty('Dimensions');
  });

  test('overdue work is measured where the tick of this environment writes it', () => {
    expect(alarmNamed('OldestDueAge')).toMatchObject({
      Namespace: 'Cascade/live',
      MetricName: 'OldestDueAgeSeconds',
      Statistic: 'Maximum',
      Threshold: 30 * 60,
    });
    const [, tick] = resourcesOfType(templates, 'AWS::Lambda::Function').find(([id]) =>
      id.startsWith('startduework'),
    )!;
    expect(tick.Properties['Environment'].Variables.METRIC_NAMESPACE).toBe('Cascade/live');
  });

  test('one tick that saw a chase stand for half an hour is enough, and the alarm stays until the next could see it, half an hour later', () => {
    expect(alarmNamed('OldestDueAge')).toMatchObject({ DatapointsToAlarm: 1, EvaluationPeriods: 7 });
  });

  test('an error page is an alarm, although the function that made it did not fail', () => {
    expect(alarmNamed('PagesFailed')).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx' });
  });

  test('a log code that a runbook names is one that is written', () => {
    for (const [, { Properties }] of alarms)
      for (const [code] of String(Properties['AlarmDescription']).matchAll(/\b[A-Z]+(?:_[A-Z]+){2,}\b/g))
        expect([code, programText.includes(code)]).toEqual([code, true]);
  });

  test('what the tick writes is what the alarms read', () => {
    const at = eventTime('2026-11-02T09:00:00.000Z');
    const line = JSON.parse(
      metricLine('Cascade/live', at, { chases: 2, looks: 1, letters: 1, oldestSeconds: 60 }),
    ) as {
      _aws: {
        CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[];
      };
    };
    const [written] = line._aws.CloudWatchMetrics;
    expect(written).toMatchObject({ Namespace: 'Cascade/live', Dimensions: [[]] });
    const names = written?.Metrics.map(({ Name }) => Name);
    for (const alarm of ['TickStalled', 'OldestDueAge'])
      expect(names).toContain(alarmNamed(alarm)['MetricName']);
  });

  test('mail is looked at before Amazon reviews the account', () => {
    expect(alarmNamed('BounceRate')).toMatchObject({
      Namespace: 'AWS/SES',
      MetricName: 'Reputation.BounceRate',
      Threshold: 0.04,
    });
    expect(alarmNamed('ComplaintRate')).toMatchObject({
      Namespace: 'AWS/SES',
      MetricName: 'Reputation.ComplaintRate',
      Threshold: 0.0008,
    });
  });

  test.each(['meansForUsers', 'runbook'] as const)('one with a blank %s stops the synth', (blank) => {
    const stack = new Stack(new App(), 'Stack');
    const words = { meansForUsers: 'Reminders are late.', runbook: 'Look at the log.', [blank]: ' ' };
    const make = () =>
      new Alarm(stack, 'Silent', {
        metric: new Metric({ namespace: 'Cascade', metricName: 'TickCompleted' }),
        threshold: 1,
        goesOffWhen: 'at-least',
        periods: 1,
        missingData: TreatMissingData.NOT_BREACHING,
        tell: new Topic(stack, 'Topic'),
        ...words,
      });
    expect(make).toThrow(`The alarm "Silent" has an empty ${blank}`);
  });
});

test('the dashboard shows every alarm', () => {
  const [, dashboard] = resourcesOfType(templates, 'AWS::CloudWatch::Dashboard')[0]!;
  const body = JSON.stringify(dashboard.Properties['DashboardBody']);
  for (const [id] of alarms) expect(body).toContain(id);
});

function alarmNamed(start: string): Resource['Properties'] {
  return alarms.find(([id]) => id.startsWith(start))![1].Properties;
}
