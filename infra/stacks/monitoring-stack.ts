import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { Alarm, type AlarmProps } from '../constructs/alarm.ts';
import { alarmTopic } from '../constructs/alarm-topic.ts';
import { overview } from '../constructs/dashboard.ts';
import type { FunctionId } from '../constructs/entries.ts';
import {
  bounceRate,
  complaintRate,
  executionsFailed,
  oldestDueAge,
  ticksCompleted,
} from '../constructs/metrics.ts';
import { type Environment, metricNamespace } from '../environments.ts';
import type { ServiceStack } from './service-stack.ts';

/** What is watched. */
export type MonitoringStackProps = StackProps & { readonly key: IKey; readonly service: ServiceStack };

type Words = Pick<AlarmProps, 'meansForUsers' | 'runbook'>;

/** An error in a function, by function. */
const wordsForFunctionErrors: Readonly<Record<FunctionId, Words>> = {
  'serve-portal': {
    meansForUsers: 'Someone waited and got no page, because the function died or ran out of time.',
    runbook:
      'Open the log of serve-portal at that minute: Lambda writes there how it ended. If it follows a deployment, deploy the version before.',
  },
  'start-due-work': {
    meansForUsers:
      'Reminders that are due have not started; the next tick, within five minutes, tries again.',
    runbook:
      'One error needs nothing. If it repeats, open the log of start-due-work: each line START_DUE_WORK_SHARD_FAILED gives an error’s name and its place in the code, which shows whether a table was read or an execution started.',
  },
  'decide-chase': {
    meansForUsers: 'One project’s chase stands still; nobody gets a wrong email because of it.',
    runbook:
      'Open the failed execution of obligation-chase; its input names the obligation. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'look-at-application': {
    meansForUsers:
      'Those who write a bid are not reminded of its date, or not yet told that their finance certifier cannot be reached.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the application. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'remove-bid': {
    meansForUsers: 'A bid that came to nothing is kept longer than its people were told. Nobody can open it.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the application. Correct the cause; a later tick removes what is left by itself, after half an hour at most.',
  },
  'find-similar-work': {
    meansForUsers: 'A bid is not yet compared with other work; it is with the fund all the same.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the application. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'queue-decisions': {
    meansForUsers:
      'Some applicants hear later than others what the minister decided; the decisions’ page shows whose turn it still is. Nobody hears twice.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the round. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'look-at-project': {
    meansForUsers:
      'A project does not yet owe what it should from now on, or stays open although nothing is owed; nobody gets a wrong email because of it.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the project. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'report-idea': {
    meansForUsers:
      'The champion of a proven project hears later than planned what other bodies do with it. The staff page shows it all the same.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the project. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'advance-round': {
    meansForUsers:
      'The announcement of a round, or a reminder that it closes soon, is late. The round opens and closes all the same.',
    runbook:
      'Open the failed execution of application-lifecycle; its input names the round. Correct the cause; a later tick takes it up where it stopped, after half an hour at most.',
  },
  'advance-seminar': {
    meansForUsers:
      'An invitation, the news that a seminar has moved, thanks after it, or a report of it is late. People can register and answer all the same.',
    runbook:
      'Open the failed execution of seminar-follow-up; its input names the seminar. Correct the cause; a later tick takes it up where it stopped, after half an hour at most.',
  },
  'ask-promises': {
    meansForUsers: 'Somebody is asked later than planned what came of what they promised at a seminar.',
    runbook:
      'Open the failed execution of seminar-follow-up; its input names the person by their id. Correct the cause; a later tick takes it up by itself, after half an hour at most.',
  },
  'advance-digest': {
    meansForUsers: 'Digests begin late, or a run stands still. Nobody is missed and nobody gets one twice.',
    runbook:
      'Open the failed execution of network-digest; its input names the run. Correct the cause; a later tick takes the run up where it stopped, within ten minutes as a rule.',
  },
  'send-digest-page': {
    meansForUsers: 'Some digests leave late. Nobody is missed and nobody gets one twice.',
    runbook:
      'Open the log of send-digest-page: each line SEND_DELIVERIES_… names a letter and its error. The run comes back to its pages by itself; stop it on its page if the cause is in its content.',
  },
  'send-deliveries': {
    meansForUsers: 'Some emails leave late, or it is not known whether they left.',
    runbook:
      'Open the log of send-deliveries: each line SEND_DELIVERIES_… names a letter and its error. On the deliveries page, letters “unknown” settle when SES reports; do not send one again by hand before an hour has passed.',
  },
  'record-delivery-event': {
    meansForUsers:
      'A bounce or a delivery is not yet shown, so a chase may keep writing to an address that no longer works.',
    runbook:
      'Lambda tries twice more by itself. If the queue DeliveryEventDeadLetters fills, open the log of record-delivery-event, correct the cause, and follow that queue’s runbook.',
  },
};

/** Something in a queue of last resort, by the queue's place in the service stack. */
const wordsForDeadLetters: Readonly<Record<string, Words>> = {
  TickDeadLetters: {
    meansForUsers:
      'A wake-up was lost. Nothing is lost with it, as the next tick finds everything due, but reminders may leave some minutes late.',
    runbook:
      'Check that later ticks completed (dashboard), read the message’s attributes for the error, then purge the queue: a late wake-up is of no use.',
  },
  DeliveryEventDeadLetters: {
    meansForUsers:
      'What became of some emails is not recorded: a bounced address may be written to again, a delivery stays “unknown”.',
    runbook:
      'Read the log of record-delivery-event and correct the cause. SQS cannot redrive this queue, since no queue fed it: invoke record-delivery-event with the body of each message, which is the event, then delete the message. Recording an event twice is harmless.',
  },
};

