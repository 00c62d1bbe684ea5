import { bindLanes, connectGroup } from '@circlet/collective';
import { type ControlBodies, type ControlKind, decodeControl, encodeControl } from '@circlet/protocol';
import { formatRecipe, parseRecipe, presetText } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { Router } from 'zeromq';
import { joinRun } from '../src/join.ts';

// The test is the coordinator, with a bare socket, and the other worker of a run of two.

const JOB = { job: 'job', generation: 1, worldSize: 2 };

/** A recipe whose data cannot be read: the worker fails before it needs TensorFlow. */
const recipe = formatRecipe(
  parseRecipe(presetText('emoji-quickstart').replace('source: emoji', 'source: /no/such/images')),
);

describe('a worker that fails', () => {
  it('stays in the group until the coordinator has heard why', async () => {
    using lanes = await bindLanes({});
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
    const running = joinRun({
      coordinator: router.lastEndpoint ?? '',
      slot: 0,
      host: undefined,
      patienceMs: 30_000,
      circletVersion: '1.0.0',
      threads: 1,
      data: undefined,
      metrics: { host: '127.0.0.1', port: 0, token: null, tls: null },
      token: null,
      stopRequested: () => false,
      say: () => undefined,
      complain: (text) => complaints.push(text),
    });
    const [worker, join] = await heard('join');
    const answer = <K extends ControlKind>(kind: K, body: ControlBodies[K]): Promise<void> =>
      router.send([worker, encodeControl(kind, body)]);
    const paths = { dataPath: '', runDirectory: '', resumePath: '' };
    const welcome = { ...JOB, rank: 0, recipe, ...paths, numShards: 2, trace: false, memberToken: '' };
    await answer('welcome', welcome);
    const endpoints = [(join as ControlBodies['join']).endpoints, [...lanes.endpoints]];
    const members = endpoints.map((of, rank) => ({ rank, host: 'here', pid: 1, endpoints: of }));
    const connecting = connectGroup(lanes, { ...JOB, rank: 1, endpoints });
    await answer('members', { generation: 1, members });
    await using group = await connecting;
    let brokeWith: unknown = null;
    const waiting = group.barrier({ name: 'for the worker that fails' }).catch((error: unknown) => (brokeWith = error));

    expect((await heard('failed'))[1]).toMatchObject({ userError: true });
    // A second later, by the worker's own clock.
    await heard('heartbeat');
    await heard('heartbeat');
    expect(brokeWith).toBe(null);
    await answer('goodbye', {});
    await waiting;
    expect(brokeWith).toMatchObject({ code: expect.stringMatching(/^CIRCLET_COLLECTIVE_/) as string });
    expect(await running).toBe(2);
    expect(complaints).toHaveLength(1);
    router.close();
  });
});
