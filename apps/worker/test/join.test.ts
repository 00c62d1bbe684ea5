import { type ControlBodies, type ControlKind, decodeControl, encodeControl } from '@circlet/protocol';
import { formatRecipe, parseRecipe, presetText } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { Router } from 'zeromq';
import { joinRun } from '../src/join.ts';

// The test is the coordinator, with a bare socket.

/** A recipe whose data cannot be read: the worker fails before it needs TensorFlow. */
const recipe = formatRecipe(
  parseRecipe(presetText('emoji-quickstart').replace('source: emoji', 'source: /no/such/images')),
);

describe('a worker that fails', () => {
  it('stays until the coordinator has heard why', async () => {
    const router = new Router({ linger: 0 });
    await router.bind('tcp://127.0.0.1:*');
    const heard = async (kind: ControlKind): Promise<readonly [Buffer, ControlBodies[ControlKind]]> => {
      for (;;) {
        const [from, bytes] = await router.receive();
        const message = decodeControl(bytes as Buffer);
        if (message.kind === kind) return [from as Buffer, message.body];
      }
    };
    const complaints: string[] = [];
    let code: number | null = null;
    const running = joinRun({
      coordinator: router.lastEndpoint ?? '',
      slot: 0,
      host: undefined,
      patienceMs: 30_000,
      circletVersion: '1.0.0',
      threads: 1,
      visibleGpus: undefined,
      data: undefined,
      metrics: { host: '127.0.0.1', port: 0, token: null, tls: null },
      token: null,
      leave: new AbortController().signal,
      say: () => undefined,
      complain: (text) => complaints.push(text),
    }).then((exitCode) => (code = exitCode));
    const [worker] = await heard('join');
    const answer = <K extends ControlKind>(kind: K, body: ControlBodies[K]): Promise<void> =>
      router.send([worker, encodeControl(kind, body)]);
    const place = { rank: 0, worldSize: 2, numShards: 2 };
    await answer('welcome', {
      job: 'job',
      ...place,
      recipe,
      dataPath: '',
      runDirectory: '',
      trace: false,
      memberToken: '',
    });
    expect((await heard('failed'))[1]).toMatchObject({ userError: true });
    // A second later, by the worker's own clock.
    await heard('heartbeat');
    await heard('heartbeat');
    expect(code).toBe(null);
    await answer('goodbye', {});
    expect(await running).toBe(2);
    expect(complaints).toHaveLength(1);
    router.close();
  });
});
