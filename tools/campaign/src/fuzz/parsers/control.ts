import {
  type ControlBodies,
  type ControlKind,
  decodeControl,
  encodeControl,
  MAX_CONTROL_BYTES,
  PROTOCOL_VERSION,
  ProtocolError,
} from '@circlet/protocol';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { type Field, mutateFields, readFields, writeFields } from '../wire-format.ts';

export const controlParser: FuzzedParser = {
  name: 'control',
  reads: 'control message (protobuf)',
  sources: ['/packages/protocol/dist/control.js', '/packages/protocol/generated/control.js'],
  inputs: 160_000,
  limits: { ...SMALL, processBytes: 192 * 2 ** 20 },
  open() {
    const samples = Object.entries(BODIES).map(([kind, body]) =>
      Buffer.from(encodeControl(kind as ControlKind, body as ControlBodies[ControlKind])),
    );
    const fields = samples.map((sample) => readFields(sample) ?? []);
    return {
      make(random) {
        const at = random.below(samples.length);
        if (random.isTrue(0.0002)) return extreme(samples[at] as Buffer, random);
        if (random.isTrue(0.1)) return samples[at] as Buffer;
        if (random.isTrue(0.2)) return mutateBytes(samples[at] as Buffer, random, random.pick(samples));
        const [version, ...body] = fields[at] as [Field, ...Field[]];
        let changed: readonly Field[] = body;
        for (let left = 1 + random.below(3); left > 0; left--) changed = mutateFields(changed, random);
        const bytes = writeFields([version, ...changed]);
        return random.isTrue(0.15) ? mutateBytes(bytes, random, random.pick(samples)) : bytes;
      },
      isPastHeader: (input) => input[0] === 0x08 && input[1] === PROTOCOL_VERSION,
      feed(input) {
        const { kind, body } = decodeControl(input);
        mustHold(Object.hasOwn(BODIES, kind), `a message of the kind ${kind} came out, which there is not`);
        mustHold(typeof body === 'object', 'a message without a body came out');
        // What came in can go out: nothing is in a body that its type cannot hold.
        mustHold(decodeControl(encodeControl(kind, body as never)).kind === kind, 'a message became another kind');
      },
      isDocumented: (error) => error instanceof ProtocolError,
    };
  },
};

/** As large as a message may be: empty messages in messages, groups in groups, a number without end. */
function extreme(sample: Buffer, random: Random): Buffer {
  const filled = (pattern: readonly number[]): Buffer => Buffer.alloc(MAX_CONTROL_BYTES - 64, Buffer.from(pattern));
  const kinds = [3, 4, 6, 11, 14, 21].map((number) => ({ number, wire: 2, value: filled([0x12, 0x00]) }));
  return random.pick<() => Buffer>([
    () => Buffer.concat([sample.subarray(0, 2), writeFields([random.pick(kinds)])]),
    () =>
      Buffer.concat([
        sample.subarray(0, 2),
        writeFields([{ number: 21, wire: 2, value: filled([0x12, 0x02, 0x22, 0x00]) }]),
      ]),
    () => Buffer.concat([sample.subarray(0, 2), filled([0x7b])]),
    () => Buffer.concat([sample.subarray(0, 2), filled([0x80])]),
    () => Buffer.concat([sample.subarray(0, 2), filled([0x3a, 0x00])]),
    () => Buffer.concat([sample, Buffer.alloc(MAX_CONTROL_BYTES)]),
  ])();
}

const span = { track: 'compute', name: 'gradients', beginMs: 1.5, endMs: 2.5, overlaps: true };
const member = { rank: 1, host: 'host', pid: 4242, endpoints: ['tcp://10.0.0.1:7000', 'ipc://@circlet'] };

const wait = {
  ...{ name: 'bucket3', lane: 'bulk', sequence: 9, phase: 'reduce-scatter', chunk: 4_096, kind: 'receive', peer: 1 },
  seconds: 0.5,
};
const entry = {
  ...{
    generation: 1,
    step: 7,
    kind: 'collective',
    name: 'bucket3',
    lane: 'bulk',
    sequence: 9,
    phase: 'reduce-scatter',
  },
  ...{ chunk: 4_096, waits: ['receive from 1'], beganAgo: 0.5, endedAgo: -1, failed: false },
};

