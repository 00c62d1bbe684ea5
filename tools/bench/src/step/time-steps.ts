import { gpusOf, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { median, type Pair, row, type Summary, summarise } from '../report.ts';
import { type Mode, nameOf, type StepConfiguration } from './configuration.ts';
import { deviceIdle } from './device-idle.ts';
import { embeddingStep } from './embedding-step.ts';
import { countingEngine, type Limit, limitOf } from './limit.ts';
import type { StepOptions } from './options.ts';
import { startPeer } from './peer.ts';
import { measureProductRates } from './product-rates.ts';
import { trainingStep, WARM_UP_STEPS } from './training-step.ts';

/** What a process that timed one configuration has to say; also the last line of `--json`. */
export interface StepReport extends StepConfiguration, Summary {
  readonly mode: Mode;
  readonly threads: number;
  readonly classes: number;
  /** Peak resident memory of the process that trained. */
  readonly peakMegabytes: number;
  readonly peerPeakMegabytes: number | null;
  /** Of a step, the share in which the event loop was busy: JavaScript and what it called without letting go. */
  readonly javascriptShare: number;
  readonly limit: Limit;
  readonly versions: { readonly node: string; readonly tensorflow: string; readonly peer: string | null };
}

/** Times whole steps in this process, the peer's in turn, and prints each pair. */
export async function timeSteps(configuration: StepConfiguration, options: StepOptions): Promise<StepReport> {
  const { mode, threads, classes } = options;
  const { directory } = locateRuntime();
  const runtime = startRuntime({ directory, intraOpThreads: threads, interOpThreads: Math.max(2, threads) });
  const isGpu = gpusOf(runtime).length > 0;
  await using engine = tensorflowEngine(runtime);
  await using peer =
    options.peerPython === null
      ? null
      : await startPeer(options.peerPython, configuration, options, isGpu ? 'cuda' : 'cpu');
  console.log(
    `${nameOf(configuration)}, ${threads} threads: ${engine.description}${peer === null ? '' : ` beside ${peer.version}`}, ` +
      (mode === 'embed' ? 'batches of evaluation in turn, in seconds' : 'whole steps in turn, in seconds'),
  );
  const counting = countingEngine(engine, mode === 'embed' ? 'embed' : 'gradients');
  await using step =
    mode === 'embed'
      ? await embeddingStep(counting.engine, configuration)
      : trainingStep(counting.engine, configuration, classes);
  using idle = isGpu ? deviceIdle(engine) : null;
  for (let index = 0; index < WARM_UP_STEPS; index++) {
    await step.run();
    await idle?.wait();
    await peer?.step();
  }
  console.log('pair               circlet      peer     ratio');
  const pairs: Pair[] = [];
  const busyShares: number[] = [];
  let peerPeakBytes: number | null = null;
  for (let index = 0; index < options.pairs; index++) {
    const loopBefore = performance.eventLoopUtilization();
    const start = performance.now();
    const { loss } = await step.run();
    await idle?.wait();
    const seconds = (performance.now() - start) / 1000;
    busyShares.push(performance.eventLoopUtilization(loopBefore).utilization);
    if (!Number.isFinite(loss)) {
      throw new Error(`the loss became ${loss} at pair ${index}: the figures would mean nothing`);
    }
    const answer = (await peer?.step()) ?? null;
    const peerSeconds = answer?.seconds ?? null;
    peerPeakBytes = answer?.peakBytes ?? null;
    pairs.push({ seconds, peerSeconds });
    console.log(row(index, [seconds, peerSeconds, peerSeconds === null ? null : peerSeconds / seconds]));
  }
  const summary = summarise(pairs);
  // Read before the rates are measured, which takes memory of its own.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const rates = await measureProductRates(engine, configuration, isGpu);
  return {
    ...configuration,
    mode,
    threads,
    classes,
    ...summary,
    peakMegabytes,
    peerPeakMegabytes: peerPeakBytes === null ? null : peerPeakBytes / 2 ** 20,
    javascriptShare: median(busyShares),
    limit: limitOf(counting.flops(), summary.secondsPerStep, rates),
    versions: { node: process.version, tensorflow: engine.description, peer: peer?.version ?? null },
  };
}
