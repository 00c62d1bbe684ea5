import { parseProfile, predict, PredictionError } from '@circlet/prediction';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import { mutateTree, printTree, treeOf } from '../value-tree.ts';

const SAMPLE = {
  version: 1,
  name: 'iresnet 18',
  measured: { when: '2026-11-27', command: 'circlet', engine: 'tensorflow', machine: 'x', workers: 2, threads: 1, steps: 30 },
  images: 64, wire: 'fp32', dataSeconds: 0.01, computeSeconds: 0.5, settleSeconds: 0.001, applySeconds: 0.02, computeSpread: 0.02,
  exchanges: [
    { name: 'gathered', kind: 'allGather', lane: 'urgent', bytes: 65_536, readySeconds: 0.2 },
    { name: 'bucket 0', kind: 'allReduce', lane: 'bulk', bytes: 4_000_000, readySeconds: 0.4 },
  ],
}; // prettier-ignore

/** About so many bytes in which a reader could lose itself. */
const EXTREMES: readonly ((bytes: number) => string)[] = [
  (bytes) => '['.repeat(bytes),
  (bytes) => JSON.stringify({ ...SAMPLE, exchanges: new Array(Math.floor(bytes / 100)).fill(SAMPLE.exchanges[0]) }),
  (bytes) => JSON.stringify({ ...SAMPLE, exchanges: new Array(Math.floor(bytes / 2)).fill(1) }),
  (bytes) => JSON.stringify({ ...SAMPLE, name: 'n'.repeat(bytes) }),
  (bytes) =>
    JSON.stringify({ ...SAMPLE, exchanges: SAMPLE.exchanges.map((own) => ({ ...own, bytes: bytes * 7_000 })) }),
];

export const profileParser: FuzzedParser = {
  name: 'profile',
  reads: 'step profile (JSON), and a prediction from it',
  sources: ['/packages/prediction/dist/profile.js'],
  inputs: 40_000,
  limits: SMALL,
  open() {
    const tree = treeOf(SAMPLE);
    return {
      make(random) {
        if (random.isTrue(0.0003)) return Buffer.from(random.pick(EXTREMES)(random.below(1_200_000)));
        if (random.isTrue(0.05)) return Buffer.from(printTree(tree));
        const text = Buffer.from(printTree(mutateTree(tree, random)));
        return random.isTrue(0.1) ? mutateBytes(text, random) : text;
      },
      isPastHeader: (_input, error) => !(error instanceof Error && /got no JSON|too large|bytes/.test(error.message)),
      feed(input) {
        const profile = parseProfile(Buffer.from(input).toString(), 'profile.json');
        const rates = { bytesPerSecond: 3e9, latencySeconds: 1e-4 };
        const prediction = predict({
          profile,
          strategy: { algorithm: 'ring', wire: profile.wire, lanes: 1, accumulation: 1, chunkBytes: 2 ** 21 },
          spread: profile.computeSpread,
          cluster: {
            workersPerHost: 1,
            workers: 4,
            link: rates,
            localLink: rates,
            laneBytesPerSecond: Infinity,
            addBytesPerSecond: 1e10,
          },
        });
        mustHold(typeof prediction === 'object', 'there is no prediction');
      },
      isDocumented: (error) => error instanceof PredictionError,
    };
  },
};
