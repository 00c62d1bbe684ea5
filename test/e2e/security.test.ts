import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFrame, FRAME } from '@circlet/protocol';
import { decodeJoinToken, encodeJoinToken, newKeyPair } from '@circlet/security';
import { describe, expect, it } from 'vitest';
import { Dealer, Push } from 'zeromq';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, type RunningProgram, untilAllGone, worker } from './support/program.ts';

// Whole runs, with strangers at the coordinator's door and somebody who reads everything that is left behind.

const BEARER = 'a-bearer-token-of-this-test-0123';

/** Every text that a reader of logs, files and process lists gets to see, with a name for each. */
function leftToRead(place: Place, programs: readonly RunningProgram[], secretFiles: readonly string[]) {
  const files = place
    .files()
    .filter((file) => statSync(join(place.path, file)).isFile() && !secretFiles.includes(file))
    .map((file) => [file, readFileSync(join(place.path, file), 'latin1')] as const);
  return [...files, ...programs.map(({ output }, index) => [`output of program ${index}`, output] as const)];
}

/** A key in any of the forms in which programs write bytes. */
function formsOf(secret: string): string[] {
  return [secret, ...(['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(secret).toString(form))];
}

function metric(text: string, reason: string): number {
  return Number(new RegExp(`^circlet_strangers_total\\{.*reason="${reason}".*\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

describe('a run between hosts', () => {
  it('goes on among strangers, counts them, and leaves no secret anywhere', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000 });
    const tokenFile = join(place.path, 'join.token');
    writeFileSync(join(place.path, 'bearer'), `${BEARER}\n`, { mode: 0o600 });
    const access = ['--security=encrypted', `--token-file=${tokenFile}`, '--metrics-token-file=bearer'];
    const args = ['serve', '--bind=tcp://127.0.0.1:*', '--workers=2', `--recipe=${recipe}`, '--trace', ...access];
    await using coordinator = circlet(args, { cwd: place.path });
    const [, address = ''] = await coordinator.printed(/--coordinator=(\S+) --token-file=\S+join\.token/);
    const [, page = ''] = await coordinator.printed(/metrics at (\S+)/);
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
    const text = readFileSync(tokenFile, 'utf8').trim();
    const token = decodeJoinToken(text);

    // Of nobody, of another job, and of one who knows the coordinator's public key alone.
    await using withoutToken = worker(['join', `--coordinator=${address}`], { cwd: place.path });
    expect(await withoutToken.ended).toMatchObject({ code: 2, stderr: expect.stringMatching(WANTS_TOKEN) as string });
    const self = encodeJoinToken({ ...token, joinKeys: newKeyPair() });
    const other = encodeJoinToken({ ...token, coordinatorKey: newKeyPair().publicKey, joinKeys: newKeyPair() });
    const joining = ['join', `--coordinator=${address}`, '--threads=1'];
    await using withOwnKeys = worker(joining, { cwd: place.path, env: { CIRCLET_TOKEN: self } });
    expect(await withOwnKeys.ended).toMatchObject({ code: 2, stderr: expect.stringMatching(NOT_TAKEN) as string });
    await using ofAnotherJob = worker(joining, { cwd: place.path, env: { CIRCLET_TOKEN: other } });
    expect(await ofAnotherJob.ended).toMatchObject({ code: 2, stderr: expect.stringMatching(OF_ANOTHER) as string });

    await using first = worker([...joining, `--token-file=${tokenFile}`], { cwd: place.path });
    await using second = worker(joining, { cwd: place.path, env: { CIRCLET_TOKEN: text } });
    await coordinator.printed(/checkpoint saved/);
    const noise = new Dealer({ linger: 0, immediate: true, reconnectInterval: -1 });
    noise.connect(address);
    const commands = [coordinator, first, second]
      .flatMap((program) => program.processes())
      .map(({ command }) => command);
    const status = async (authorization: string): Promise<number> =>
      (await fetch(page, { headers: { authorization } })).status;
    expect(await status('Bearer of-bad-news')).toBe(401);
    const metrics = await (await fetch(page, { headers: { authorization: `Bearer ${BEARER}` } })).text();
    expect(metric(metrics, 'unknown-key')).toBeGreaterThan(0);
    expect(metric(metrics, 'no-keys')).toBeGreaterThan(1);
    expect(metric(metrics, 'http')).toBe(1);

    coordinator.child.kill('SIGTERM');
    const ends = await Promise.all([coordinator.ended, first.ended, second.ended]);
    noise.close();
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(existsSync(tokenFile)).toBe(false);
    const reasons = place.events('runs/latest').flatMap(({ event, reason }) => (event === 'stranger' ? [reason] : []));
    expect(reasons).toEqual(expect.arrayContaining(['no-keys', 'unknown-key', 'http']));

    const { secretKey } = token.joinKeys;
    expect(commands.length).toBeGreaterThan(2);
    const read = [
      ['process list', commands.join('\n')] as const,
      ...leftToRead(place, [coordinator, first, second], ['bearer']),
    ];
    for (const file of ['events.jsonl', 'trace.json', '.safetensors', 'recipe.yaml']) {
      expect(
        read.some(([name]) => name.endsWith(file)),
        file,
      ).toBe(true);
    }
    for (const [name, content] of read) {
      for (const secret of [text, secretKey, BEARER].flatMap(formsOf)) {
        expect(content.includes(secret), `a secret in ${name}`).toBe(false);
      }
      expect(/circlet1-/.test(content), `a join token in ${name}`).toBe(false);
    }
  });
});

describe('a run of this host', () => {
  it('has workers with tokens that nobody else sees, and goes on among strangers of the same host', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000 });
    const args = ['launch', `--recipe=${recipe}`, '--workers=2', '--threads=1'];
    await using program = circlet(args, { cwd: place.path });
    await program.printed(/checkpoint saved/);
    const workers = program.processes().filter(({ command }) => command.includes('worker/dist/main.js join'));
    const tokens = workers.map(
      ({ pid }) => /CIRCLET_TOKEN=(\S+?)\0/.exec(readFileSync(`/proc/${pid}/environ`, 'latin1'))?.[1],
    );
    expect(tokens.map((token) => decodeJoinToken(token ?? '').mode)).toEqual(['authenticated', 'authenticated']);
    // Of the decoding processes, which have nothing to join, none has it.
    const others = program.processes().filter(({ pid }) => !workers.some((own) => own.pid === pid));
    for (const { pid, command } of others) {
      expect(readFileSync(`/proc/${pid}/environ`, 'latin1').includes('circlet1-'), command).toBe(false);
    }
    const commands = program.processes().map(({ command }) => command);
    expect(commands.join()).not.toContain('circlet1-');

    // Up to here there was nobody but its own.
    expect(place.events('runs/latest').filter(({ event }) => event === 'stranger')).toEqual([]);
    // Another user of this host finds the workers' sockets in a list that all can read.
    const listed = readFileSync('/proc/net/unix', 'latin1').matchAll(/@(circlet-(\d+)-\S+-(?:bulk|urgent))$/gm);
    const own = [...listed].filter(([, , pid]) => workers.some((worker) => worker.pid === Number(pid)));
    expect(own.length).toBeGreaterThanOrEqual(8);
    const abort = encodeFrame({
      ...{ kind: FRAME.ABORT, generation: 1, rank: 0, sequence: 0, operation: 0, step: 0, offset: 0, total: 2 },
      name: 'stop it',
    });
    const strangers = own.map(([, name]) => {
      const socket = new Push({ linger: 0, immediate: true, reconnectInterval: -1 });
      socket.connect(`ipc://@${name}`);
      return socket;
    });
    for (const socket of strangers) {
      await socket.send('junk');
      await socket.send([Buffer.concat([abort, Buffer.alloc(24)]), '']);
    }
    for (const rank of [0, 1]) {
      await program.printed(new RegExp(`rank ${rank}: bytes that are no message of circlet were dropped`));
      await program.printed(new RegExp(`rank ${rank}: a frame that no member has sealed was dropped`));
    }
    strangers.forEach((socket) => socket.close());
    const training = place.events('runs/latest').find(({ event }) => event === 'training');
    const metrics = await (await fetch(training?.workers?.[1]?.metrics ?? '')).text();
    expect(metrics).toMatch(/^circlet_worker_strangers_total\{.*reason="forged".*\} [4-9]/m);

    program.child.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
    await untilAllGone(program);
    for (const [name, content] of leftToRead(place, [program], [])) {
      expect(/circlet1-/.test(content), `a join token in ${name}`).toBe(false);
    }
    const run = JSON.parse(readFileSync(join(place.path, 'runs/latest/run.json'), 'utf8')) as { security: string };
    expect(run.security).toBe('authenticated');
  });
});

const WANTS_TOKEN = /does not let this worker in: it closed the connection at once; if it wants a join token/;
const NOT_TAKEN =
  /does not let this worker in: it does not take this join token, which was valid until 2\S+Z; give the newest/;
const OF_ANOTHER = /does not let this worker in: it is not the one that this join token is of/;
