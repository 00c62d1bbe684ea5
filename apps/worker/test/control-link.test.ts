import { once } from 'node:events';
import { type ControlBodies, type ControlKind, decodeControl, decodeEnvelope, encodeControl } from '@circlet/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Router } from 'zeromq';
import { joinCoordinator } from '../src/control-link.ts';

// The coordinator's side is a bare socket here: the test decides when it answers.

let router: Router;
let worker: Buffer;

beforeEach(async () => {
  router = new Router({ linger: 0 });
  await router.bind('tcp://127.0.0.1:*');
});

afterEach(() => router.close());

async function joined(coordinatorWaitSeconds = 0) {
  const joining = joinCoordinator(router.lastEndpoint ?? '', JOIN, 10_000);
  await heard('join');
  await answer('welcome', { ...WELCOME, coordinatorWaitSeconds });
  return (await joining).link;
}

/** Another coordinator at the same address. */
async function succeeded(): Promise<void> {
  const address = router.lastEndpoint ?? '';
  router.close();
  router = new Router({ linger: 0, handover: true });
  for (let bound = false; !bound;) {
    // The old socket's address is free when libzmq's own thread has come to it.
    bound = await router.bind(address).then(
      () => true,
      () => new Promise((resolve) => setTimeout(resolve, 5, false)),
    );
  }
}

/** The next messages that are kept until they are heard, with their numbers. */
async function keptMessages(num: number): Promise<[number, unknown][]> {
  const kept: [number, unknown][] = [];
  while (kept.length < num) {
    const [from, bytes] = await router.receive();
    worker = from as Buffer;
    const { message, head } = decodeEnvelope(bytes as Buffer);
    if (head.sequence > 0) kept.push([head.sequence, (message.body as { text?: string }).text]);
  }
  return kept;
}

const note = (text: string) => ({ level: 'info', text });

/** Waits for a message of this kind and passes over heartbeats. */
async function heard<K extends ControlKind>(kind: K): Promise<ControlBodies[K]> {
  for (;;) {
    const [from, bytes] = await router.receive();
    worker = from as Buffer;
    const message = decodeControl(bytes as Buffer);
    if (message.kind === kind) return message.body as ControlBodies[K];
    expect(message.kind).toBe('heartbeat');
  }
}

function answer<K extends ControlKind>(kind: K, body: ControlBodies[K], incarnation = 1): Promise<void> {
  return router.send([worker, encodeControl(kind, body, { incarnation, sequence: 0 })]);
}

