import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { type Pair, row, type Summary, summarise } from '../report.ts';
import { nameOf, type StepConfiguration } from './configuration.ts';
import type { StepOptions } from './options.ts';
import { startPeer } from './peer.ts';
import { trainingStep, WARM_UP_STEPS } from './training-step.ts';

/** What a process that timed one configuration has to say; also the last line of `--json`. */
export interface StepReport extends StepConfiguration, Summary {
  readonly threads: number;
  readonly classes: number;
  /** Peak resident memory of the process that trained. */
  readonly peakMegabytes: number;
  readonly peerPeakMegabytes: number | null;
  readonly versions: { readonly node: string; readonly tensorflow: string; readonly peer: string | null };
}

/** Times whole steps in this process, the peer's in turn, and prints each pair. */
export async function timeSteps(configuration: StepConfiguration, options: StepOptions): Promise<StepReport> {
  const { threads, classes } = options;
  const { directory } = locateRuntime();
  await using engine = tensorflowEngine(startRuntime({ directory, intraOpThreads: threads, interOpThreads: 2 }));
  await using peer = options.peerPython === null ? null : await startPeer(options.peerPython, configuration, options);
  console.log(
    `${nameOf(configuration)}, ${threads} threads: ${engine.description}${peer === null ? '' : ` beside ${peer.version}`}, ` +
      'whole steps in turn, in seconds',
  );
  await using step = trainingStep(engine, configuration, classes);
  for (let index = 0; index < WARM_UP_STEPS; index++) {
    await step.run();
    await peer?.step();
  }
  console.log('pair               circlet      peer     ratio');
  const pairs: Pair[] = [];
  let peerPeakBytes: number | null = null;
  for (let index = 0; index < options.pairs; index++) {
    const start = performance.now();
    const { loss } = await step.run();
    const seconds = (performance.now() - start) / 1000;
    if (!Number.isFinite(loss)) {
      throw new Error(`the loss became ${loss} at pair ${index}: the figures would mean nothing`);
    }
    const answer = (await peer?.step()) ?? null;
    const peerSeconds = answer?.seconds ?? null;
    peerPeakBytes = answer?.peakBytes ?? null;
    pairs.push({ seconds, peerSeconds });
    console.log(row(index, [seconds, peerSeconds, peerSeconds === null ? null : peerSeconds / seconds]));
  }
  return {
    ...configuration,
    threads,
    classes,
    ...summarise(pairs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: peerPeakBytes === null ? null : peerPeakBytes / 2 ** 20,
    versions: { node: process.version, tensorflow: engine.description, peer: peer?.version ?? null },
  };
}
