import { describe, expect, it } from 'vitest';
import { startLineProcess } from '../src/line-process.ts';

const node = (program: string) => startLineProcess('the child', process.execPath, ['--eval', program]);

describe('a process told by lines', () => {
  it('answers each with an object and ends with its input', async () => {
    await using child = node(
      `require('node:readline').createInterface(process.stdin).on('line', (line) => console.log(JSON.stringify({ line })))`,
    );
    child.send('one');
    expect(await child.next()).toEqual({ line: 'one' });
    child.send('two');
    expect(await child.next()).toEqual({ line: 'two' });
  });

  it('gives its own words where it ends instead', async () => {
    await using child = node(`console.error('out of luck'); process.exit(3)`);
    await expect(child.next()).rejects.toThrow('the child ended with code 3: out of luck');
  });

  it('says which command cannot be started', async () => {
    await using child = startLineProcess('the child', 'no-such-program', []);
    await expect(child.next()).rejects.toThrow('no-such-program cannot be started');
  });
});