/** One of each kind, with every field set: one that is missing here is a type error. */
const BODIES: ControlBodies = {
  join: { circletVersion: '0.1.0', host: 'host', pid: 4242, slot: -1 },
  ready: {
    generation: 1,
    planHash: 'a1b2',
    dataFingerprint: 'c3d4',
    engine: 'tensorflow',
    metricsAddress: 'http://127.0.0.1:1',
    stepsPerEpoch: 9,
    totalSteps: 90,
    firstStep: 3,
    numClasses: 1219,
    numImages: 8161,
    numParameters: 24_000_000,
    notes: ['a note'],
    firstBatch: 3,
  },
  progress: {
    step: 7,
    epoch: 0.5,
    loss: 1.25,
    learningRate: 0.1,
    gradientNorm: 5,
    images: 128,
    seconds: [{ phase: 'data', seconds: 0.1 }],
    meanPositive: 0.5,
    meanNegative: 0.1,
    batch: 8,
    positiveQuantiles: [0.1, 0.4, 0.5, 0.6, 0.9],
    negativeQuantiles: [-0.3, 0, 0.1, 0.2, 0.4],
  },
  totals: { totals: [{ metric: 'circlet_workers_waiting_seconds_total', labels: ['data'], value: 1.5 }] },
  evaluation: {
    step: 7,
    what: 'unseen',
    scores: [{ name: 'recallAt1', value: 0.6 }],
    conventions: ['cosine'],
    numImages: 10,
    numClasses: 2,
  },
  checkpointSaved: { step: 7, path: '/runs/a/checkpoints/step-000007' },
  heartbeat: { step: 7, phase: 'gradients', residentBytes: 1e9, shareDone: 0.5 },
  failed: { code: 'CIRCLET_WORKER_BUG', message: 'no', step: 7, userError: true },
  finished: {
    step: 90,
    modelPath: '/runs/a/model.safetensors',
    trainSeconds: 12.5,
    complete: true,
    skippedImages: ['a/b.png'],
  },
  note: { level: 'warn', text: 'a sentence' },
  trace: { step: 7, spans: [span, span], readings: [{ workerMs: 1, coordinatorMs: 2, uncertaintyMs: 0.1 }] },
  clockQuestion: { askedMs: 1.5 },
  batchRefused: { step: 7, batch: 8, rank: 1, loss: NaN, gradientNorm: Infinity, images: ['a/b.png'] },
  imagesReplaced: { images: [{ position: 77, image: 'a/b.png', replacement: 'a/c.png', reason: 'ends early' }] },
  settled: { batches: 8, generation: 1 },
  available: {
    generation: 1,
    hasState: true,
    step: 7,
    batches: 8,
    hasPending: true,
    refused: [{ step: 7, batch: 8, loss: NaN, gradientNorm: Infinity }],
    endpoints: member.endpoints,
    arithmetic: ['threads: 1'],
    metricsAddress: 'http://127.0.0.1:1/metrics',
  },
  comeBack: {
    job: 'runs/1',
    generation: 1,
    batches: 9,
    refused: [{ step: 7, batch: 8, loss: NaN, gradientNorm: 1 }],
  },
  welcomeBack: { sequence: 3 },
  heard: { sequence: 3 },
  suspect: { generation: 1, rank: 1, reason: 'a frame did not come' },
  leaving: { reason: 'SIGTERM' },
  replicasDiffered: {
    step: 7,
    outcome: 'healed',
    ranks: [2],
    slices: [17],
    numSlices: 64,
    tensors: ['fc.weight'],
    evidence: '/runs/a/replicas-step-7.json',
  },
  whereabouts: { generation: 1, step: 7, phase: 'gradients', idleSeconds: 0.5, waiting: [wait] },
  flightRecord: { entries: [entry, entry] },
  checkpointMissed: { step: 7, hasFailed: true, reason: 'the disk is full' },
  pace: {
    steps: 9,
    seconds: 1.5,
    dataSeconds: 0.1,
    computeSeconds: 1,
    exchangedBytes: 1e9,
    lastStep: 7,
    load: 3.5,
    cores: 8,
    cpuPressure: 0.1,
    cpuSteal: 0.01,
    edges: [{ to: 1, share: 0.9 }],
  },
  welcome: {
    rank: 1,
    worldSize: 2,
    job: 'job',
    recipe: 'name: x\n',
    dataPath: '',
    runDirectory: '/runs/a',
    numShards: 2,
    trace: true,
    memberToken: 'circlet1-x',
    coordinatorWaitSeconds: 60,
  },
  prepare: {
    generation: 1,
    rank: 1,
    members: [member, { ...member, rank: 0 }],
    step: 7,
    batches: 8,
    source: 0,
    receivers: [1],
    resumePath: '/runs/a/checkpoints',
  },
  commit: { generation: 1 },
  abandon: { generation: 1, reason: 'rank 1 was killed' },
  drain: { generation: 1, reason: 'a worker has joined' },
  leftBehind: { reason: 'it was taken for lost' },
  abort: { reason: 'because' },
  stop: { reason: 'Ctrl-C' },
  refused: { code: 'CIRCLET_COORDINATOR_FULL', message: 'the run has its workers' },
  goodbye: {},
  clockAnswer: { askedMs: 1.5, coordinatorMs: 2.5 },
  recorded: { batches: 8, generation: 1 },
  density: { step: 7, betweenImages: true, pairs: 12, cells: [0, 255, 128, 7], bins: 2, least: -0.5 },
  retrievals: {
    step: 7,
    sheet: 'AAAA',
    tile: 32,
    queries: [{ name: 'bird', neighbours: [{ name: 'bird', isRight: true, cosine: 0.9 }] }],
  },
  checkpointWanted: {},
  timelineWanted: { step: 9 },
  flightWanted: {},
};
