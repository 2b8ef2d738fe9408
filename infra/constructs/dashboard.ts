import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { ServiceStack } from '../stacks/service-stack.ts';
import type { Alarm } from './alarm.ts';
import { messages, oldestDueAge, ticksCompleted } from './metrics.ts';

/**
 * One page that answers, from top to bottom: is anything wrong, does due work start, does mail leave and arrive, do
 * pages answer, and which function is slow or failing.
 */
export function overview(
  scope: Construct,
  name: string,
  namespace: string,
  service: ServiceStack,
  alarms: readonly Alarm[],
): void {
  const { functions, workflows, deadLetters, portal } = service;
  new Dashboard(scope, 'Overview', {
    dashboardName: name,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.map(({ alarm }) => alarm), width: 24 })],
      [
        graph('How long the oldest due row has waited', [oldestDueAge(namespace)]),
        graph('Ticks', [ticksCompleted(namespace)]),
        graph(
          'Dead letters',
          deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
      [
        graph(
          'Executions started',
          workflows.map(({ stateMachine }) => stateMachine.metricStarted()),
        ),
        graph(
          'Executions failed',
          workflows.flatMap(({ stateMachine: machine }) => [
            machine.metricFailed(),
            machine.metricTimedOut(),
            machine.metricAborted(),
          ]),
        ),
        graph('Mail', [
          messages('Send'),
          messages('Delivery'),
          messages('Bounce'),
          messages('Complaint'),
          messages('Reject'),
        ]),
      ],
      [
        graph('Requests', [portal.api.metricCount({ statistic: 'Sum' })]),
        graph('Requests refused and failed', [
          portal.api.metricClientError(),
          portal.api.metricServerError(),
        ]),
        graph('Time to answer', [portal.api.metricLatency({ statistic: 'p95' })]),
      ],
      [
        graph(
          'Errors',
          functions.map(({ lambda }) => lambda.metricErrors()),
        ),
        graph(
          'Throttles',
          functions.map(({ lambda }) => lambda.metricThrottles()),
        ),
        graph(
          'Duration',
          functions.map(({ lambda }) => lambda.metricDuration({ statistic: 'p95' })),
        ),
      ],
    ],
  });
}

function graph(title: string, metrics: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: metrics, width: 8 });
}
