import { describe, expect, it } from 'vitest';
import { temporaryPlace } from './support/place.ts';
import { circletInTerminal } from './support/program.ts';
import { screenOf } from './support/screen.ts';

describe('progress in a terminal', () => {
  it.each([
    [100, 1],
    [80, 2],
    [30, 2],
  ])('moves in its place, of %d columns with %d workers, and leaves no part of it behind', async (columns, workers) => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 60, checkpointEvery: 10, more: 'validation: { everySteps: 20 }' });
    const args = ['launch', `--recipe=${recipe}`, `--workers=${workers}`];
    await using program = circletInTerminal(args, columns, { cwd: place.path, env: { NO_COLOR: undefined } });
    const { code, stdout } = await program.ended;
    expect(code).toBe(0);
    expect(stdout, 'a line that moves').toMatch(/\r(\x1b\[\d+A)?[^\n]*step 60\/60 {2}[^\n]*0 s left/);
    if (columns === 80) expect(stdout, 'lines of workers').toMatch(/rank 0 [^\n]+\n[^\n]*rank 1 [^\n]+ step \d+/);
    expect(stdout, 'colours').toContain('\x1b[1mTrained\x1b[22m');

    // Long lines are wrapped by the terminal: joined again, they must be what was printed, and nothing else.
    const screen = screenOf(stdout, columns);
    const whole = screen.join('');
    expect(whole).not.toMatch(/[█░]|\d s left|images\/s {2}|rank [01] {2}/);
    expect(screen.filter((line) => line.startsWith('checkpoint saved'))).toHaveLength(6);
    expect(screen.filter((line) => /^after step \d+: Recall@1/.test(line))).toHaveLength(4);
    expect(whole).toContain('On classes never seen in training');
  });
});
