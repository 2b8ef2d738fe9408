import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { localBucketsPath } from '../environments.ts';
import { appendToJournal } from './data-dir.ts';
import { createActivity } from './activity.ts';
import type { AwsCall } from './aws-answer.ts';
import { openAwsEndpoint } from './aws-endpoint.ts';
import { bucketService } from './bucket.ts';
import { bucketWeb } from './bucket-web.ts';
import { initialTime, realClock, virtualClock } from './clock.ts';
import { controlServer } from './control.ts';
import type { Database } from './database.ts';
import type { Description } from './description.ts';
import { openDueIndex } from './due-index.ts';
import { openEventBus } from './event-bus.ts';
import { createFaults } from './faults.ts';
import type { Flags } from './flags.ts';
import { startFunction } from './function.ts';
import type { LocalFunction } from './function.ts';
import { openMail } from './mail.ts';
import { openOutbox } from './outbox.ts';
import { mayDo, refusalOf } from './permission.ts';
import { openRelay } from './relay.ts';
import type { Relay } from './relay.ts';
import { scheduledEvent } from './schedule.ts';
import { secretService } from './secret.ts';
import type { SignIn } from './sign-in.ts';
import type { Signer } from './signature.ts';
import { smtpServer } from './smtp.ts';
import { readMachine } from './state-machine.ts';
import { databaseClient, ensureTable, tableService } from './table.ts';
import { withToolsLink } from './tools-pages.ts';
import { openWeb } from './web.ts';
import { openWorkflows } from './workflow.ts';

/** What the parts of a run are made from. */
export interface BootParts {
  readonly flags: Flags;
  readonly description: Description;
  /** Folder of each function's bundled code, by function id. */
  readonly code: ReadonlyMap<string, string>;
  readonly database: Database;
  readonly openSignIn: (now: () => string) => SignIn;
}

/** A system that is up. */
export interface Running {
  readonly now: () => string;
  readonly signIn: SignIn;
  /** Lets what was under way when the last run ended go on, and time pass. */
  resume(): void;
  /** Stops everything but the database, which the caller started. */
  stop(): Promise<void>;
}

/** The function behind the HTTP API. People wait for it, so as many of it run at once as in AWS. */
const portalId = 'serve-portal';
/**
 * How many of any other function run at once, where the template allows more. One thread of a machine with few cores gains nothing by more, and each
 * that is handing over a letter when the machine loses its power leaves one of which nobody can say whether it left.
 */
const atOnceHere = 2;

/** AWS invokes a function without a waiting caller up to three times, then sets the event aside. */
const asynchronousAttempts = 3;

/**
 * Stands up everything the template describes, in the order in which things need one another.
 * @throws Error naming what cannot be stood up.
 */
