import {
  countDistractors,
  evaluateDistractors,
  mergeDistractorCounts,
  type SimilarityBlock,
} from '@circlet/evaluation';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { runBench } from '../command-line.ts';
import { distractorBlocks, probesOf } from './made-up.ts';
import { parseOptions, USAGE } from './options.ts';

await runBench(parseOptions, USAGE, async ({ distractors, probes: numProbes, people, dimension, ranges, threads }) => {
  const { directory } = locateRuntime();
  await using _engine = tensorflowEngine(startRuntime({ directory, intraOpThreads: threads, interOpThreads: 2 }));
  const probes = probesOf(numProbes, people, dimension);
  const sizes = [10, 100, 1000, 10_000, 100_000, 1_000_000].filter((size) => size < distractors).concat(distractors);
  const similarityBlock = products();
  const parts = [];
  let makingMs = 0;
  const began = performance.now();
  for (let range = 0; range < ranges; range += 1) {
    const [first, end] = [range, range + 1].map((at) => Math.floor((at * distractors) / ranges)) as [number, number];
    function* timed(): Generator<Float32Array> {
      const blocks = distractorBlocks(first, end, dimension);
      for (;;) {
        const start = performance.now();
        const block = blocks.next();
        makingMs += performance.now() - start;
        if (block.done === true) return;
        yield block.value;
      }
    }
    parts.push(await countDistractors({ probes, distractors: timed(), first, sizes, similarityBlock }));
  }
  const counted = performance.now();
  const scores = evaluateDistractors({ probes, counts: mergeDistractorCounts(parts) });
  const ended = performance.now();
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(
    `${distractors} distractors of ${dimension} dimensions against ${numProbes} probes, ${scores.numImpostor} pairs`,
  );
  console.log(
    `comparing and counting ${seconds(counted - began - makingMs)} s, making up embeddings ${seconds(makingMs)} s`,
  );
  console.log(`merging ${ranges} ranges and scoring ${seconds(ended - counted)} s`);
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB`);
  for (const [size, rates] of Object.entries(scores.rates))
    console.log(`rank-1 among ${size}: ${rates[1]?.toFixed(4)}`);
  console.log(`TAR at FAR 1e-6: ${scores.tarAtFar[0]?.tar.toFixed(4)} (achieved ${scores.tarAtFar[0]?.achievedFar})`);
});

/** The probes stay on the device; blocks go by. */
function products(): SimilarityBlock {
  const kept = new WeakMap<Float32Array, tf.Tensor2D>();
  return async (block_QD, probes_PD, dimension) => {
    await tf.setBackend('tensorflow');
    let probes = kept.get(probes_PD);
    if (probes === undefined) {
      probes = tf.tensor2d(probes_PD, [probes_PD.length / dimension, dimension]);
      kept.set(probes_PD, probes);
    }
    const block = tf.tensor2d(block_QD, [block_QD.length / dimension, dimension]);
    const all = tf.matMul(block, probes, false, true);
    const values = (await all.data()) as Float32Array;
    tf.dispose([block, all]);
    return values;
  };
}
