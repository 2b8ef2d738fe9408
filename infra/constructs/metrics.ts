import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

const fiveMinutes = Duration.minutes(5);

/** How long the longest-waiting due row has been due, in seconds; written by each tick. */
export function oldestDueAge(namespace: string): Metric {
  return new Metric({
    namespace,
    metricName: 'OldestDueAgeSeconds',
    statistic: 'Maximum',
    period: fiveMinutes,
  });
}

/** How many ticks ran to their end; written by each tick that did. */
export function ticksCompleted(namespace: string): Metric {
  return new Metric({
    namespace,
    metricName: 'TickCompleted',
    statistic: 'Sum',
    period: fiveMinutes,
  });
}

/** Executions that did not end well, for whichever reason. */
export function executionsFailed(machine: StateMachine): MathExpression {
  return new MathExpression({
    expression: 'failed + timedOut + aborted',
    usingMetrics: {
      failed: machine.metricFailed({ period: fiveMinutes }),
      timedOut: machine.metricTimedOut({ period: fiveMinutes }),
      aborted: machine.metricAborted({ period: fiveMinutes }),
    },
    period: fiveMinutes,
  });
}

/** Share of the account's messages that bounced, as SES itself judges it: under review at 5%, paused at 10%. */
export function bounceRate(): Metric {
  return reputation('Reputation.BounceRate');
}

/** Share of the account's messages that people called spam, as SES itself judges it: under review at 0.1%, paused at 0.5%. */
export function complaintRate(): Metric {
  return reputation('Reputation.ComplaintRate');
}

function reputation(metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    statistic: 'Average',
    period: Duration.hours(1),
  });
}

/** What SES did with the account's messages; `name` is Send, Delivery, Bounce, Complaint or Reject. */
export function messages(name: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject'): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: name,
    statistic: 'Sum',
    period: fiveMinutes,
  });
}