/**
 * What tells the people who run Cascade that something is wrong: alarms with a runbook line, where they are told, and
 * one page that shows how it goes.
 */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, environment: Environment, props: MonitoringStackProps) {
    super(scope, id, props);
    const topic = alarmTopic(this, 'Alarms', environment.alarmsTo, props.key);
    const namespace = metricNamespace(environment);
    const alarms = [
      ...this.alarmsOfTheTick(namespace, topic),
      ...this.alarmsOfMail(topic),
      ...this.alarmsOfTheService(props.service, topic),
    ];
    overview(this, `cascade-${environment.name}`, namespace, props.service, alarms);
  }

  private alarmsOfTheTick(namespace: string, tell: Topic): Alarm[] {
    return [
      new Alarm(this, 'OldestDueAge', {
        metric: oldestDueAge(namespace),
        threshold: Duration.minutes(30).toSeconds(),
        goesOffWhen: 'at-least',
        // One bad reading in thirty-five minutes, and it stays bad until then: a chase that has been stuck for half an hour is tried, and so seen by a tick, only every half hour (functions/tick/due-rows.ts).
        periods: 7,
        badPeriods: 1,
        missingData: TreatMissingData.NOT_BREACHING,
        meansForUsers:
          'Something that was due more than half an hour ago has not happened: a reminder or an escalation is late.',
        runbook:
          'Open failed executions of obligation-chase and deliver: their input names the obligation or the letters. An execution of obligation-chase is named <obligation>-<version>-<attempt>; a high attempt is a chase that is stuck.',
        tell,
      }),
      new Alarm(this, 'TickStalled', {
        metric: ticksCompleted(namespace),
        threshold: 1,
        goesOffWhen: 'fewer',
        periods: 3,
        missingData: TreatMissingData.BREACHING,
        meansForUsers:
          'Cascade has not looked for due work for fifteen minutes: no reminder leaves. Pages still work and nothing is lost.',
        runbook:
          'Is the schedule cascade-<environment>-tick enabled? Then read the log of start-due-work and the queue TickDeadLetters. One tick catches up on everything.',
        tell,
      }),
    ];
  }

  private alarmsOfMail(tell: Topic): Alarm[] {
    return [
      new Alarm(this, 'BounceRate', {
        metric: bounceRate(),
        threshold: 0.04,
        goesOffWhen: 'at-least',
        periods: 1,
        missingData: TreatMissingData.NOT_BREACHING,
        meansForUsers:
          'Many addresses no longer work. At 5% Amazon reviews the account, at 10% it stops all the fund’s mail.',
        runbook:
          'Find the import that brought the addresses (deliveries page, filter “bounced”) and pause its obligations until the contacts are checked.',
        tell,
      }),
      new Alarm(this, 'ComplaintRate', {
        metric: complaintRate(),
        threshold: 0.0008,
        goesOffWhen: 'at-least',
        periods: 1,
        missingData: TreatMissingData.NOT_BREACHING,
        meansForUsers:
          'People call the fund’s mail spam. At 0.1% Amazon reviews the account, at 0.5% it stops all the fund’s mail.',
        runbook:
          'Read the complaints on the deliveries page: who, and which letter. Pause that letter’s ladder and speak to the people.',
        tell,
      }),
    ];
  }

  private alarmsOfTheService(service: ServiceStack, tell: Topic): Alarm[] {
    const asSoonAsThereIsOne = {
      threshold: 1,
      goesOffWhen: 'at-least',
      periods: 1,
      missingData: TreatMissingData.NOT_BREACHING,
      tell,
    } as const;
    return [
      ...service.workflows.map(
        (workflow) =>
          new Alarm(this, `ExecutionsFailed-${workflow.node.id}`, {
            ...asSoonAsThereIsOne,
            metric: executionsFailed(workflow.stateMachine),
            meansForUsers:
              'What one person should have received, or one chase should have done, did not happen at its time.',
            runbook: `Open the failed executions of ${workflow.node.id}; the input names what it was about. That stays due, so a later tick tries again, after half an hour at most: act if it fails a second time.`,
          }),
      ),
      ...service.deadLetters.map(
        (queue) =>
          new Alarm(this, `NotEmpty-${queue.node.id}`, {
            ...asSoonAsThereIsOne,
            metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
            ...wordsFor(queue.node.id, wordsForDeadLetters),
          }),
      ),
      new Alarm(this, 'PagesFailed', {
        ...asSoonAsThereIsOne,
        metric: service.portal.api.metricServerError({ statistic: 'Sum' }),
        meansForUsers: 'Someone got an error page instead of the page or the saved answer they expected.',
        runbook:
          'Open the log of serve-portal at that minute: the ERROR line (SERVE_PORTAL_FAILED, SERVE_PORTAL_API_FAILED, or SERVE_PORTAL_SIGN_IN_UNAVAILABLE when the sign-in service was away) gives the error’s name and its place in the code. If it follows a deployment, deploy the version before.',
      }),
      ...service.functions.map(
        (built) =>
          new Alarm(this, `Errors-${built.node.id}`, {
            ...asSoonAsThereIsOne,
            metric: built.lambda.metricErrors({ statistic: 'Sum' }),
            ...wordsFor(built.node.id, wordsForFunctionErrors),
          }),
      ),
    ];
  }
}

function wordsFor(id: string, words: Readonly<Record<string, Words>>): Words {
  const found = words[id];
  if (found === undefined)
    throw new Error(`Nobody has said what an alarm of ${id} means for users. Add it to monitoring-stack.ts.`);
  return found;
}
