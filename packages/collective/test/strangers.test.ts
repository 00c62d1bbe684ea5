import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { encodeFrame, FRAME } from '@circlet/protocol';
import { frameSealer, newKeyPair, type SecurityMode, type StrangerReason } from '@circlet/security';
import { describe, expect, it } from 'vitest';
import { Pull, Push } from 'zeromq';
import { bindLanes, connectGroup, type Group } from '../src/index.ts';
import { KEY_AT } from '../src/zeromq/lane-sockets.ts';

// Two ranks that all-reduce over real sockets, and somebody else who has found their addresses.

interface Pair extends AsyncDisposable {
  readonly groups: readonly [Group, Group];
  /** Of rank 1. */
  readonly endpoints: readonly string[];
  readonly strangers: StrangerReason[];
  /** Resolves when rank 1 has counted so many. */
  counted(num: number): Promise<void>;
  /** Sums over both ranks, and checks the sums. */
  mustSum(): Promise<void>;
}

/** @param relayed the address that rank 0 is told instead of rank 1's own for its bulk lane */
async function pair(mode: SecurityMode, generation = 1, relay?: Relay): Promise<Pair> {
  const strangers: StrangerReason[] = [];
  const looks = new Set<() => void>();
  const onStranger = (reason: StrangerReason): void => {
    strangers.push(reason);
    looks.forEach((look) => look());
  };
  const none = (reason: StrangerReason): void => void strangers.push(reason);
  const bind = { host: '127.0.0.1', sharedMemory: false, maxStreams: 1 };
  const bound = [
    await bindLanes({ ...bind, security: { mode, onStranger: none } }),
    await bindLanes({ ...bind, security: { mode, onStranger } }),
  ] as const;
  const [first, second] = [bound[0].endpoints, bound[1].endpoints];
  relay?.to(second[0] ?? '');
  const seenByFirst = [first, relay === undefined ? second : [relay.address, ...second.slice(1)]];
  const options = { job: 'job', generation, algorithm: 'ring' } as const;
  const groups = await Promise.all([
    connectGroup(bound[0], { ...options, rank: 0, endpoints: seenByFirst }),
    connectGroup(bound[1], { ...options, rank: 1, endpoints: [first, second] }),
  ]);
  return {
    groups,
    endpoints: second,
    strangers,
    counted: (num) =>
      new Promise((resolve) => {
        const look = (): void => (strangers.length >= num ? resolve() : undefined);
        looks.add(look);
        look();
      }),
    async mustSum() {
      const buffers = groups.map((_, rank) => new Float32Array(5_000).fill(rank + 1));
      await Promise.all(
        groups.map((group, rank) => group.allReduce(buffers[rank] as Float32Array, { name: 'bucket' })),
      );
      buffers.forEach((buffer) => expect(buffer).toEqual(new Float32Array(5_000).fill(3)));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));
    },
  };
}

type Message = readonly Buffer[];

/** Somebody between two ranks who reads along, and may do with each message what he likes. */
interface Relay extends Disposable {
  readonly address: string;
  readonly seen: Message[];
  to(address: string): void;
  /** What goes on instead of a message; null: nothing. */
  change: (message: Message) => Message | null;
}

async function startRelay(): Promise<Relay> {
  const pull = new Pull({ linger: 0 });
  const push = new Push({ linger: 0 });
  await pull.bind('tcp://127.0.0.1:*');
  const seen: Message[] = [];
  const relay: Relay = {
    address: pull.lastEndpoint ?? '',
    seen,
    to: (address) => push.connect(address),
    change: (message) => message,
    [Symbol.dispose]() {
      pull.close();
      push.close();
    },
  };
  const pass = async (): Promise<void> => {
    for await (const message of pull) {
      seen.push(message as Buffer[]);
      const changed = relay.change(message as Buffer[]);
      if (changed !== null) await push.send([...changed]);
    }
  };
  pass().catch(() => undefined);
  return relay;
}

function stranger(address: string, keys: object = {}) {
  const socket = new Push({ linger: 0, immediate: true, reconnectInterval: -1, ...keys });
  socket.connect(address);
  return { send: (parts: readonly Uint8Array[]) => socket.send([...parts]), [Symbol.dispose]: () => socket.close() };
}

const header = {
  kind: FRAME.DATA,
  generation: 1,
  rank: 0,
  sequence: 0,
  operation: 0,
  step: 0,
  offset: 0,
  total: 5_000,
};
const frame = encodeFrame({ ...header, name: 'bucket' });
const abort = encodeFrame({ ...header, kind: FRAME.ABORT, name: 'stop it' });

