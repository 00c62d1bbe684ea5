import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CheckpointError,
  latestCheckpoint,
  listCheckpoints,
  readCheckpoint,
  writeCheckpoint,
} from '@circlet/training/checkpoint';
import { decodeProgress } from '@circlet/worker/parsers';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import { joinParts, splitParts } from '../parts.ts';
import type { Random } from '../../random.ts';
import { mutateTree, printTree, treeOf } from '../value-tree.ts';
import { mutateSafetensors, sampleFiles } from './safetensors.ts';

const FILES = ['state.json', 'model.safetensors', 'optimizer.safetensors'] as const;
const POINTERS: readonly string[] = [
  'step-000007\n',
  '',
  '../../outside',
  '/etc/passwd',
  'step-000008',
  '\u0000',
  'step-000007/../..',
];

/** A folder of checkpoints with one in it: `latest`, the state and both files of tensors, digests right or not. */
export const checkpointParser: FuzzedParser = {
  name: 'checkpoint',
  reads: 'checkpoint folder with its state',
  sources: [
    ...['checkpoint-folder', 'checkpoint-state', 'read-checkpoint', 'state-fields'].map(
      (file) => `/packages/training/dist/checkpoint/${file}.js`,
    ),
    '/apps/worker/dist/progress.js',
  ],
  inputs: 15_000,
  limits: { ...SMALL, arrayPerByte: 8 },
  async open(place) {
    const sample = await sampleCheckpoint(join(place, 'sample'));
    const [, kinds] = await sampleFiles(place);
    const folder = join(place, 'checkpoints');
    const step = join(folder, 'step-000007');
    mkdirSync(step, { recursive: true });
    return {
      make: (random) =>
        random.isTrue(0.0005) ? extreme(sample, random) : mutateCheckpoint(sample, kinds as Buffer, random),
      isPastHeader: (_input, error) => !(error instanceof Error && /no JSON|no object|format/.test(error.message)),
      async feed(input) {
        const [latest = Buffer.alloc(0), ...files] = splitParts(input);
        writeFileSync(join(folder, 'latest'), latest);
        FILES.forEach((name, index) => writeFileSync(join(step, name), files[index] ?? Buffer.alloc(0)));
        const reference = await latestCheckpoint(folder);
        mustHold(reference.path === step, `another folder was taken for the latest: ${reference.path}`);
        mustHold((await listCheckpoints(folder)).length === 1, 'a checkpoint was listed that is not there');
        const { step: applied, epoch, recipe, metadata, model } = await readCheckpoint(reference.path);
        mustHold(Number.isSafeInteger(applied) && applied >= 0, `its step is ${applied}`);
        mustHold(Number.isFinite(epoch) && typeof recipe === 'string', 'epoch or recipe are not of their kind');
        mustHold(model instanceof Map, 'its model is no map');
        const { position } = decodeProgress(metadata['progress'], applied);
        mustHold(Number.isSafeInteger(position) && position >= 0, `its position is ${position}`);
      },
      isDocumented: (error) => error instanceof CheckpointError,
    };
  },
};

async function sampleCheckpoint(folder: string): Promise<Buffer[]> {
  const values = (length: number) => Float32Array.from({ length }, (_, index) => index / 3);
  const { path } = await writeCheckpoint(folder, {
    step: 7,
    epoch: 0.5,
    recipe: 'name: x\n',
    sampler: { format: 1, plan: { kind: 'pk', seed: 1 }, fingerprint: 'ab', step: 7 },
    random: { seed: 1, position: 7 },
    metadata: {
      node: 'v20',
      progress: { position: 7, validationsSinceBest: 0, best: { step: 3, score: 0.5, path: '/x' } },
    },
    model: new Map([['w', { shape: [2, 2], values: values(4) }]]),
    optimizer: new Map([['w.momentum', { shape: [2, 2], values: values(4) }]]),
  });
  const files = FILES.map((name) => readFileSync(join(path, name)));
  rmSync(folder, { recursive: true });
  return files;
}

function mutateCheckpoint([state, model, optimizer]: readonly Buffer[], kinds: Buffer, random: Random): Buffer {
  const pointer = Buffer.from(random.isTrue(0.7) ? 'step-000007\n' : random.pick(POINTERS));
  let [weights, momenta] = [model as Buffer, optimizer as Buffer];
  if (random.isTrue(0.3)) weights = mutateSafetensors(random.isTrue(0.5) ? weights : kinds, random);
  if (random.isTrue(0.1)) momenta = mutateSafetensors(momenta, random);
  const { sha256: _, format, ...body } = JSON.parse((state as Buffer).toString()) as Record<string, unknown>;
  // Digests first, so that a change of the state may be one of them.
  const files = random.isTrue(0.1)
    ? body['files']
    : { 'model.safetensors': digestOf(weights), 'optimizer.safetensors': digestOf(momenta) };
  const text = random.isTrue(0.25)
    ? JSON.stringify({ ...body, files })
    : printTree(mutateTree(treeOf({ ...body, files }), random));
  let whole = sealed(text, random.isTrue(0.95) ? format : random.pick([0, 2, '1', null]), random.isTrue(0.9));
  if (random.isTrue(0.05)) whole = mutateBytes(Buffer.from(whole), random).toString('latin1');
  return joinParts([pointer, Buffer.from(whole), weights, momenta]);
}

/** A state of about so many bytes in which a reader could lose itself. */
function extreme([, model, optimizer]: readonly Buffer[], random: Random): Buffer {
  const bytes = random.below(1_100_000);
  const state = random.pick([
    () => '['.repeat(bytes),
    () => `{"format":1,"a":${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}}`,
    () => `{"format":1,"sha256":"${'x'.repeat(bytes)}"}`,
    () => `{${Array.from({ length: bytes / 12 }, (_, index) => `"${index}":1`).join(',')}}`,
  ])();
  return joinParts([Buffer.from('step-000007'), Buffer.from(state), model as Buffer, optimizer as Buffer]);
}

function digestOf(bytes: Buffer): { bytes: number; sha256: string } {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** With the digest that a reader computes of it, or a wrong one. */
function sealed(text: string, format: unknown, isRight: boolean): string {
  try {
    const parsed = JSON.parse(text) as unknown;
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return text;
    const { format: _f, sha256: _s, ...body } = parsed as Record<string, unknown>;
    const sha256 = createHash('sha256')
      .update(JSON.stringify(isRight ? body : parsed))
      .digest('hex');
    return JSON.stringify({ format, sha256: isRight ? sha256 : sha256.slice(1), ...body });
  } catch {
    return text;
  }
}
