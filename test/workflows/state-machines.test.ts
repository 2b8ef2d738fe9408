import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMachine } from '../../infra/local/state-machine.ts';

const arnOf = (id: string) => `arn:aws:lambda:eu-west-2:000000000000:function:${id}`;
const definitionOf = (name: string) =>
  readFileSync(`workflows/${name}/${name}.asl.json`, 'utf8').replace(/\$\{([a-z-]+)\}/g, (_, id: string) =>
    arnOf(id),
  );
const examplesOf = (name: string) =>
  readdirSync(`workflows/${name}/examples`).map(
    (file) => JSON.parse(readFileSync(`workflows/${name}/examples/${file}`, 'utf8')) as object,
  );

type Called = readonly [id: string, input: unknown];

/** Runs the file that CDK deploys, with functions that answer as they are told to, one answer a call; an Error is thrown. */
async function run(
  name: string,
  input: unknown,
  answers: Record<string, unknown[]>,
): Promise<{ called: Called[]; output: unknown; error: unknown }> {
  const called: Called[] = [];
  const machine = readMachine({
    name,
    definition: definitionOf(name),
    isTimeVirtual: true,
    invoke: async (arn, given) => {
      const id = arn.split(':').at(-1) ?? '';
      called.push([id, given]);
      const answer = answers[id]?.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const now = () => '2027-01-18T09:00:00.000Z';
  try {
    const output = await machine.run({
      machineArn: name,
      executionArn: `${name}:1`,
      name: '1',
      input,
      startedAt: now(),
      now,
    });
    return { called, output, error: null };
  } catch (error) {
    return { called, output: null, error };
  }
}

const crash = () => Object.assign(new Error('the process died'), { name: 'Lambda.Unknown' });
const at = '2027-01-18T09:00:00.000Z';

describe('obligation-chase', () => {
  const look = { obligationId: 'lessons-learnt_i2s-022' };
  const owed = { outcome: 'letters-owed', deliveryIds: ['a', 'b'] };

  it('sends the letters that a look owes, at the time the state is entered', async () => {
    const { called, error } = await run('obligation-chase', look, {
      'decide-chase': [owed],
      'send-deliveries': [{ sent: 2 }],
    });
    expect(error).toBeNull();
    expect(called).toEqual([
      ['decide-chase', { ...look, at }],
      ['send-deliveries', { deliveryIds: ['a', 'b'], at }],
    ]);
  });

  it.each(['nothing-to-do', 'looked'])('ends when a look owes nothing (%s)', async (outcome) => {
    const { called, error } = await run('obligation-chase', look, {
      'decide-chase': [{ outcome, deliveryIds: [] }],
    });
    expect(error).toBeNull();
    expect(called.map(([id]) => id)).toEqual(['decide-chase']);
  });

  it('looks again when the function died, and goes on from there', async () => {
    const { called, error } = await run('obligation-chase', look, {
      'decide-chase': [crash(), crash(), owed],
      'send-deliveries': [crash(), { sent: 2 }],
    });
    expect(error).toBeNull();
    expect(called.map(([id]) => id)).toEqual([
      'decide-chase',
      'decide-chase',
      'decide-chase',
      'send-deliveries',
      'send-deliveries',
    ]);
  });

  it('fails, so that somebody sees it, when it keeps dying', async () => {
    const dying = await run('obligation-chase', look, {
      'decide-chase': [crash(), crash(), crash(), crash()],
    });
    expect(dying.error).not.toBeNull();
    expect(dying.called).toHaveLength(4);
    const sending = await run('obligation-chase', look, {
      'decide-chase': [owed],
      'send-deliveries': [crash(), crash(), crash()],
    });
    expect(sending.error).not.toBeNull();
    expect(sending.called).toHaveLength(4);
  });
});

describe('deliver', () => {
  const page = { deliveryIds: ['a', 'b'] };

  it('sends a page of letters, and again when the sender died', async () => {
    const { called, error } = await run('deliver', page, { 'send-deliveries': [crash(), { sent: 2 }] });
    expect(error).toBeNull();
    expect(called).toEqual([
      ['send-deliveries', { ...page, at }],
      ['send-deliveries', { ...page, at }],
    ]);
  });

  it('fails, so that somebody sees it, when senders keep dying', async () => {
    const { error, called } = await run('deliver', page, { 'send-deliveries': [crash(), crash(), crash()] });
    expect(error).not.toBeNull();
    expect(called).toHaveLength(3);
  });
});

describe('application-lifecycle', () => {
  const round = { subject: 'round', id: 'round-12' };
  const resting = { outcome: 'nothing-to-do', pages: [], hasMore: false };

  const bid = { subject: 'application', id: 'b1' };

  it('looks at a bid, and then compares it with other work', async () => {
    const { called, error } = await run('application-lifecycle', bid, { 'look-at-application': [resting] });
    expect(error).toBeNull();
    expect(called).toEqual([
      ['look-at-application', { id: 'b1', at }],
      ['find-similar-work', { id: 'b1', at }],
    ]);
  });

  it('sends the letters that a look at a bid owes before it compares the bid', async () => {
    const { called, error } = await run('application-lifecycle', bid, {
      'look-at-application': [{ outcome: 'letters-owed', deliveryIds: ['a'] }],
    });
    expect(error).toBeNull();
    expect(called).toEqual([
      ['look-at-application', { id: 'b1', at }],
      ['send-deliveries', { deliveryIds: ['a'], at }],
      ['find-similar-work', { id: 'b1', at }],
    ]);
  });

  it('looks at a project, and does nothing else', async () => {
    const { called, error } = await run('application-lifecycle', { subject: 'project', id: 'p1' }, {});
    expect([error, called]).toEqual([null, [['look-at-project', { id: 'p1', at }]]]);
  });

  it('reports what became of a proven project to its champion, and does nothing else', async () => {
    const { called, error } = await run('application-lifecycle', { subject: 'adoptions', id: 'p1' }, {});
    expect([error, called]).toEqual([null, [['report-idea', { id: 'p1', at }]]]);
  });

  it('lets a round look, sends each page of what it owes, and looks again until there is no more', async () => {
    const { called, error } = await run('application-lifecycle', round, {
      'advance-round': [
        { outcome: 'letters-owed', pages: [['a', 'b'], ['c']], hasMore: true },
        { outcome: 'letters-owed', pages: [['d']], hasMore: true },
        resting,
      ],
    });
    expect(error).toBeNull();
    const looked: Called = ['advance-round', { id: 'round-12', at }];
    const sent = (...deliveryIds: string[]): Called => ['send-deliveries', { deliveryIds, at }];
    expect(called).toEqual([looked, sent('a', 'b'), sent('c'), looked, sent('d'), looked]);
  });

  it.each(['nothing-to-do', 'looked'])('ends when a round owes nothing (%s)', async (outcome) => {
    const { called, error } = await run('application-lifecycle', round, {
      'advance-round': [{ ...resting, outcome }],
    });
    expect([error, called.map(([id]) => id)]).toEqual([null, ['advance-round']]);
  });

  it('looks again when the function died, and fails, so that somebody sees it, when it keeps dying', async () => {
    const once = await run('application-lifecycle', round, { 'advance-round': [crash(), resting] });
    expect([once.error, once.called]).toMatchObject([null, [{}, {}]]);
    const ever = await run('application-lifecycle', round, {
      'advance-round': [crash(), crash(), crash(), crash()],
    });
    expect(ever.error).not.toBeNull();
    expect(ever.called).toHaveLength(4);
  });
});

describe('application-lifecycle, of a bid that is kept no longer', () => {
  it('removes it, again when the function died, and does not compare it with other work', async () => {
    const bid = { subject: 'application', id: 'bq7xk2mzv4apd' };
    const { called, error } = await run('application-lifecycle', bid, {
      'look-at-application': [{ outcome: 'to-remove', deliveryIds: [] }],
      'remove-bid': [crash(), { outcome: 'removed' }],
    });
    expect(error).toBeNull();
    expect(called.slice(1)).toEqual([
      ['remove-bid', { id: bid.id, at }],
      ['remove-bid', { id: bid.id, at }],
    ]);
  });
});

describe.each(['obligation-chase', 'application-lifecycle', 'deliver'])('%s', (name) => {
  it('takes each of its example inputs', async () => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { error } = await run(name, example, {
        'decide-chase': [{ outcome: 'looked', deliveryIds: [] }],
        'look-at-application': [{ outcome: 'nothing-to-do', deliveryIds: [] }],
        'look-at-project': [{}],
        'report-idea': [{}],
        'find-similar-work': [{ outcome: 'compared' }],
        'advance-round': [{ outcome: 'looked', pages: [], hasMore: false }],
        'send-deliveries': [{}],
      });
      expect(error).toBeNull();
    }
  });

  it('waits nowhere and ends by itself', () => {
    const definition = JSON.parse(definitionOf(name)) as {
      TimeoutSeconds?: number;
      States: Record<string, { Type: string; TimeoutSeconds?: number }>;
    };
    expect(definition.TimeoutSeconds).toBeLessThanOrEqual(900);
    const states = Object.values(definition.States);
    expect(states.filter(({ Type }) => Type === 'Wait')).toEqual([]);
    expect(
      states.filter(({ Type, TimeoutSeconds }) => Type === 'Task' && TimeoutSeconds === undefined),
    ).toEqual([]);
  });
});