describe('sealed frames', () => {
  it('are the only ones that count: junk, forgeries and workers of other jobs get nowhere, and the run goes on', async () => {
    await using run = await pair('authenticated');
    const ofAnotherJob = frameSealer(randomBytes(32)).seal(frame, Buffer.alloc(0));
    for (const [lane, address] of run.endpoints.slice(0, 4).entries()) {
      using intruder = stranger(address);
      const before = run.strangers.length;
      await intruder.send([randomBytes(20)]);
      await intruder.send([randomBytes(400), randomBytes(7), randomBytes(1)]);
      await intruder.send([frame, Buffer.alloc(4)]);
      await intruder.send([Buffer.concat([abort, randomBytes(24)]), Buffer.alloc(0)]);
      await intruder.send([ofAnotherJob, Buffer.alloc(0)]);
      await run.counted(before + 5);
      expect(run.strangers.slice(before), `lane ${lane}`).toEqual(['junk', 'junk', 'junk', 'forged', 'forged']);
      await run.mustSum();
    }
  });

  it('count once: a frame that was recorded and comes again is dropped', async () => {
    using relay = await startRelay();
    await using run = await pair('authenticated', 1, relay);
    await run.mustSum();
    using intruder = stranger(run.endpoints[0] ?? '');
    for (const message of relay.seen) await intruder.send(message);
    await run.counted(relay.seen.length);
    expect(new Set(run.strangers)).toEqual(new Set(['replayed']));
    await run.mustSum();
  });

  it('are of one generation', async () => {
    using relay = await startRelay();
    {
      await using earlier = await pair('authenticated', 1, relay);
      await earlier.mustSum();
    }
    await using run = await pair('authenticated', 2);
    using intruder = stranger(run.endpoints[0] ?? '');
    for (const message of relay.seen) await intruder.send(message);
    await run.counted(relay.seen.length);
    expect(new Set(run.strangers)).toEqual(new Set(['old-generation']));
    // The same with the number of this generation written over it.
    for (const [head = Buffer.alloc(0), ...payload] of relay.seen) {
      const renumbered = Buffer.from(head);
      renumbered.writeUInt32LE(2, 8);
      await intruder.send([renumbered, ...payload]);
    }
    await run.counted(2 * relay.seen.length);
    expect(run.strangers.at(-1)).toBe('forged');
    await run.mustSum();
  });

  it.each<[string, (message: Message) => Message | null]>([
    ['changed', ([head = Buffer.alloc(0), payload = Buffer.alloc(0)]) => [head, Buffer.from(payload).fill(1, 0, 1)]],
    ['taken out', () => null],
  ])('end the group when one is %s on its way: never a wrong sum', async (_, change) => {
    using relay = await startRelay();
    await using run = await pair('authenticated', 1, relay);
    await run.mustSum();
    let isFirst = true;
    relay.change = (message) => {
      const changed = isFirst ? change(message) : message;
      isFirst = false;
      return changed;
    };
    await expect(run.mustSum()).rejects.toMatchObject({
      message: expect.stringContaining('frames of rank 0 were lost on their way') as string,
    });
  });

  it('need a key of every rank', async () => {
    const [own, other] = [
      await bindLanes({ security: { mode: 'authenticated', onStranger: () => undefined } }),
      await bindLanes(),
    ];
    const endpoints = [own.endpoints, other.endpoints];
    await expect(connectGroup(own, { job: 'a', generation: 1, rank: 0, endpoints })).rejects.toThrow(
      'rank 0 was bound with security authenticated, rank 1 without a key; give all ranks the same',
    );
    own[Symbol.dispose]();
    other[Symbol.dispose]();
  });
});

describe('encrypted connections', () => {
  it('are made with members alone: who has no keys, or others, gets nowhere, and the run goes on', async () => {
    await using run = await pair('encrypted');
    const [address = ''] = run.endpoints;
    const { publicKey, secretKey } = newKeyPair();
    const keys = { curvePublicKey: publicKey, curveSecretKey: secretKey };
    using _withoutKeys = stranger(address);
    await run.counted(1);
    using _ofAnotherJob = stranger(address, { ...keys, curveServerKey: newKeyPair().publicKey });
    await run.counted(2);
    // The public key of a rank is no secret.
    using _withOwnKeys = stranger(address, { ...keys, curveServerKey: run.endpoints[KEY_AT] });
    await run.counted(3);
    const [, port = ''] = /:(\d+)$/.exec(address) ?? [];
    const connection = createConnection(Number(port), '127.0.0.1');
    connection.on('error', () => undefined);
    connection.write('GET / HTTP/1.1\r\n\r\n');
    await run.counted(4);
    connection.destroy();
    expect(run.strangers).toEqual(['no-keys', 'no-keys', 'unknown-key', 'no-keys']);
    await run.mustSum();
  });

  it('wait for a rank that is told later who the members are', async () => {
    const security = { mode: 'encrypted', onStranger: () => undefined } as const;
    const bound = [await bindLanes({ security }), await bindLanes({ security })] as const;
    const endpoints = bound.map((lanes) => lanes.endpoints);
    const dialled = new Promise((resolve) => bound[1].sockets.urgent.pull.events.on('accept', resolve));
    const first = connectGroup(bound[0], { job: 'a', generation: 1, rank: 0, endpoints });
    await dialled;
    const second = connectGroup(bound[1], { job: 'a', generation: 1, rank: 1, endpoints });
    const groups = await Promise.all([first, second]);
    await Promise.all(groups.map((group) => group.barrier({ name: 'met' })));
    await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));
  });
});
