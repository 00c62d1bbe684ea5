import { once } from 'node:events';
import { type ControlBodies, type ControlKind, decodeControl, encodeControl } from '@circlet/protocol';
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

async function joined() {
  const joining = joinCoordinator(router.lastEndpoint ?? '', JOIN, 10_000);
  await heard('join');
  await answer('welcome', WELCOME);
  return (await joining).link;
}

/** Waits for a message of this kind and passes over heartbeats. */
async function heard(kind: ControlKind): Promise<void> {
  for await (const [from, bytes] of router) {
    worker = from as Buffer;
    const message = decodeControl(bytes as Buffer);
    if (message.kind === kind) return;
    expect(message.kind).toBe('heartbeat');
  }
}

function answer<K extends ControlKind>(kind: K, body: ControlBodies[K]): Promise<void> {
  return router.send([worker, encodeControl(kind, body)]);
}

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
};

const LAST_WORDS = {
  failed: { code: 'CIRCLET_DATA_MISSING', message: 'no images', step: 0, userError: true },
  finished: { step: 1, modelPath: '', trainSeconds: 1, complete: true, skippedImages: [] },
} satisfies Partial<ControlBodies>;
