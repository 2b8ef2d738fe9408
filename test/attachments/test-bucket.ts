import type { IncomingMessage, ServerResponse } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { type AttachmentFiles, createAttachmentFiles } from '../../functions/attachments/attachment-files.ts';
import { bucketService } from '../../infra/local/bucket.ts';
import { bucketWeb } from '../../infra/local/bucket-web.ts';
import type { Faults } from '../../infra/local/faults.ts';
import { openTestEndpoint } from '../local/support/endpoint.ts';

/** A bucket for attachments on this machine: the SDK's real client before it, and what browsers reach of it. */
export interface TestBucket {
  readonly files: AttachmentFiles;
  readonly client: S3Client;
  readonly faults: Faults;
  /** Answers a browser; false when its request is for somebody else. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;
  close(): Promise<void>;
}

/** The name of the tests' bucket. */
export const bucketName = 'attachments';

/** Opens a bucket in a folder. Browsers reach it below `uploads`, an address that ends in `/uploads`; the time is the test's. */
export async function openTestBucket(
  folder: string,
  uploads: string,
  now: () => string,
): Promise<TestBucket> {
  const expirations = [{ prefix: 'incoming/', days: 1 }];
  const buckets = bucketService(folder, [{ BucketName: bucketName, expirations }], now);
  const { endpoint, faults, config } = await openTestEndpoint({ s3: buckets });
  const client = new S3Client({ ...config, maxAttempts: 1 });
  const { accessKeyId, secretAccessKey: secret } = config.credentials;
  return {
    files: createAttachmentFiles({ bucket: bucketName, address: `${uploads}/${bucketName}` }, client),
    client,
    faults,
    serve: bucketWeb({
      address: uploads,
      now,
      signerOf: (accessKey) => (accessKey === accessKeyId ? { caller: 'sender', secret } : null),
      refusal: () => null,
      buckets,
    }),
    async close() {
      client.destroy();
      await endpoint.close();
    },
  };
}
