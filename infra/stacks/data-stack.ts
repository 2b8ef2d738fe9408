import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { attachmentPrefixes } from '../../functions/attachments/attachment-key.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { dataKey } from '../constructs/data-key.ts';
import { staffUserPool } from '../constructs/staff-user-pool.ts';
import type { Environment } from '../environments.ts';

/**
 * Everything that would be lost if it were deleted: kept when the stack goes, protected against deletion, under our own
 * key. `test/infra/stateful-resources.test.ts` stops a change that would replace any of it.
 */
export class DataStack extends Stack {
  readonly key: Key;
  readonly state: Table;
  readonly deliveries: Table;
  readonly uploads: Bucket;
  readonly attachments: Bucket;
  readonly signingSecret: Secret;
  /** Absent where the environment names another issuer. */
  readonly userPool: UserPool | undefined;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    this.key = dataKey(this, environment);
    this.state = this.stateTable();
    this.deliveries = this.deliveriesTable();
    this.uploads = this.uploadsBucket();
    this.attachments = this.attachmentsBucket();
    this.signingSecret = this.secretThatSigns();
    this.userPool = environment.signIn.kind === 'user-pool' ? staffUserPool(this) : undefined;
  }

  /** Applications, projects, obligations, people: one item collection each, with version, timeline and due index. */
  private stateTable(): Table {
    const table = this.protectedTable('State', { pk: 'pk', sk: 'sk' });
    table.addGlobalSecondaryIndex({
      indexName: 'due',
      ...string('partitionKey', 'dueShard'),
      ...string('sortKey', 'dueAt'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['version', 'attempt', 'nextAt'],
    });
    table.addGlobalSecondaryIndex({
      indexName: 'listing',
      ...string('partitionKey', 'listing'),
      ...string('sortKey', 'listingSort'),
    });
    return table;
  }

  /** The ledger: one row per email to one person, from the moment it is owed to what became of it. */
  private deliveriesTable(): Table {
    const table = this.protectedTable('Deliveries', { pk: 'deliveryId' });
    table.addGlobalSecondaryIndex({
      indexName: 'due',
      ...string('partitionKey', 'dueShard'),
      ...string('sortKey', 'dueAt'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['attempt', 'state', 'nextAt'],
    });
    for (const [indexName, partition] of [
      ['about', 'about'],
      ['recipient', 'recipientId'],
      ['month', 'month'],
    ] as const) {
      table.addGlobalSecondaryIndex({
        indexName,
        ...string('partitionKey', partition),
        ...string('sortKey', 'createdAt'),
      });
    }
    return table;
  }

  private protectedTable(id: string, keys: { readonly pk: string; readonly sk?: string }): Table {
    const table = new Table(this, id, {
      ...string('partitionKey', keys.pk),
      ...(keys.sk === undefined ? {} : string('sortKey', keys.sk)),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(table, {
      'NIST.800.53.R5-DynamoDBInBackupPlan':
        'Point-in-time recovery restores any second of the last 35 days; a backup plan would keep personal data longer than its retention class allows.',
    });
    return table;
  }

  /** How the security checks name a pattern of objects of a bucket when another stack grants access to them. */
  objectsOf(bucket: Bucket, pattern: string): string {
    const exported = this.resolve(this.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string };
    return `${exported['Fn::ImportValue']}/${pattern}`;
  }

  /** CSV files that a person uploaded and has not confirmed yet. */
  private uploadsBucket(): Bucket {
    const bucket = this.protectedBucket('Uploads', [
      {
        id: 'forget-after-a-day',
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ]);
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'One function reads and writes it and logs each import itself; files live a day. An access log would be a second bucket that outlives what it describes.',
      'NIST.800.53.R5-S3BucketLoggingEnabled':
        'One function reads and writes it and logs each import itself; files live a day. An access log would be a second bucket that outlives what it describes.',
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'A file waits here at most a day for the person who still has it; losing it costs one more upload.',
      'NIST.800.53.R5-S3BucketDefaultLockEnabled':
        'Uploads hold names and addresses and must be deletable at once; a lock would forbid it.',
    });
    return bucket;
  }

  /**
   * Files that people add to what they write. What a browser has sent and nobody has accepted is forgotten after a day; what was accepted stays until
   * its owner removes it, and can be brought back for thirty days after that (no longer: erasure must come true within a month, UK GDPR Article 12(3)).
   */
  private attachmentsBucket(): Bucket {
    const bucket = this.protectedBucket('Attachments', [
      {
        id: 'forget-what-nobody-accepted',
        prefix: attachmentPrefixes.incoming,
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
      },
      {
        id: 'forget-what-was-removed',
        prefix: attachmentPrefixes.kept,
        noncurrentVersionExpiration: Duration.days(30),
      },
      {
        id: 'leave-nothing-behind',
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        expiredObjectDeleteMarker: true,
      },
    ]);
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'One function reads and writes it, and the row of each file says who added and who removed it and when. An access log would be a second bucket that outlives what it describes.',
      'NIST.800.53.R5-S3BucketLoggingEnabled':
        'One function reads and writes it, and the row of each file says who added and who removed it and when. An access log would be a second bucket that outlives what it describes.',
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'S3 keeps each file in three places of the region already, and versions undo a deletion; whoever added a file has it too. A copy in another region would have to be erased apart.',
      'NIST.800.53.R5-S3BucketDefaultLockEnabled':
        'Attachments can hold names and addresses and must be deletable when somebody asks for erasure; a lock would forbid it.',
    });
    return bucket;
  }

  private protectedBucket(id: string, lifecycleRules: LifecycleRule[]): Bucket {
    return new Bucket(this, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules,
    });
  }

  /** Signs the links in emails and the sessions of staff, and keys the hashes of suppressed addresses. */
  private secretThatSigns(): Secret {
    const secret = new Secret(this, 'SigningSecret', {
      description:
        'Signs the links in emails and staff sessions, and keys the hashes of suppressed addresses.',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const whyNotRotated =
      'A new value would break every link already sent and orphan the suppression hashes. It is replaced by hand after a leak, never on a timer.';
    acknowledge(secret, {
      'AwsSolutions-SMG4': whyNotRotated,
      'NIST.800.53.R5-SecretsManagerRotationEnabled': whyNotRotated,
    });
    return secret;
  }
}

function string<Role extends 'partitionKey' | 'sortKey'>(role: Role, name: string) {
  return { [role]: { name, type: AttributeType.STRING } } as Record<
    Role,
    { name: string; type: AttributeType }
  >;
}
