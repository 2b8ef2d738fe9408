import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** Files that wait for somebody's "yes". The bucket forgets them after a day. */
export interface Uploads {
  keep(id: string, text: string): Promise<void>;
  /** The text, or null when it was taken away or never there. */
  read(id: string): Promise<string | null>;
  takeAway(id: string): Promise<void>;
}

/** Uploads in a bucket, as UTF-8 text. */
export function createUploads(bucket: string, client = new S3Client({})): Uploads {
  const at = (id: string) => ({ Bucket: bucket, Key: `imports/${id}.csv` });
  return {
    async keep(id, text) {
      await client.send(
        new PutObjectCommand({ ...at(id), Body: Buffer.from(text), ContentType: 'text/csv; charset=utf-8' }),
      );
    },
    async read(id) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(id)));
        return Body === undefined ? null : await Body.transformToString('utf-8');
      } catch (error) {
        // Without the right to list the bucket, S3 says "denied" of what does not exist.
        if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'AccessDenied'))
          return null;
        throw error;
      }
    },
    async takeAway(id) {
      await client.send(new DeleteObjectCommand(at(id)));
    },
  };
}
