import { outputOf, startChild } from './child.ts';

/**
 * Where a writer is to be killed: right after its n-th call of the file system, from 1, or in the middle of a write, so many bytes in.
 * Or where the disk keeps another bit than it was given.
 */
export type Death = { readonly call: number } | { readonly byte: number } | { readonly flipped: number } | null;

/** What a writer that lived did: its calls in order, as `rename .step-000002.partial`, and how many bytes it wrote. */
export interface WriterLog {
  readonly calls: readonly string[];
  readonly bytes: number;
}

/**
 * Writes a checkpoint in a process of its own, which kills itself by SIGKILL at the given place.
 *
 * @param tools folder that the children share
 * @param first value of the first tensor: what tells this checkpoint from another of its step
 * @returns null of a writer that was killed
 */
export async function writeAndDie(
  tools: string,
  directory: string,
  { step, first }: { readonly step: number; readonly first: number },
  death: Death,
): Promise<WriterLog | null> {
  const argument = JSON.stringify({ directory, step, first, ...death });
  const child = await startChild(tools, PROGRAM, { argument });
  const output = await outputOf(child);
  if (child.signalCode === 'SIGKILL') return null;
  if (child.exitCode !== 0) throw new Error(output);
  return JSON.parse(output) as WriterLog;
}

/** The calls are changed where Node has them, before the sources are loaded. */
const PROGRAM = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { basename } from 'node:path';
  const plan = JSON.parse(process.argv[2]);
  const calls = [];
  let bytes = 0;
  const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
  const done = (call) => { if (calls.push(call.replace(/-\\d+$/, '')) === plan.call) die(); };
  const names = new WeakMap();
  const probe = await fs.promises.open(process.argv[1]);
  const handles = Object.getPrototypeOf(probe);
  await probe.close();
  for (const name of ['mkdir', 'rename', 'rm', 'open']) {
    const own = fs.promises[name];
    fs.promises[name] = async (path, ...rest) => {
      const result = await own(path, ...rest);
      if (name === 'open') names.set(result, basename(path));
      done(name + ' ' + basename(path));
      return result;
    };
  }
  const { write, sync, close } = handles;
  handles.write = async function (data, offset, length, ...rest) {
    if (bytes + length >= plan.byte) {
      await write.call(this, data, offset, plan.byte - bytes, ...rest);
      die();
    }
    const given = Uint8Array.from(data);
    if (bytes <= plan.flipped && plan.flipped < bytes + length) given[offset + plan.flipped - bytes] ^= 1;
    const result = await write.call(this, given, offset, length, ...rest);
    bytes += result.bytesWritten;
    done('write ' + names.get(this));
    return result;
  };
  handles.sync = async function () { await sync.call(this); done('sync ' + names.get(this)); };
  handles.close = async function () { await close.call(this); done('close ' + names.get(this)); };
  syncBuiltinESMExports();
  const { writeCheckpoint } = await import('./checkpoint/index.js');
  const values = new Float32Array(300_000).fill(plan.first);
  const tensor = { shape: [values.length], values };
  await writeCheckpoint(plan.directory, {
    step: plan.step, epoch: 0, recipe: '', sampler: null, random: null, metadata: {},
    model: new Map([['a', tensor], ['b', tensor]]), optimizer: new Map([['a', tensor]]),
  });
  console.log(JSON.stringify({ calls, bytes }));
`;
