import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Mail } from '../environments.ts';

/** What mail needs to know. */
export type OutgoingMailProps = { readonly mail: Mail; readonly namePrefix: string };

/**
 * The domain that the fund's mail comes from, and the configuration set every message goes through. What becomes of a
 * message comes back as an event. Opens and clicks are not among them: no mail of ours holds a tracking pixel.
 */
export class OutgoingMail extends Construct {
  readonly configurationSetName: string;
  readonly configurationSetArn: string;
  readonly identityArn: string;

  constructor(scope: Construct, id: string, props: OutgoingMailProps) {
    super(scope, id);
    this.configurationSetName = props.namePrefix;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(defaultBus),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(props.mail.domain),
      configurationSet,
      mailFromDomain: `bounce.${props.mail.domain}`,
    });
    this.identityArn = identity.emailIdentityArn;
    const { partition, region, account } = Stack.of(this);
    this.configurationSetArn = `arn:${partition}:ses:${region}:${account}:configuration-set/${this.configurationSetName}`;
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    });
  }

  /**
   * Hands every event of our configuration set to a function. An event that cannot be handed over for a day goes to the
   * dead letters; without it a delivery would stay `unknown` for ever.
   */
  reportTo(lambda: IFunction, deadLetters: IQueue): void {
    new Rule(this, 'DeliveryEvents', {
      description: 'What became of our messages.',
      // Two deployments in one account share the bus; the tag, which SES adds itself, tells them apart.
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(lambda, {
          deadLetterQueue: deadLetters,
          maxEventAge: Duration.days(1),
          retryAttempts: 185,
        }),
      ],
    });
  }
}
