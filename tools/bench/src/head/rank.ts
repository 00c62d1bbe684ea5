// One of our ranks, in a process of its own: node rank.js (see serveRank)
import { peakBytes, serveRank } from '../rank-program.ts';
import { headStep } from './head-step.ts';
import type { HeadRankStep, HeadRankTask } from './teams.ts';

await serveRank<HeadRankTask, HeadRankStep>('bench-head', (engine, group, task) => {
  const bareBytes = peakBytes();
  const step = headStep(engine, task, group.size === 1 ? null : group);
  return {
    run: async () => ({ loss: await step.run(), bareBytes }),
    weightsHash: () => step.weightsHash(),
    [Symbol.asyncDispose]: () => step[Symbol.asyncDispose](),
  };
});
