import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attachmentKey,
  attachmentListKey,
  attachmentRows,
  type AttachmentId,
  isAttachmentId,
  objectKey,
} from '../../functions/attachments/attachment-key.ts';
import {
  type Attachment,
  attachmentLimits,
  decideTake,
  isListed,
  type KeptAttachment,
} from '../../functions/attachments/attachment.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { system } from '../../functions/obligations/view.ts';

const at = eventTime('2026-12-01T10:00:00Z');
const on = { at, by: system };
const kept = (number: number, size = 1): KeptAttachment => ({
  state: 'kept',
  id: `attachment-${number}` as AttachmentId,
  name: `${number}.pdf`,
  kind: 'pdf',
  size,
  addedBy: system,
  addedAt: at,
});
const take = (list: readonly Attachment[], size: number) =>
  decideTake(list, 'attachment-new' as AttachmentId, { name: 'new.pdf', kind: 'pdf', size }, undefined, on);

describe('The limits of a list of files', () => {
  test('ten files are there at most, and one that was removed makes room', () => {
    const ten = Array.from({ length: 10 }, (_, number) => kept(number));
    expect(take(ten, 1)).toEqual({ ok: false, refusal: 'attachments.too-many' });
    const removed = {
      ...kept(0),
      state: 'removed',
      removedBy: system,
      removedAt: at,
      isCleared: true,
    } as const;
    expect(take([removed, ...ten.slice(1)], 1).ok).toBe(true);
  });

  test('sixty megabytes are there together at most, to the byte', () => {
    const { bytesTogether, bytesOfOne } = attachmentLimits;
    const list = [kept(1, bytesOfOne), kept(2, bytesOfOne)];
    expect(take(list, bytesTogether - 2 * bytesOfOne).ok).toBe(true);
    expect(take(list, bytesTogether - 2 * bytesOfOne + 1)).toEqual({
      ok: false,
      refusal: 'attachments.too-much-together',
    });
  });

  test('whatever order files come in, a list never grows beyond its limits', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: attachmentLimits.bytesOfOne }), { maxLength: 20 });
    fc.assert(
      fc.property(sizes, (all) => {
        let list: Attachment[] = [];
        for (const [number, size] of all.entries())
          if (take(list, size).ok) list = [...list, kept(number, size)];
        expect(list.filter(isListed).length).toBeLessThanOrEqual(attachmentLimits.files);
        expect(list.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(
          attachmentLimits.bytesTogether,
        );
      }),
    );
  });
});

describe('The keys of a file', () => {
  const id = 'abcdefgh' as AttachmentId;
  test('name its owner, in the table and in the bucket', () => {
    const owner = { partition: 'PROJECT#i2s-022', part: 'full' };
    expect(attachmentKey(owner, id)).toEqual({ pk: 'PROJECT#i2s-022', sk: 'ATTACHMENT#full#abcdefgh' });
    expect(objectKey('incoming', owner, id)).toBe('incoming/PROJECT/i2s-022/full/abcdefgh');
  });

  test.each([
    { partition: 'PROJECT#a#b', part: 'full' },
    { partition: 'PROJECT#a/b', part: 'full' },
    { partition: 'i2s-022', part: 'full' },
    { partition: 'PROJECT#a', part: '' },
    { partition: 'PROJECT#a', part: 'full#x' },
    { partition: 'PROJECT#a', part: '../b' },
  ])('are never made for %j, which could be taken for another owner', (owner) => {
    for (const make of [
      () => attachmentKey(owner, id),
      () => attachmentRows(owner),
      () => attachmentListKey(owner),
    ])
      expect(make).toThrow(RangeError);
    expect(() => objectKey('kept', owner, id)).toThrow(RangeError);
  });

  test.each(['', 'short', '../../etc/passwd', 'a#b#c#d#e', 'a/b/c/d/e', 'x'.repeat(65)])(
    '%j is no id',
    (text) => {
      expect(isAttachmentId(text)).toBe(false);
    },
  );
});
