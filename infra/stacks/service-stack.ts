import { attachmentPrefixes } from '../../functions/attachments/attachment-key.ts';
import { digestSendersAtOnce } from '../../functions/digests/digest-senders.ts';
import { sendersAtOnce } from '../../functions/deliveries/senders.ts';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import { CascadeFunction, type CascadeFunctionProps } from '../constructs/cascade-function.ts';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { FunctionId } from '../constructs/entries.ts';
import { statementsFor } from '../constructs/function-access.ts';
import { environmentOf, type SettingName } from '../constructs/function-settings.ts';
import { OutgoingMail } from '../constructs/outgoing-mail.ts';
import { PortalApi } from '../constructs/portal-api.ts';
import { signInFor } from '../constructs/sign-in.ts';
import { Tick } from '../constructs/tick.ts';
import { Workflow } from '../constructs/workflow.ts';
import { type Environment, metricNamespace } from '../environments.ts';
import type { DataStack } from './data-stack.ts';

/** What the service is built on. */
export type ServiceStackProps = StackProps & {
  readonly data: DataStack;
  /** Each function's bundled code by id; empty when the template is only read, as by the run on one machine. */
  readonly codeFolders: ReadonlyMap<string, string>;
};

type Shape = Pick<CascadeFunctionProps, 'description' | 'memoryMegabytes' | 'timeout' | 'concurrency'>;

/** Concurrency is kept free for each function, so that none starves another; the sum must leave the account 100 of its 1,000. */
const shapeOf: Readonly<Record<FunctionId, Shape>> = {
  'serve-portal': {
    description: 'Every page and every API call.',
    memoryMegabytes: 1024,
    timeout: Duration.seconds(28),
    concurrency: 40,
  },
  'start-due-work': {
    description: 'The tick: starts whatever is due.',
    memoryMegabytes: 512,
    timeout: Duration.minutes(4),
    concurrency: 1,
  },
  'decide-chase': {
    description: 'Decides what one obligation needs now.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 9,
  },
  'look-at-application': {
    description: 'Decides what one bid needs now.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 7,
  },
  'remove-bid': {
    description: 'Removes a bid that came to nothing once the time is over for which it is kept.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(60),
    concurrency: 1,
  },
  'find-similar-work': {
    description: 'Finds funded work and bids that are like a bid.',
    memoryMegabytes: 1024,
    timeout: Duration.seconds(60),
    concurrency: 4,
  },
  'queue-decisions': {
    description: 'Goes on with sending the decisions of a round.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(60),
    concurrency: 1,
  },
  'look-at-project': {
    description: 'Begins what a project owes, and closes it when nothing is owed.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 4,
  },
  'report-idea': {
    description: 'Tells the champion of a proven project what became of it elsewhere.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 1,
  },
  'advance-round': {
    description: 'Lets one round do what it has to do by now: its circular, its reminders.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(60),
    concurrency: 4,
  },
  'advance-seminar': {
    description:
      'Lets one seminar do what it has to do by now: its invitation, what has changed, thanks, reports.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(60),
    concurrency: 2,
  },
  'ask-promises': {
    description: 'Asks one person what came of what they promised at seminars.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 4,
  },
  'advance-digest': {
    description: 'Opens the runs of digests whose time has come, freezes their recipients and closes them.',
    memoryMegabytes: 1024,
    timeout: Duration.seconds(120),
    concurrency: 2,
  },
  'send-digest-page': {
    description: 'Sends one page of a run of digests.',
    memoryMegabytes: 512,
    timeout: Duration.minutes(15),
    concurrency: digestSendersAtOnce,
  },
  'send-deliveries': {
    description: 'Sends deliveries that are owed.',
    memoryMegabytes: 512,
    timeout: Duration.minutes(5),
    concurrency: sendersAtOnce,
  },
  'record-delivery-event': {
    description: 'Records what became of a message.',
    memoryMegabytes: 512,
    timeout: Duration.seconds(30),
    concurrency: 8,
  },
};

/**
 * Everything that works and can be replaced at any time: functions, workflows, the web and mail sides, the tick.
 */
