import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { calendarDate, dateAt } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { waiveObligation } from '../../functions/obligations/obligation-actions.ts';
import { createObligationStore } from '../../functions/obligations/obligation-store.ts';
import { createProjectLives } from '../../functions/projects/project-lives.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { statementOf } from '../../functions/repayments/account.ts';
import { decidePayment, decideStrikeOut, mostPayments } from '../../functions/repayments/decide-payment.ts';
import type { ConfirmedPayment, PaymentId } from '../../functions/repayments/payments.ts';
import { awarded, seedAward } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { confirmedOf, instalmentsAsked, leftOf, numberOf, paymentOf } from './repaying.ts';

let dynamo: TestDynamo;
let access: TableAccess;
const begun = awarded();
const { id } = begun.project;
const paidOn = calendarDate('2028-03-30');
const at = eventTime('2028-03-30T12:00:00Z');
const on = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;

beforeAll(async () => {
  dynamo = await startDynamo();
});
beforeEach(async () => {
  access = await dynamo.createTables();
  await seedAward(access, begun);
});
afterAll(() => dynamo.stop());

const livesOf = (tables: TableAccess) => createProjectLives({ ...tables, deliveryRetentionDays: 396 });
const view = async () => (await livesOf(access).view(id)) as ProjectView;
const record = (payment: ConfirmedPayment, tables = access) =>
  livesOf(tables).change(id, at, (seen) => decidePayment(seen, payment, on));
const payment = (name: string, amountPence: number) =>
  confirmedOf({ id: name as PaymentId, paidOn, amountPence, reference: name });

/** A client whose process ends at its n-th call, before the call has any effect or after. */
function dyingAt(call: number, when: 'before' | 'after'): TableAccess {
  let made = 0;
  const client = new Proxy(access.client, {
    get: (target, property) =>
      property !== 'send'
        ? (Reflect.get(target, property) as unknown)
        : async (command: object) => {
            if (++made < call) return target.send(command as never);
            if (when === 'after') await target.send(command as never);
            throw new Error(`died ${when} call ${call}`);
          },
  }) as DynamoDBDocumentClient;
  return { ...access, client };
}

describe('recording a payment survives', () => {
  const places = Array.from({ length: 7 }, (_, place) => place + 1);
  test.each(places.flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when }))))(
    'a death $when call $call: sent again it is recorded once, with its instalment and its receipt',
    async ({ call, when }) => {
      await record(payment('first', 3_000_000), dyingAt(call, when)).catch(() => undefined);
      const half = await view();
      const isPaid = half.payments.length === 1;
      expect(instalmentsAsked(half).map(numberOf)).toEqual(isPaid ? [2] : [1]);
      expect((await record(payment('first', 3_000_000))).ok).toBe(true);
      const whole = await view();
      expect(whole.payments).toHaveLength(1);
      expect(instalmentsAsked(whole).map(numberOf)).toEqual([2]);
      expect(statementOf(whole, dateAt(at))?.repaidPence).toBe(3_000_000);
    },
  );

  test('the deaths above reach every call there is', async () => {
    await expect(
      record(payment('first', 3_000_000), dyingAt(places.length, 'before')),
    ).resolves.toMatchObject({
      ok: true,
    });
  });

  test('many at once: different ones all count, the same one counts once', async () => {
    const recorded = await Promise.all([
      record(payment('one', 1_000_000)),
      record(payment('one', 1_000_000)),
      record(payment('two', 500_001)),
      record({ ...payment('three', 500_001), reference: 'two' }),
    ]);
    expect(recorded.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'repayment.payment-twice' }]);
    const after = await view();
    expect(after.payments).toHaveLength(2);
    expect(instalmentsAsked(after).map(leftOf)).toEqual([3_000_000 - 1_500_001]);
  });

  test('a waiver at the same moment: whichever comes first, the account sums to the award', async () => {
    const obligations = createObligationStore({ ...access, deliveryRetentionDays: 396 });
    const [first] = instalmentsAsked(await view());
    await Promise.all([
      record(payment('first', 1_000_000)),
      obligations.change(first?.id as never, at, (seen) => waiveObligation(seen, { reason: 'Agreed.' }, on)),
    ]);
    const statement = statementOf(await view(), dateAt(at));
    expect(statement?.repaidPence).toBe(1_000_000);
    expect([2_000_000, 3_000_000]).toContain(statement?.waivedPence);
    const { repaidPence = 0, waivedPence = 0, outstandingPence = 0 } = statement ?? {};
    expect(repaidPence + waivedPence + outstandingPence).toBe(45_000_000);
  });

  test('a strike-out that is sent twice strikes out once', async () => {
    await record(payment('first', 3_000_000));
    const strike = () =>
      livesOf(access).change(id, at, (seen) =>
        decideStrikeOut(seen, { payment: 'first' as PaymentId, reason: 'In error.' }, on),
      );
    const struck = await Promise.all([strike(), strike()]);
    expect(struck.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(statementOf(await view(), dateAt(at))?.outstandingPence).toBe(45_000_000);
  });

  test('the most payments there may be fit into a row, and one more is refused', async () => {
    const payments = Array.from({ length: mostPayments }, (_, place) =>
      paymentOf({
        ...payment(`p${place}-${'x'.repeat(20)}`, 1),
        reference: 'é'.repeat(56) + String(place).padStart(4, '0'),
        note: 'é'.repeat(200),
        struckOut: { at, by: on.by, reason: 'é'.repeat(300) },
      }),
    );
    expect(Buffer.byteLength(JSON.stringify(payments))).toBeLessThan(400_000);
    const full = { ...begun, payments };
    expect(decidePayment(full, payment('one-more', 1), on)).toEqual({
      ok: false,
      refusal: 'repayment.too-many-payments',
    });
  });
});
