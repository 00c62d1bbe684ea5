import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { BenchUsageError, parseOptions, USAGE, type BenchOptions } from './options.ts';
import { startPeer } from './peer.ts';
import { type Pair, row, summarise } from './report.ts';
import { trainingStep } from './training-step.ts';

/** Steps before the clock counts: the first plans the graph and compiles oneDNN's primitives, the second fills caches. */
const WARM_UP_STEPS = 2;

async function bench(options: BenchOptions): Promise<void> {
  const { directory } = locateRuntime();
  await using engine = tensorflowEngine(
    startRuntime({ directory, intraOpThreads: options.threads, interOpThreads: 2 }),
  );
  await using peer = options.peerPython === null ? null : await startPeer(options.peerPython, options);
  const { depth, precision, batch, size, threads, classes } = options;
  console.log(
    `IResNet${depth}, class-level Circle loss, ${classes} classes, batch ${batch}, ${size}×${size}, ${precision}, ${threads} threads`,
  );
  console.log(
    `${engine.description}${peer === null ? '' : ` beside ${peer.version}`}, whole steps in turn, in seconds`,
  );
  await using step = trainingStep(engine, options);
  for (let index = 0; index < WARM_UP_STEPS; index++) {
    await step.run();
    await peer?.step();
  }
  console.log(peer === null ? ' pair   circlet' : ' pair   circlet     peer    ratio');
  const pairs: Pair[] = [];
  for (let index = 0; index < options.pairs; index++) {
    const start = performance.now();
    const loss = await step.run();
    const seconds = (performance.now() - start) / 1000;
    if (!Number.isFinite(loss)) {
      throw new Error(`the loss became ${loss} at pair ${index}: the figures would mean nothing`);
    }
    pairs.push({ seconds, peerSeconds: peer === null ? null : await peer.step() });
    console.log(row(index, pairs[index] as Pair));
  }
  const summary = summarise(pairs);
  console.log(
    `median ${summary.secondsPerStep.toFixed(3)} s, ${(batch / summary.secondsPerStep).toFixed(2)} images/s` +
      (summary.geomean === null
        ? ''
        : `; ratio to the peer ${summary.geomean.toFixed(3)} (geometric mean, below 1 is faster)`),
  );
  if (options.json) {
    const versions = { node: process.version, tensorflow: engine.description, peer: peer?.version ?? null };
    console.log(JSON.stringify({ depth, precision, batch, size, threads, classes, ...summary, versions }));
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof BenchUsageError ? 2 : 1;
}
