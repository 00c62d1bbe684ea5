import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryPlace } from './support/place.ts';
import { circlet, entries, start } from './support/program.ts';

// A real file system of a few megabytes, in a mount namespace of its own.

const NAMESPACE = ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...NAMESPACE, 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']).status === 0;

/** Mounts it at `small`, fills it up, and goes on as it is told by files that appear in the working directory. */
const SMALL_DISK = `
  mkdir small && mount -t tmpfs -o size=24m tmpfs small || exit 9
  head -c $((24 * 1024 * 1024 - 131072)) /dev/zero > small/filler
  kept=small/run/checkpoints
  when() { until [ -e "$1" ]; do sleep 0.1; done; }
  (when free; rm small/filler; 
   when read-only; mount --bind $kept $kept; mount -o remount,bind,ro $kept; when writable; umount -l $kept) &
  exec "$@"
`;

describe.skipIf(!canMount)('a disk that is full, then read-only', () => {
  it('ends no training: there is a warning, and checkpoints go on when it is well again', async () => {
    using place = temporaryPlace();
    const say = (word: string): void => writeFileSync(join(place.path, word), '');
    const launch = [process.execPath, entries.circlet, 'launch', '--workers=2', '--threads=1', '--run-dir=small/run'];
    const recipe = place.recipe({ steps: 100_000 });
    const inside = ['bash', '-c', SMALL_DISK, 'bash', ...launch, `--recipe=${recipe}`];
    await using program = start('unshare', [...NAMESPACE, ...inside], { cwd: place.path });
    // What is never printed must not leave a training behind.
    const impatient = setTimeout(() => program.child.kill('SIGKILL'), 150_000);
    void program.ended.then(() => clearTimeout(impatient));
    /** The next match after what is printed now. */
    const next = async (pattern: RegExp): Promise<string> => {
      const { length } = program.output;
      const [text] = await program.printed(new RegExp(`^[^]{${length},}?(${pattern.source})`));
      return text.slice(length);
    };
    await next(/warning: could not write the checkpoint .*the disk or its quota is full: free some space.*after 5 s/);
    await next(/step \d+\/100000/);
    say('free');
    await next(/checkpoint saved/);
    say('read-only');
    await next(/warning: could not write the checkpoint .*read-only file system.*after 5 s/);
    await next(/step \d+\/100000/);
    say('writable');
    await next(/checkpoint saved/);
    program.child.kill('SIGTERM');
    const { code, stdout } = await program.ended;
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/[2-9] checkpoints could not be written, the last at step \d+/);
    expect(stdout).toMatch(/Stopped after \d+ steps/);
  }, 180_000);
});

describe('a limit on the size of files', () => {
  it('ends no training either; report and metrics tell of it', async () => {
    using place = temporaryPlace();
    // The first checkpoint is tried and fails, and the last one; the model file is what the run cannot do without.
    const recipe = place.recipe({ steps: 12, checkpointEvery: 4 });
    const launch = [process.execPath, entries.circlet, 'launch', `--recipe=${recipe}`, '--run-dir=limited'];
    await using program = start('bash', ['-c', 'ulimit -f 200; exec "$@"', 'bash', ...launch], { cwd: place.path });
    const { code, stdout, stderr } = await program.ended;
    expect(code).toBe(2);
    expect(stdout).toMatch(/warning: could not write the checkpoint .*step-000004 /);
    expect(stdout).toMatch(/warning: could not write the checkpoint .*step-000012 /);
    expect(stderr).toMatch(/could not write .*model\.safetensors/);
    const events = readFileSync(join(place.path, 'limited/events.jsonl'), 'utf8');
    expect(events).toMatch(/"event":"checkpoint failed","step":4/);
    await using resumed = circlet(['launch', '--resume=limited'], { cwd: place.path });
    expect((await resumed.ended).stderr).toMatch(/expected a run with a checkpoint, found none/);
  });
});
