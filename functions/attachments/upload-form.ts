import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import { offsetOfClock } from '../kernel/signing-clock.ts';
import { attachmentLimits } from './attachment.ts';

/** A form by which a browser sends one file straight to the bucket. */
export interface UploadForm {
  /** Where the form leads. A page must allow its forms to lead there: see `contentPolicy`. */
  readonly action: string;
  /** Hidden fields, in order; the field of the file comes after them, is called `file` and is the last (S3 ignores what follows it). */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** When the bucket stops taking it. */
  readonly until: EventTime;
}

/** What a form is for. */
export interface UploadOffer {
  readonly bucket: string;
  /** Where browsers reach the bucket. */
  readonly address: string;
  readonly key: string;
  readonly at: EventTime;
  /** The page that the bucket sends the browser back to, as a whole address. */
  readonly returnTo: string;
}

/** Long enough to look for the file and for a slow line. */
const secondsToUpload = 2 * 3600;

/**
 * The bucket takes twice what we do, so that whoever chose a file a little too large hears it from us, in their language, and not from S3, which answers
 * with English XML.
 */
export const largestUpload = 2 * attachmentLimits.bytesOfOne;

/** The object's metadata in which the bucket notes the file's own name. */
export const nameInMetadata = 'name';

/**
 * Offers an upload, in the name of whoever the client calls as. The bucket takes one file of bounded size under exactly this key, as bytes of no type: a form without script cannot say what a file is
 * before it is chosen, and bytes of no type are shown by no browser. What it is, we find out when it is there.
 */
export async function offerUpload(
  { bucket, address, key, at, returnTo }: UploadOffer,
  { config }: S3Client,
): Promise<UploadForm> {
  const { region, credentials } = config;
  const client = new S3Client({ region, credentials, systemClockOffset: offsetOfClock(at) });
  try {
    const { fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Expires: secondsToUpload,
      Fields: { 'Content-Type': 'application/octet-stream', success_action_redirect: returnTo },
      Conditions: [
        ['content-length-range', 0, largestUpload],
        ['starts-with', `$x-amz-meta-${nameInMetadata}`, ''],
      ],
    });
    // S3 puts the file's name in place of the variable before it looks at the conditions.
    const all = { ...fields, [`x-amz-meta-${nameInMetadata}`]: '${filename}' };
    return {
      action: address,
      fields: Object.entries(all).map(([name, value]) => ({ name, value })),
      until: secondsAfter(at, secondsToUpload),
    };
  } finally {
    client.destroy();
  }
}
