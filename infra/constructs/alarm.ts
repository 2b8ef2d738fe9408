import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  type IMetric,
  type TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** What an alarm watches, and what it says to the person it wakes. */
export type AlarmProps = {
  readonly metric: IMetric;
  /** It goes off when the metric is at or beyond this, in its own unit; for `fewer` when it is below. */
  readonly threshold: number;
  readonly goesOffWhen: 'at-least' | 'fewer';
  /** How many periods of the metric in a row. */
  readonly periods: number;
  /** How many of these periods must be bad; all of them when not given. */
  readonly badPeriods?: number;
  readonly missingData: TreatMissingData;
  /** What people who rely on the fund notice, in plain words. */
  readonly meansForUsers: string;
  /** The first thing to do, in one line. */
  readonly runbook: string;
  readonly tell: ITopic;
};

/**
 * An alarm that says what it means and what to do. Without those two sentences nobody knows at three in the morning
 * whether it can wait, so they cannot be left out: a blank one fails the synth.
 */
export class Alarm extends Construct {
  readonly alarm: CloudWatchAlarm;

  constructor(scope: Construct, id: string, props: AlarmProps) {
    super(scope, id);
    for (const [name, sentence] of Object.entries({
      meansForUsers: props.meansForUsers,
      runbook: props.runbook,
    })) {
      if (sentence.trim() === '')
        throw new Error(`The alarm "${id}" has an empty ${name}. Say it in a sentence.`);
    }
    this.alarm = new CloudWatchAlarm(this, 'Alarm', {
      alarmDescription: `What this means for users: ${props.meansForUsers}\n\nRunbook: ${props.runbook}`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator:
        props.goesOffWhen === 'fewer'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.periods,
      ...(props.badPeriods === undefined ? {} : { datapointsToAlarm: props.badPeriods }),
      treatMissingData: props.missingData,
    });
    this.alarm.addAlarmAction(new SnsAction(props.tell));
    this.alarm.addOkAction(new SnsAction(props.tell));
  }
}