describe('a coordinator that is killed', () => {
  it('has a successor, which is told where the worker is, and then again what nobody heard, in order', async () => {
    const link = await joined(30);
    link.onComeBack(() => ({ generation: 3, batches: 17, refused: [] }));
    for (const text of ['a', 'b', 'c']) link.send('note', note(text));
    expect(await keptMessages(3)).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    await answer('heard', { sequence: 1 });
    await succeeded();
    expect(await heard('comeBack')).toEqual({ job: 'job', generation: 3, batches: 17, refused: [] });
    // Between the question and the answer: after what was kept.
    link.send('note', note('d'));
    await answer('welcomeBack', { sequence: 2 }, 2);
    link.send('note', note('e'));
    expect(await keptMessages(3)).toEqual([
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ]);
    expect(link.ended.aborted).toBe(false);
    await link[Symbol.asyncDispose]();
  });

  it('may be followed by several, and is passed over when it wakes after that', async () => {
    const link = await joined(30);
    const kinds: string[] = [];
    link.onMembership(({ kind }) => kinds.push(kind));
    for (const incarnation of [2, 3]) {
      await succeeded();
      await heard('comeBack');
      await answer('welcomeBack', { sequence: 0 }, incarnation);
    }
    await answer('abandon', { generation: 1, reason: 'of the second' }, 2);
    await answer('abort', { reason: 'of the first' }, 1);
    await answer('drain', { generation: 1, reason: 'of the third' }, 3);
    await expect.poll(() => kinds).toEqual(['drain']);
    expect(link.ended.aborted).toBe(false);
    await link[Symbol.asyncDispose]();
  });

  it('is waited for as long as it has said', async () => {
    const link = await joined(1);
    const ended = once(link.ended, 'abort');
    router.close();
    await ended;
    const message = 'the run has ended: the coordinator has gone and did not come back within 1 s';
    expect(link.ended.reason).toMatchObject({ message });
    await link[Symbol.asyncDispose]();
  });

  it('may not know the worker that comes back', async () => {
    const link = await joined(30);
    const ended = once(link.ended, 'abort');
    await succeeded();
    await heard('comeBack');
    await answer('leftBehind', { reason: 'the others have gone on' });
    await ended;
    expect(link.ended.reason).toMatchObject({ code: 'CIRCLET_WORKER_LEFT_BEHIND' });
    await link[Symbol.asyncDispose]();
  });

  it('is told the last words by a worker that waits for their answer', async () => {
    const link = await joined(30);
    link.send('failed', LAST_WORDS.failed);
    const leaving = link[Symbol.asyncDispose]();
    await heard('failed');
    await succeeded();
    await heard('comeBack');
    await answer('welcomeBack', { sequence: 0 }, 2);
    await heard('failed');
    await answer('goodbye', {}, 2);
    await leaving;
  });

  it('is joined again when it did not come to answer the first time', async () => {
    const joining = joinCoordinator(router.lastEndpoint ?? '', JOIN, 10_000);
    await heard('join');
    const first = worker.toString();
    await succeeded();
    await heard('join');
    expect(worker.toString()).toBe(first);
    await answer('welcome', WELCOME, 2);
    await (await joining).link[Symbol.asyncDispose]();
  });
});

describe('leaving', () => {
  it.each(['failed', 'finished'] as const)('waits until the coordinator has read %s', async (kind) => {
    const link = await joined();
    link.send(kind, LAST_WORDS[kind] as never);
    let hasLeft = false;
    const leaving = link[Symbol.asyncDispose]().then(() => (hasLeft = true));
    await heard(kind);
    expect(hasLeft).toBe(false);
    await answer('goodbye', {});
    await leaving;
  });

  it('does not wait for a coordinator that has gone', async () => {
    const link = await joined();
    link.send('failed', LAST_WORDS.failed);
    const leaving = link[Symbol.asyncDispose]();
    await heard('failed');
    router.close();
    await leaving;
    expect(link.ended.aborted).toBe(true);
  });

  it('does not wait when the run has been ended for all', async () => {
    const link = await joined();
    const ended = once(link.ended, 'abort');
    await answer('abort', { reason: 'rank 1 failed' });
    await ended;
    link.send('failed', LAST_WORDS.failed);
    await link[Symbol.asyncDispose]();
    expect(link.ended.reason).toMatchObject({ message: expect.stringContaining('rank 1 failed') as string });
  });

  it('has nothing to wait for without last words', async () => {
    const link = await joined();
    await link[Symbol.asyncDispose]();
    expect(link.ended.aborted).toBe(false);
  });
});

const JOIN: ControlBodies['join'] = { circletVersion: '1.0.0', host: 'here', pid: 1, slot: -1 };

const WELCOME: ControlBodies['welcome'] = {
  rank: 0,
  worldSize: 1,
  job: 'job',
  recipe: '',
  dataPath: '',
  runDirectory: '',
  numShards: 1,
  trace: false,
  memberToken: '',
  coordinatorWaitSeconds: 0,
};

const LAST_WORDS = {
  failed: { code: 'CIRCLET_DATA_MISSING', message: 'no images', step: 0, userError: true },
  finished: { step: 1, modelPath: '', trainSeconds: 1, complete: true, skippedImages: [] },
} satisfies Partial<ControlBodies>;
