import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { EventTime } from '../kernel/event-time.ts';
import { type AttachmentId, type AttachmentOwner, objectKey } from './attachment-key.ts';
import type { Arrived, KeptAttachment } from './attachment.ts';
import { type FileKind, ruleOf } from './file-kinds.ts';
import { metadataText } from './metadata-text.ts';
import { presignedGet } from './presigned-get.ts';
import { nameInMetadata, offerUpload, type UploadForm } from './upload-form.ts';

/** The bytes of attachments. */
export interface AttachmentFiles {
  /** A form by which a browser can send one file. Nothing is noted of it. */
  offer(owner: AttachmentOwner, id: AttachmentId, at: EventTime, returnTo: string): Promise<UploadForm>;
  /** What a browser has sent; null when nothing came, or it was forgotten. */
  arrived(owner: AttachmentOwner, id: AttachmentId): Promise<Arrived | null>;
  /** The same with its bytes. */
  fetchArrived(
    owner: AttachmentOwner,
    id: AttachmentId,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** The bytes that are kept; null when there are none. */
  fetchKept(owner: AttachmentOwner, id: AttachmentId): Promise<Uint8Array | null>;
  /** Keeps these bytes, and no others afterwards: false when some are kept already. */
  keep(owner: AttachmentOwner, id: AttachmentId, kind: FileKind, bytes: Uint8Array): Promise<boolean>;
  /** Takes away whatever there is. */
  discard(owner: AttachmentOwner, id: AttachmentId): Promise<void>;
  /** A link by which one file can be downloaded, for a minute. */
  link(owner: AttachmentOwner, one: KeptAttachment, at: EventTime): Promise<string>;
}

/** Long enough for a browser to follow it, too short to pass it on. */
const secondsToDownload = 60;

/** Attachments in a bucket, which browsers reach at `address`. */
export function createAttachmentFiles(
  { bucket, address }: { readonly bucket: string; readonly address: string },
  client = new S3Client({}),
): AttachmentFiles {
  const at = (place: 'incoming' | 'kept', owner: AttachmentOwner, id: AttachmentId) => ({
    Bucket: bucket,
    Key: objectKey(place, owner, id),
  });
  const fetchObject = async (place: 'incoming' | 'kept', owner: AttachmentOwner, id: AttachmentId) => {
    const answer = await orNull(client.send(new GetObjectCommand(at(place, owner, id))));
    if (answer?.Body === undefined) return null;
    return { name: nameOf(answer.Metadata), bytes: await answer.Body.transformToByteArray() };
  };

  return {
    offer: (owner, id, now, returnTo) =>
      offerUpload({ bucket, address, key: objectKey('incoming', owner, id), at: now, returnTo }, client),
    async arrived(owner, id) {
      const answer = await orNull(client.send(new HeadObjectCommand(at('incoming', owner, id))));
      return answer && { id, name: nameOf(answer.Metadata), size: answer.ContentLength ?? 0 };
    },
    fetchArrived: (owner, id) => fetchObject('incoming', owner, id),
    fetchKept: async (owner, id) => (await fetchObject('kept', owner, id))?.bytes ?? null,
    async keep(owner, id, kind, bytes) {
      try {
        await client.send(
          new PutObjectCommand({
            ...at('kept', owner, id),
            Body: bytes,
            ContentType: ruleOf(kind).contentType,
            IfNoneMatch: '*',
          }),
        );
        return true;
      } catch (error) {
        // There is one already, or another is being kept at this moment.
        if (error instanceof S3ServiceException && [412, 409].includes(error.$metadata.httpStatusCode ?? 0))
          return false;
        throw error;
      }
    },
    async discard(owner, id) {
      for (const place of ['incoming', 'kept'] as const)
        await client.send(new DeleteObjectCommand(at(place, owner, id)));
    },
    async link(owner, { id, name, kind }, now) {
      const [region, credentials] = await Promise.all([client.config.region(), client.config.credentials()]);
      return presignedGet(
        {
          address: new URL(`${address}/${objectKey('kept', owner, id)}`),
          region,
          at: now,
          seconds: secondsToDownload,
          query: {
            'response-content-disposition': disposition(name),
            'response-content-type': ruleOf(kind).contentType,
            'response-cache-control': 'no-store',
          },
        },
        credentials,
      );
    },
  };
}

/** Without the right to list the bucket, S3 says "forbidden" of what does not exist. */
async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0))
      return null;
    throw error;
  }
}

function nameOf(metadata: Readonly<Record<string, string>> | undefined): string {
  return metadataText(metadata?.[nameInMetadata] ?? '');
}

/** Saved under its name and never shown (RFC 6266): plain letters for old programs, and the name itself for all others. */
function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^ -~]|["%\\]/g, (character) => (/\p{M}/u.test(character) ? '' : '_'));
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