export async function boot({ flags, description, code, database, openSignIn }: BootParts): Promise<Running> {
  const { dataDir } = flags;
  const inDataDir = (...parts: string[]): string => join(dataDir, ...parts);
  const clockFile = inDataDir('clock.json');
  const client = databaseClient(database.url);
  await Promise.all(description.tables.map((table) => ensureTable(client, table)));

  const activity = createActivity();
  const faults = createFaults(description.functions.map(({ id }) => id));
  const functions = new Map<string, LocalFunction>();
  const functionNamed = (id: string): LocalFunction => {
    const found = functions.get(id);
    if (found === undefined) throw new Error(`There is no function "${id}".`);
    return found;
  };
  const deliver = async (functionId: string, event: unknown): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        await functionNamed(functionId).invoke(event);
        return;
      } catch (error) {
        if (attempt < asynchronousAttempts) continue;
        appendToJournal(inDataDir('dead-letters.jsonl'), {
          at: clock.now(),
          functionId,
          event,
          error: (error as Error).message,
        });
        process.stderr.write(
          `${functionId} failed ${attempt} times (${(error as Error).name}); the event is in dead-letters.jsonl.\n`,
        );
        return;
      }
    }
  };

  if (flags.clock === 'virtual') initialTime(clockFile, flags.at);
  const clockParts = {
    schedules: description.schedules,
    dueIndex: openDueIndex(client, description.tables),
    fire: (schedule: Description['schedules'][number], at: string) =>
      activity.track(deliver(schedule.functionId, scheduledEvent(schedule, at))),
    settled: () => activity.settled(),
  };
  const clock =
    flags.clock === 'real' ? realClock(clockParts) : virtualClock({ ...clockParts, file: clockFile });
  const now = (): string => clock.now();

  const bus = openEventBus({ folder: inDataDir('events'), rules: description.rules, activity, deliver });
  const outbox = openOutbox(inDataDir('mail'));
  const relay: Relay | null =
    flags.relay === null
      ? null
      : openRelay({
          server: smtpServer(flags.relay),
          outbox,
          report: (...event) => void mail.report(...event),
        });
  const mail = openMail({
    properties: description.mail,
    outbox,
    // Where time stands still while letters leave, pacing would only keep somebody waiting.
    rate: flags.clock === 'virtual' ? 1000 : 14,
    now,
    publish: (event) => bus.publish(event),
    relay: relay === null ? null : (entry) => relay.handOn(entry),
  });

  const idOfArn = new Map(description.functions.map(({ id, arn }) => [arn, id]));
  const workflows = openWorkflows({
    journal: inDataDir('executions.jsonl'),
    now,
    activity,
    machines: description.machines.map(({ name, arn, definition, statements }) => ({
      name,
      arn,
      machine: readMachine({
        name,
        definition,
        isTimeVirtual: flags.clock === 'virtual',
        invoke: async (functionArn, input) => {
          if (!mayDo(statements, 'lambda:InvokeFunction', functionArn))
            throw new Error(`The role of ${name} may not invoke ${functionArn}. Grant it in the stack.`);
          return functionNamed(idOfArn.get(functionArn) ?? functionArn).invoke(input);
        },
      }),
    })),
  });

  const described = new Map(description.functions.map((one) => [one.id, one]));
  // Made up anew at each start, so that nobody else on this machine can call as one of our functions.
  const signers = new Map(
    description.functions.map(({ id }) => [
      randomBytes(20).toString('hex'),
      { caller: id, secret: randomBytes(32).toString('base64url') },
    ]),
  );
  const signerOf = (accessKey: string): Signer | null => signers.get(accessKey) ?? null;
  /** Each is said once: what is refused is often tried again at every tick. */
  const refusalsSaid = new Set<string>();
  const refusal = (call: AwsCall): string | null => {
    const reason = refusalOf(call, described.get(call.caller)?.statements);
    if (reason !== null && !refusalsSaid.has(reason)) process.stderr.write(`${reason}\n`);
    if (reason !== null) refusalsSaid.add(reason);
    return reason;
  };
  const buckets = bucketService(inDataDir('buckets'), description.buckets, now);
  const endpoint = await openAwsEndpoint({
    services: {
      dynamodb: tableService(database.port),
      ses: mail.service,
      states: workflows.service,
      s3: buckets,
      secretsmanager: secretService(inDataDir('secrets'), description.secrets),
    },
    faults,
    signerOf,
    refusal,
    crash: (caller) => functions.get(caller)?.crash(),
  });

  for (const { id, environment, timeoutSeconds, reservedConcurrency } of description.functions) {
    const folder = code.get(id);
    if (folder === undefined) throw new Error(`The code of ${id} was not bundled.`);
    const properties = {
      id,
      code: join(folder, 'index.mjs'),
      timeoutSeconds,
      atOnce: Math.min(reservedConcurrency ?? Infinity, id === portalId ? Infinity : atOnceHere),
      environment: { ...environment, ...runtimeEnvironment(id, signers, endpoint.url) },
      logFile: inDataDir('logs', `${id}.log`),
    };
    functions.set(
      id,
      startFunction(properties, () => faults.strike('function', id) === 'crash'),
    );
  }

  const signIn = openSignIn(now);
  const control = controlServer({
    port: flags.port,
    clock,
    outbox,
    mail,
    faults,
    relay,
    signIn,
    executionsStarted: () => workflows.started(),
    settled: () => activity.settled(),
  });
  const address = `${flags.publicOrigin}${localBucketsPath}`;
  const bucketsForBrowsers = bucketWeb({ address, now, signerOf, refusal, buckets });
  const server = await openWeb({
    port: flags.port,
    now,
    portal: (event) => functionNamed(portalId).invoke(event),
    local: async (...asked) => (await bucketsForBrowsers(...asked)) || (await control(...asked)),
    decorate: withToolsLink,
  });

  return {
    now,
    signIn,
    resume() {
      bus.resume();
      workflows.resume();
      relay?.resume();
      clock.start();
    },
    async stop() {
      clock.stop();
      relay?.stop();
      server.close();
      server.closeAllConnections();
      await Promise.all([...functions.values()].map((one) => one.stop()));
      await endpoint.close();
      client.destroy();
    },
  };
}

/** What Lambda's runtime puts beside a function's own variables. The access key says who calls, as a role does in AWS, and the secret proves it. */
function runtimeEnvironment(
  id: string,
  signers: ReadonlyMap<string, Signer>,
  endpoint: string,
): Record<string, string> {
  const [accessKey = '', signer] = [...signers].find(([, { caller }]) => caller === id) ?? [];
  return {
    AWS_REGION: 'eu-west-2',
    AWS_DEFAULT_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: accessKey,
    AWS_SECRET_ACCESS_KEY: signer?.secret ?? '',
    AWS_ENDPOINT_URL: endpoint,
    // Whatever the owner of this machine keeps in ~/.aws is none of the function's business.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_LAMBDA_FUNCTION_NAME: id,
  };
}
