import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeControl } from '@circlet/protocol';
import { describe, expect, it } from 'vitest';
import { Dealer, Router } from 'zeromq';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, entries, type RunningProgram, start, worker, workspace } from './support/program.ts';

/** An envelope of protocol version 99 (protobuf: field 1, a varint) whose body this release cannot know. */
const FROM_THE_FUTURE = Buffer.from([0x08, 99]);

/** A coordinator that waits for one worker, and its address. */
async function serve(place: Place): Promise<{ coordinator: RunningProgram; address: string; metrics: string }> {
  const recipe = place.recipe({ steps: 3 });
  const args = ['serve', '--bind=tcp://127.0.0.1:*', '--workers=1', `--recipe=${recipe}`];
  const coordinator = circlet(args, { cwd: place.path });
  const [, address = ''] = await coordinator.printed(/--coordinator=(\S+)/);
  const [, metrics = ''] = await coordinator.printed(/metrics at (\S+)/);
  return { coordinator, address, metrics };
}

/** The worker program of another release: this one's, with another number. */
function otherRelease(place: Place): string {
  const app = join(place.path, 'node_modules/other');
  cpSync(dirname(entries.worker), join(app, 'dist'), { recursive: true });
  const text = readFileSync(join(workspace, 'apps/worker/package.json'), 'utf8');
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  writeFileSync(join(app, 'package.json'), JSON.stringify({ ...manifest, version: '9.9.9' }));
  // Its dependencies are those of this workspace, where npm has put them.
  mkdirSync(join(app, 'node_modules'));
  for (const name of new Set(
    Object.keys(manifest.dependencies).map((dependency) => dependency.split('/')[0] as string),
  )) {
    const own = join(workspace, 'apps/worker/node_modules', name);
    symlinkSync(existsSync(own) ? own : join(workspace, 'node_modules', name), join(app, 'node_modules', name));
  }
  return join(app, 'dist/main.js');
}

describe('programs of different releases', () => {
  it('a worker of another release is refused by name; the coordinator goes on waiting for one that fits', async () => {
    using place = temporaryPlace();
    const { coordinator, address, metrics } = await serve(place);
    await using _coordinator = coordinator;
    const other = [otherRelease(place), 'join', `--coordinator=${address}`];
    await using stranger = start(process.execPath, other, { cwd: place.path });
    const { code, stderr } = await stranger.ended;
    expect(stderr).toMatch(/refused this worker: expected circlet \d+\.\d+\.\d+, got 9\.9\.9 on .*install the same/);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
    expect(await (await fetch(metrics)).text()).toMatch(
      /circlet_errors_total\{code="CIRCLET_COORDINATOR_VERSION".*\} 1$/m,
    );
    await using fitting = worker(['join', `--coordinator=${address}`], { cwd: place.path });
    expect(await fitting.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await coordinator.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('a message of another protocol is answered with the version expected, and changes nothing', async () => {
    using place = temporaryPlace();
    const { coordinator, address, metrics } = await serve(place);
    await using _coordinator = coordinator;
    const socket = new Dealer();
    try {
      socket.connect(address);
      await socket.send(FROM_THE_FUTURE);
      const [answer] = await socket.receive();
      expect(decodeControl(answer as Buffer)).toMatchObject({
        kind: 'refused',
        body: { code: 'CIRCLET_PROTOCOL_VERSION', message: expect.stringMatching(/version \d+, got 99/) as string },
      });
    } finally {
      socket.close();
    }
    await coordinator.printed(/warning: .*99/);
    expect(await (await fetch(metrics)).text()).toMatch(
      /circlet_errors_total\{code="CIRCLET_PROTOCOL_VERSION".*\} 1$/m,
    );
    await using fitting = worker(['join', `--coordinator=${address}`], { cwd: place.path });
    expect((await fitting.ended).code).toBe(0);
    expect((await coordinator.ended).code).toBe(0);
  });

  it('a worker that meets a coordinator of another protocol says so and ends', async () => {
    using place = temporaryPlace();
    const router = new Router();
    try {
      await router.bind('tcp://127.0.0.1:*');
      await using joining = worker(['join', `--coordinator=${router.lastEndpoint}`], { cwd: place.path });
      const [identity] = await router.receive();
      await router.send([identity as Buffer, FROM_THE_FUTURE]);
      const { code, stderr } = await joining.ended;
      expect(stderr).toMatch(/^expected protocol version \d+, got 99; run the same release of circlet/);
      expect(stderr).not.toContain('    at ');
      expect(code).toBe(2);
    } finally {
      router.close();
    }
  });
});
