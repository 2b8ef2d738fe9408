import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { ConditionsFailed, type TableAccess, transact, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { AttachmentFiles } from './attachment-files.ts';
import {
  attachmentKey,
  attachmentListKey,
  attachmentRows,
  type AttachmentId,
  type AttachmentOwner,
} from './attachment-key.ts';
import {
  type Arrived,
  type Attachment,
  type AwaitedAttachment,
  decideRefuse,
  decideRemove,
  decideTake,
  type KeptAttachment,
} from './attachment.ts';
import { checkFile } from './check-file.ts';
import type { UploadForm } from './upload-form.ts';

/**
 * What else is to be true together with a change of an owner's files, asked anew each time the change is tried: writes with conditions of their own (the application is
 * still open, say), a line of a timeline. A refusal of it stops the change.
 */
export type Alongside = () => Promise<Result<readonly TransactItem[], MessageKey>>;

/** Files that people add to what they write. A refusal's message is told `attachmentWords`. */
export interface AttachmentStore {
  /** A form by which a browser can send a file that then belongs to this owner. Writes nothing. */
  offer(owner: AttachmentOwner, id: AttachmentId, at: EventTime, returnTo: string): Promise<UploadForm>;
  /** Every file there ever was, oldest first, consistently read. Refused ones are forgotten after a month. */
  list(owner: AttachmentOwner): Promise<readonly Attachment[]>;
  /** A file as it stands, or what a browser has sent and nobody has finished; null when there is neither. */
  look(owner: AttachmentOwner, id: AttachmentId): Promise<Attachment | Arrived | null>;
  /**
   * Looks at what the browser has sent and keeps it, or refuses it and takes it away. Finishing again changes nothing and says the same; what was
   * interrupted is completed by it.
   */
  finish(
    owner: AttachmentOwner,
    id: AttachmentId,
    on: Occasion,
    alongside?: Alongside,
  ): Promise<Result<KeptAttachment, MessageKey>>;
  /** Takes a file away: it counts no more, its row stays, its bytes go. Doing it again completes what was interrupted. */
  remove(
    owner: AttachmentOwner,
    id: AttachmentId,
    on: Occasion,
    alongside?: Alongside,
  ): Promise<Result<null, MessageKey>>;
  /** A link by which a kept file can be downloaded, for a minute; null when there is no such file. */
  download(owner: AttachmentOwner, id: AttachmentId, at: EventTime): Promise<string | null>;
}

/** How often a change is decided again before the caller is told that others keep changing the same list. */
const mostRounds = 8;
const daysRefusedKept = 30;
const nothingElse: Alongside = async () => allowed([]);

interface List {
  readonly version: number;
  readonly attachments: readonly Attachment[];
}

/**
 * Attachments in the state table and a bucket. A row is written before bytes are kept, and bytes are never kept without one. What is checked is what is
 * kept: the very bytes that were looked at are put where the browser's form cannot reach.
 */
export function createAttachmentStore(
  { client, stateTable }: TableAccess,
  files: AttachmentFiles,
): AttachmentStore {
  return {
    offer: files.offer,
    list: async (owner) => (await read(owner)).attachments,
    async look(owner, id) {
      const { attachments } = await read(owner);
      return attachments.find((one) => one.id === id) ?? files.arrived(owner, id);
    },
    async finish(owner, id, on, alongside = nothingElse) {
      for (let round = 0; round < mostRounds; round++) {
        const outcome = await finishOnce(owner, id, on, alongside);
        if (outcome !== 'again') return outcome;
      }
      return refused('refusal.changed-meanwhile');
    },
    async remove(owner, id, on, alongside = nothingElse) {
      for (let round = 0; round < mostRounds; round++) {
        const list = await tidied(owner);
        const decided = decideRemove(
          list.attachments.find((one) => one.id === id),
          on,
        );
        if (!decided.ok) return decided;
        if (decided.value === null) return allowed(null);
        const also = await alongside();
        if (!also.ok) return also;
        if (!(await commit(owner, list, decided.value, also.value))) continue;
        await clear(owner, decided.value);
        return allowed(null);
      }
      return refused('refusal.changed-meanwhile');
    },
    async download(owner, id, at) {
      const { attachments } = await read(owner);
      const found = attachments.find((one) => one.id === id);
      return found?.state === 'kept' ? files.link(owner, found, at) : null;
    },
  };

  /** The list's version is read first: if a file is written after that, the version it was decided on no longer holds. */
  async function read(owner: AttachmentOwner): Promise<List> {
    const { Item } = await client.send(
      new GetCommand({ TableName: stateTable, Key: attachmentListKey(owner), ConsistentRead: true }),
    );
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :files)',
      ExpressionAttributeValues: { ':pk': owner.partition, ':files': attachmentRows(owner) },
      ConsistentRead: true,
    });
    const attachments = rows
      .map((row) => row['attachment'] as Attachment)
      .toSorted((one, other) => (one.addedAt < other.addedAt ? -1 : 1));
    return { version: Number(Item?.['version'] ?? 0), attachments };
  }

  /** The list, after taking away the bytes of what was refused or removed by somebody who was interrupted. */
  async function tidied(owner: AttachmentOwner): Promise<List> {
    const list = await read(owner);
    for (const one of list.attachments) await clear(owner, one);
    return list;
  }

  async function clear(owner: AttachmentOwner, one: Attachment): Promise<void> {
    if ((one.state !== 'removed' && one.state !== 'refused') || one.isCleared) return;
    await files.discard(owner, one.id);
    await client.send(
      new UpdateCommand({
        TableName: stateTable,
        Key: attachmentKey(owner, one.id),
        UpdateExpression: 'SET attachment.isCleared = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':yes': true },
      }),
    );
  }

  /** One try of finishing; `again` when somebody else changed the list or kept the file meanwhile. */
  async function finishOnce(
    owner: AttachmentOwner,
    id: AttachmentId,
    on: Occasion,
    alongside: Alongside,
  ): Promise<Result<KeptAttachment, MessageKey> | 'again'> {
    const list = await tidied(owner);
    const known = list.attachments.find((one) => one.id === id);
    if (known !== undefined && known.state !== 'awaited') return settled(owner, known);
    const found = await fetchFile(owner, id, known);
    if (found === null) return refused('attachments.not-arrived');
    const refuse = async (refusal: MessageKey) => {
      const no = decideRefuse({ id, name: found.name, size: found.bytes.length }, refusal, on);
      if (!(await commit(owner, list, no))) return 'again';
      await clear(owner, no);
      return refused(refusal);
    };

    const checked = checkFile(found.name, found.bytes);
    if (!checked.ok) return refuse(checked.refusal);
    const taken = decideTake(list.attachments, id, checked.value, known, on);
    if (!taken.ok) return taken;
    const also = await alongside();
    if (!also.ok) return known === undefined ? also : refuse(also.refusal);

    if (known === undefined && !(await commit(owner, list, taken.value))) return 'again';
    if (!found.isKept && !(await files.keep(owner, id, taken.value.kind, found.bytes))) return 'again';
    const kept: KeptAttachment = { ...taken.value, state: 'kept' };
    const version = known === undefined ? list.version + 1 : list.version;
    return (await commit(owner, { ...list, version }, kept, also.value)) ? allowed(kept) : 'again';
  }

  /** What is to say of a file that was decided on before. */
  async function settled(
    owner: AttachmentOwner,
    known: Exclude<Attachment, AwaitedAttachment>,
  ): Promise<Result<KeptAttachment, MessageKey>> {
    if (known.state === 'kept') return allowed(known);
    if (known.state === 'refused') return refused(known.refusal);
    // It may have been removed while this was moving its bytes, which then came too late to be taken away.
    await files.discard(owner, known.id);
    return refused('attachments.not-there');
  }

  /** The bytes to look at: for a file whose move was interrupted those that were moved already, since they are what will count. */
  async function fetchFile(
    owner: AttachmentOwner,
    id: AttachmentId,
    known: AwaitedAttachment | undefined,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly isKept: boolean } | null> {
    const kept = known === undefined ? null : await files.fetchKept(owner, id);
    if (known !== undefined && kept !== null) return { name: known.name, bytes: kept, isKept: true };
    const arrived = await files.fetchArrived(owner, id);
    return arrived && { ...arrived, isKept: false };
  }

  /** Writes a file's row, unless anything on the list was written since it was read. */
  async function commit(
    owner: AttachmentOwner,
    { version }: List,
    attachment: Attachment,
    also: readonly TransactItem[] = [],
  ): Promise<boolean> {
    const forgotten =
      attachment.state === 'refused'
        ? { expiresAt: Date.parse(secondsAfter(attachment.addedAt, daysRefusedKept * 86_400)) / 1000 }
        : {};
    const list: TransactItem = {
      Put: {
        TableName: stateTable,
        Item: { ...attachmentListKey(owner), type: 'attachments', version: version + 1 },
        ...(version === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': version },
            }),
      },
    };
    const row: TransactItem = {
      Put: {
        TableName: stateTable,
        Item: { ...attachmentKey(owner, attachment.id), type: 'attachment', attachment, ...forgotten },
      },
    };
    try {
      await transact(client, [list, row, ...also]);
      return true;
    } catch (error) {
      if (error instanceof ConditionsFailed) return false;
      throw error;
    }
  }
}
