import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { program } from './support/program.ts';

it('the example of the README does what it says', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const example = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';
  using trainer = await program(example.replace("'@circlet/tensorflow'", "'./src/index.ts'"));
  const { code, stdout, stderr } = await trainer.start().ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const values = /Float32Array\(2\) \[ (\S+), (\S+) \]/.exec(stdout)?.slice(1).map(Number);
  expect(values?.[0]).toBeCloseTo(2, 4);
  expect(values?.[1]).toBeCloseTo(3, 4);
});
