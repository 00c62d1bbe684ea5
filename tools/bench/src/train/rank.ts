// One of our ranks, in a process of its own: node rank.js (see serveRank)
import { serveRank } from '../rank-program.ts';
import { trainingStep } from '../step/training-step.ts';
import type { RankStep, RankTask } from './teams.ts';

await serveRank<RankTask, RankStep>('bench-train', (engine, group, { configuration, classes }) => {
  const step = trainingStep(engine, configuration, classes, group);
  return {
    async run() {
      const { loss, seconds, measured } = await step.run();
      return { loss, allReduceSeconds: seconds.allReduce, hiddenSeconds: seconds.allReduceHidden, measured };
    },
    weightsHash: () => step.weightsHash(),
    [Symbol.asyncDispose]: () => step[Symbol.asyncDispose](),
  };
});
