import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { encodeControl } from '@circlet/protocol';
import {
  decodeJoinToken,
  encodeJoinToken,
  newJobKeys,
  newKeyPair,
  type SecurityMode,
  type StrangerReason,
} from '@circlet/security';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dealer } from 'zeromq';
import { controlServer } from '../src/job/control-server.ts';
import { jobSecurity } from '../src/security/job-security.ts';

const TOKEN_MS = 60_000;

/** A coordinator's control socket, with a clock of its own. */
async function coordinator(mode: SecurityMode, keys = newJobKeys()) {
  let now = 1_000_000_000;
  const strangers: StrangerReason[] = [];
  const heard: string[] = [];
  const looks = new Set<() => void>();
  const changed = (): void => looks.forEach((look) => look());
  const onStranger = (reason: StrangerReason): void => {
    strangers.push(reason);
    changed();
  };
  const security = await jobSecurity({ mode, tokenMs: TOKEN_MS, nowMs: () => now, onStranger, keys });
  const server = await controlServer('tcp://127.0.0.1:*', security.socketOptions, {
    message(_from, { kind, body }) {
      heard.push(kind === 'failed' ? body.message : kind);
      changed();
    },
    garbage: () => undefined,
    stranger: onStranger,
    gone: () => undefined,
    disconnected: () => undefined,
  });
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => (isSo() ? resolve() : undefined);
      looks.add(look);
      look();
    });
  return {
    address: server.address,
    strangers,
    heard,
    token: () => security.joinToken() ?? '',
    memberToken: () => security.memberToken(),
    pass: (ms: number) => (now += ms),
    counted: (num: number) => until(() => strangers.length >= num),
    hasHeard: (num: number) => until(() => heard.length >= num),
    hasHeardA: (text: string) => until(() => heard.includes(text)),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      security[Symbol.dispose]();
    },
  };
}

/** A worker's socket with this token, or any other. */
function dealer(address: string, token: string | null) {
  let keys = {};
  if (token !== null) {
    const { coordinatorKey, joinKeys } = decodeJoinToken(token);
    const { publicKey, secretKey } = joinKeys;
    keys = { curveServerKey: coordinatorKey, curvePublicKey: publicKey, curveSecretKey: secretKey };
  }
  const socket = new Dealer({ linger: 0, immediate: true, reconnectInterval: -1, ...keys });
  socket.connect(address);
  return {
    send: (bytes: Uint8Array | Uint8Array[]) => socket.send(bytes as Uint8Array[]),
    [Symbol.dispose]: () => socket.close(),
  };
}

const JOIN = encodeControl('join', {
  circletVersion: '1.0.0',
  host: 'a-host',
  pid: 1,
  slot: -1,
});

const beat = encodeControl('heartbeat', { step: 0, phase: 'x', residentBytes: 0, shareDone: 0 });

describe.each(['authenticated', 'encrypted'] as const)('a coordinator (%s)', (mode) => {
  it('hears who has its token, and nobody else', async () => {
    await using job = await coordinator(mode);
    await using another = await coordinator(mode);
    const own = decodeJoinToken(job.token());
    expect(own.mode).toBe(mode);
    using _withoutKeys = dealer(job.address, null);
    await job.counted(1);
    using _ofAnotherJob = dealer(job.address, another.token());
    await job.counted(2);
    using _selfMade = dealer(job.address, encodeJoinToken({ ...own, joinKeys: newKeyPair() }));
    await job.counted(3);
    const [, port = ''] = /:(\d+)$/.exec(job.address) ?? [];
    const connection = createConnection(Number(port), '127.0.0.1').on('error', () => undefined);
    connection.write('GET / HTTP/1.1\r\n\r\n');
    await job.counted(4);
    connection.destroy();
    expect(job.strangers).toEqual(['no-keys', 'no-keys', 'unknown-key', 'no-keys']);
    expect(job.heard).toEqual([]);
    using worker = dealer(job.address, job.token());
    await worker.send(beat);
    await job.hasHeard(1);
  });

  it('lets nobody in by a token after its time, and keeps who came before', async () => {
    await using job = await coordinator(mode);
    const first = job.token();
    using worker = dealer(job.address, first);
    await worker.send(beat);
    await job.hasHeard(1);
    job.pass(TOKEN_MS);
    using _late = dealer(job.address, first);
    await job.counted(1);
    expect(job.strangers).toEqual(['expired-token']);
    expect(job.token()).not.toBe(first);
    using newcomer = dealer(job.address, job.token());
    await newcomer.send(beat);
    await worker.send(beat);
    await job.hasHeard(3);
  });

  it('lets a member come again at any time, to another coordinator with its keys too', async () => {
    const keys = newJobKeys();
    let memberToken = '';
    {
      await using job = await coordinator(mode, keys);
      memberToken = job.memberToken();
      job.pass(1_000 * TOKEN_MS);
      using member = dealer(job.address, memberToken);
      await member.send(beat);
      await job.hasHeard(1);
    }
    await using successor = await coordinator(mode, keys);
    using member = dealer(successor.address, memberToken);
    await member.send(beat);
    await successor.hasHeard(1);
    expect(successor.strangers).toEqual([]);
  });
});

describe('a plain coordinator', () => {
  it('survives whatever comes, counts it, and hears the next message', async () => {
    await using job = await coordinator('plain');
    using stranger = dealer(job.address, null);
    const messages = fc.sample(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((bytes) => [bytes]),
        fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 2, maxLength: 6 }),
        // A right message with one byte wrong: past the version, into the fields.
        fc.tuple(fc.nat(JOIN.length - 1), fc.nat(255)).map(([at, value]) => {
          const bytes = Uint8Array.from(JOIN);
          bytes[at] = value;
          return [bytes];
        }),
        fc.tuple(fc.nat(JOIN.length)).map(([length]) => [JOIN.subarray(0, length)]),
      ),
      { numRuns: 2_000, seed: 7 },
    );
    for (const parts of messages) await stranger.send(parts);
    await stranger.send([randomBytes(1_000_000)]);
    using beyondTheLimit = dealer(job.address, null);
    await beyondTheLimit.send([randomBytes(3_000_000)]);
    using worker = dealer(job.address, null);
    await worker.send(encodeControl('failed', { code: 'x', message: 'the last', step: 0, userError: false }));
    await job.hasHeardA('the last');
    await job.counted(1_000);
    expect(new Set(job.strangers)).toEqual(new Set(['junk']));
  });
});
