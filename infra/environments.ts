/**
 * Which deployments of Cascade there are, and their settings. To add one, add it to `deployments` and deploy it with
 * `npx cdk deploy --all --context environment=<name>`. Nothing else at synth reads the process's environment.
 */

/** Everything that differs between two deployments. */
export type Environment = {
  /** Short and lower case; part of the stacks' names (`cascade-<name>-data`). */
  readonly name: string;
  /** Twelve digits; left out, the stacks can go to whichever account deploys them. */
  readonly account?: string;
  readonly region: string;
  readonly fund: Fund;
  readonly web: Web;
  /** Where browsers reach buckets by their names, without a trailing slash; left out on AWS, where each has a host of its own. */
  readonly bucketsAt?: string;
  readonly mail: Mail;
  readonly signIn: SignIn;
  readonly retention: Retention;
  /** Who is told when an alarm goes off. */
  readonly alarmsTo: string;
};

/** What the fund calls itself and how a person reaches it. */
type Fund = {
  readonly nameEnglish: string;
  readonly nameWelsh: string;
  /** Reply-To of every message, and where the last rung of a chase goes. */
  readonly mailbox: string;
  readonly phone: string;
};

/**
 * Where the portal is found. `api-endpoint` takes the address that AWS gives (enough to try Cascade without owning a
 * domain); `own-domain` needs a certificate in the same region, and a DNS record to the target the stack prints.
 * `given` is an address served by something else, such as the local run.
 */
export type Web =
  | { readonly kind: 'api-endpoint' }
  | { readonly kind: 'own-domain'; readonly domainName: string; readonly certificateArn: string }
  | { readonly kind: 'given'; readonly publicOrigin: string };

/** Outgoing mail: the domain must publish the DKIM records that the service stack prints. */
export type Mail = {
  readonly domain: string;
  /** The From address of reminders; within `domain`. */
  readonly remindersFrom: string;
  /** The From address of digests; within `domain`, and another than that of reminders (Gmail, "Email sender guidelines"). */
  readonly digestsFrom: string;
};

/** Who vouches for staff and reviewers: our own Cognito user pool, or any OpenID Connect issuer (Entra ID in practice). */
export type SignIn =
  | {
      readonly kind: 'user-pool';
      /** First part of the sign-in page's address; unique in its region across all of AWS. */
      readonly domainPrefix: string;
    }
  | {
      readonly kind: 'issuer';
      /** As in the issuer's discovery document, without a trailing slash. */
      readonly issuer: string;
      readonly clientId: string;
      /** The claim that lists a person's groups: `staff`, `reviewer`, `admin`. */
      readonly groupsClaim: string;
    };

/** How long things are kept, in days. */
type Retention = {
  /** The delivery ledger, which holds addresses: no longer than it is needed (UK GDPR, Article 5(1)(e)). 13 months is to be confirmed with the fund. */
  readonly deliveries: number;
  /** A bid that ended without an award, from its end on. One year (rules, data protection); to be confirmed with the fund. */
  readonly unsuccessfulBids: number;
  /** Logs of functions, workflows and requests; one of the periods CloudWatch Logs offers. */
  readonly logs: 7 | 30 | 90 | 180 | 365 | 400;
};

const welshGovernmentFund: Fund = {
  nameEnglish: 'Invest to Save Fund',
  nameWelsh: 'Cronfa Buddsoddi i Arbed',
  mailbox: 'investtosave@example.org',
  phone: '0300 000 0000',
};

const thirteenMonthsInDays = 396;
const oneYearInDays = 365;

/** The deployments to AWS, by name. Addresses under example.org stand for the fund's own until it gives them. */
export const deployments: Readonly<Record<string, Environment>> = {
  test: {
    name: 'test',
    ...deployingAccount(),
    region: 'eu-west-2',
    fund: {
      ...welshGovernmentFund,
      nameEnglish: 'Invest to Save Fund (test)',
      nameWelsh: 'Cronfa Buddsoddi i Arbed (prawf)',
    },
    web: { kind: 'api-endpoint' },
    mail: {
      domain: 'test.cascade.example.org',
      remindersFrom: 'reminders@test.cascade.example.org',
      digestsFrom: 'digests@test.cascade.example.org',
    },
    signIn: { kind: 'user-pool', domainPrefix: 'cascade-invest-to-save-test' },
    retention: { deliveries: thirteenMonthsInDays, unsuccessfulBids: oneYearInDays, logs: 30 },
    alarmsTo: 'cascade-alarms@example.org',
  },
  live: {
    name: 'live',
    ...deployingAccount(),
    region: 'eu-west-2',
    fund: welshGovernmentFund,
    web: {
      kind: 'own-domain',
      domainName: 'cascade.example.org',
      certificateArn: 'arn:aws:acm:eu-west-2:111122223333:certificate/00000000-0000-0000-0000-000000000000',
    },
    mail: {
      domain: 'cascade.example.org',
      remindersFrom: 'reminders@cascade.example.org',
      digestsFrom: 'digests@cascade.example.org',
    },
    signIn: { kind: 'user-pool', domainPrefix: 'cascade-invest-to-save' },
    retention: { deliveries: thirteenMonthsInDays, unsuccessfulBids: oneYearInDays, logs: 400 },
    alarmsTo: 'cascade-alarms@example.org',
  },
};

/** The path below which a run on this machine answers browsers that send a file to a bucket or fetch one from it. A proxy before it must pass this on. */
export const localBucketsPath = '/uploads';

/**
 * The settings of a run on this machine, which people reach at `publicOrigin`. Its account number is made up: nothing of it is deployed.
 */
export function localEnvironment({ publicOrigin }: { readonly publicOrigin: string }): Environment {
  return {
    name: 'local',
    account: '000000000000',
    region: 'eu-west-2',
    fund: welshGovernmentFund,
    web: { kind: 'given', publicOrigin },
    bucketsAt: `${publicOrigin}${localBucketsPath}`,
    mail: {
      domain: 'cascade.example.org',
      remindersFrom: 'reminders@cascade.example.org',
      digestsFrom: 'digests@cascade.example.org',
    },
    signIn: { kind: 'user-pool', domainPrefix: 'cascade-local' },
    retention: { deliveries: thirteenMonthsInDays, unsuccessfulBids: oneYearInDays, logs: 30 },
    alarmsTo: 'cascade-alarms@example.org',
  };
}

/**
 * The deployment of that name. Throws, naming those there are, when there is none.
 */
export function deploymentNamed(name: unknown): Environment {
  const environment =
    typeof name === 'string' && Object.hasOwn(deployments, name) ? deployments[name] : undefined;
  if (environment === undefined) {
    const known = Object.keys(deployments).join(', ');
    throw new Error(
      `There is no environment "${String(name)}". Choose one of ${known} with --context environment=<name>, or add it to infra/environments.ts.`,
    );
  }
  return environment;
}

/**
 * The namespace of the metrics that our functions write. Each deployment has its own, so that the ticks of one cannot
 * hide that another in the same account stands still.
 */
export function metricNamespace(environment: Environment): string {
  return environment.name === 'local' ? 'Cascade' : `Cascade/${environment.name}`;
}

/** The account of whoever runs the CDK command line; absent in tests and when nobody is signed in to AWS. */
function deployingAccount(): { readonly account?: string } {
  const account = process.env['CDK_DEFAULT_ACCOUNT'];
  return account === undefined ? {} : { account };
}