export class ServiceStack extends Stack {
  readonly functions: readonly CascadeFunction[];
  readonly workflows: readonly Workflow[];
  readonly portal: PortalApi;
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, environment: Environment, props: ServiceStackProps) {
    super(scope, id, props);
    const { data, codeFolders } = props;
    const namePrefix = `cascade-${environment.name}`;
    const common = { namePrefix, logRetention: environment.retention.logs, key: data.key };
    const mail = new OutgoingMail(this, 'mail', { mail: environment.mail, namePrefix });
    this.portal = new PortalApi(this, 'portal', { web: environment.web, ...common });
    const signIn = signInFor(this, environment.signIn, data.userPool, this.portal.publicOrigin);

    const settings: Partial<Record<SettingName, string>> = {
      STATE_TABLE: data.state.tableName,
      DELIVERIES_TABLE: data.deliveries.tableName,
      UPLOADS_BUCKET: data.uploads.bucketName,
      ATTACHMENTS_BUCKET: data.attachments.bucketName,
      ATTACHMENTS_ADDRESS: addressOf(data.attachments, environment),
      SIGNING_SECRET_ID: data.signingSecret.secretArn,
      PUBLIC_ORIGIN: this.portal.publicOrigin,
      FUND_NAME_EN: environment.fund.nameEnglish,
      FUND_NAME_CY: environment.fund.nameWelsh,
      FUND_MAILBOX: environment.fund.mailbox,
      FUND_PHONE: environment.fund.phone,
      REMINDERS_FROM: environment.mail.remindersFrom,
      DIGESTS_FROM: environment.mail.digestsFrom,
      CONFIGURATION_SET: mail.configurationSetName,
      SIGN_IN_ISSUER: signIn.issuer,
      SIGN_IN_CLIENT_ID: signIn.clientId,
      SIGN_IN_GROUPS_CLAIM: signIn.groupsClaim,
      DELIVERY_RETENTION_DAYS: String(environment.retention.deliveries),
      BID_RETENTION_DAYS: String(environment.retention.unsuccessfulBids),
      METRIC_NAMESPACE: metricNamespace(environment),
    };
    const workflowArns: string[] = [];
    const executionArns: string[] = [];
    const functionNamed = (name: FunctionId, deadLetters?: Queue): CascadeFunction => {
      const codeFolder = codeFolders.get(name);
      return new CascadeFunction(this, name, {
        ...common,
        ...shapeOf[name],
        environment: environmentOf(name, settings),
        access: statementsFor(name, {
          state: data.state,
          deliveries: data.deliveries,
          signingSecretArn: data.signingSecret.secretArn,
          uploadsArn: data.uploads.bucketArn,
          attachmentsArn: data.attachments.bucketArn,
          keyArn: data.key.keyArn,
          workflowArns,
          executionArns,
          mail: {
            identityArn: mail.identityArn,
            configurationSetArn: mail.configurationSetArn,
            from: [environment.mail.remindersFrom, environment.mail.digestsFrom],
          },
        }),
        ...(codeFolder === undefined ? {} : { codeFolder }),
        ...(deadLetters === undefined ? {} : { deadLetters }),
      });
    };

    const decideChase = functionNamed('decide-chase');
    const sendDeliveries = functionNamed('send-deliveries');
    const obligationChase = new Workflow(this, 'obligation-chase', {
      functions: { 'decide-chase': decideChase.lambda, 'send-deliveries': sendDeliveries.lambda },
      ...common,
    });
    const deliver = new Workflow(this, 'deliver', {
      functions: { 'send-deliveries': sendDeliveries.lambda },
      ...common,
    });
    const lookAtApplication = functionNamed('look-at-application');
    const removeBid = functionNamed('remove-bid');
    const findSimilarWork = functionNamed('find-similar-work');
    const queueDecisions = functionNamed('queue-decisions');
    const lookAtProject = functionNamed('look-at-project');
    const reportIdea = functionNamed('report-idea');
    const advanceRound = functionNamed('advance-round');
    const applicationLifecycle = new Workflow(this, 'application-lifecycle', {
      functions: {
        'look-at-application': lookAtApplication.lambda,
        'remove-bid': removeBid.lambda,
        'find-similar-work': findSimilarWork.lambda,
        'queue-decisions': queueDecisions.lambda,
        'look-at-project': lookAtProject.lambda,
        'report-idea': reportIdea.lambda,
        'advance-round': advanceRound.lambda,
        'send-deliveries': sendDeliveries.lambda,
      },
      ...common,
    });
    const advanceSeminar = functionNamed('advance-seminar');
    const askPromises = functionNamed('ask-promises');
    const seminarFollowUp = new Workflow(this, 'seminar-follow-up', {
      functions: {
        'advance-seminar': advanceSeminar.lambda,
        'ask-promises': askPromises.lambda,
        'send-deliveries': sendDeliveries.lambda,
      },
      ...common,
    });
    const advanceDigest = functionNamed('advance-digest');
    const sendDigestPage = functionNamed('send-digest-page');
    const networkDigest = new Workflow(this, 'network-digest', {
      functions: { 'advance-digest': advanceDigest.lambda, 'send-digest-page': sendDigestPage.lambda },
      ...common,
    });
    this.workflows = [obligationChase, applicationLifecycle, seminarFollowUp, networkDigest, deliver];
    workflowArns.push(...this.workflows.map(({ stateMachine }) => stateMachine.stateMachineArn));
    executionArns.push(...this.workflows.map(({ executionsArn }) => executionsArn));
    settings.APPLICATION_LIFECYCLE_ARN = applicationLifecycle.stateMachine.stateMachineArn;
    settings.SEMINAR_FOLLOW_UP_ARN = seminarFollowUp.stateMachine.stateMachineArn;
    settings.NETWORK_DIGEST_ARN = networkDigest.stateMachine.stateMachineArn;
    settings.OBLIGATION_CHASE_ARN = obligationChase.stateMachine.stateMachineArn;
    settings.DELIVER_ARN = deliver.stateMachine.stateMachineArn;

    const servePortal = functionNamed('serve-portal');
    for (const { everyExecution } of this.workflows)
      acknowledge(servePortal, {
        [`AwsSolutions-IAM5[Resource::${everyExecution}]`]:
          'Staff look at whichever execution they choose, and each has a name of its own, made up when it starts; the machine is named.',
      });
    const attachments = Object.fromEntries(
      Object.values(attachmentPrefixes).map((prefix) => [
        `AwsSolutions-IAM5[Resource::${data.objectsOf(data.attachments, `${prefix}*`)}]`,
        'Each attachment is an object with a key of its own below this prefix, made up when its upload is offered.',
      ]),
    );
    acknowledge(removeBid, attachments);
    acknowledge(servePortal, {
      [`AwsSolutions-IAM5[Resource::${data.objectsOf(data.uploads, '*')}]`]:
        'Each upload is an object with a key of its own, made up when it arrives; the bucket holds nothing else.',
      ...attachments,
    });
    this.portal.servedBy(servePortal.lambda);

    const tickDeadLetters = deadLetterQueue(this, 'TickDeadLetters');
    const startDueWork = functionNamed('start-due-work', tickDeadLetters);
    new Tick(this, 'tick', { wakes: startDueWork.lambda, deadLetters: tickDeadLetters, namePrefix });

    const eventDeadLetters = deadLetterQueue(this, 'DeliveryEventDeadLetters');
    const recordDeliveryEvent = functionNamed('record-delivery-event', eventDeadLetters);
    mail.reportTo(recordDeliveryEvent.lambda, eventDeadLetters);

    this.functions = [
      servePortal,
      startDueWork,
      decideChase,
      lookAtApplication,
      removeBid,
      findSimilarWork,
      queueDecisions,
      lookAtProject,
      reportIdea,
      advanceRound,
      advanceSeminar,
      askPromises,
      advanceDigest,
      sendDigestPage,
      sendDeliveries,
      recordDeliveryEvent,
    ];
    this.deadLetters = [tickDeadLetters, eventDeadLetters];
  }
}

/** Where browsers reach a bucket: at S3 itself, by the bucket's own host name, unless the environment says otherwise. */
function addressOf(bucket: Bucket, { bucketsAt }: Environment): string {
  return bucketsAt === undefined
    ? `https://${bucket.bucketRegionalDomainName}`
    : `${bucketsAt}/${bucket.bucketName}`;
}
