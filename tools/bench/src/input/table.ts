import { type ImageDataset, openFolder } from '@circlet/data';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { type Pair, row, type Summary, summarise } from '../report.ts';
import { type Epoch, ourReader, peerReader } from './epochs.ts';
import { jpegFolder, SIDE } from './jpeg-folder.ts';
import type { InputOptions } from './options.ts';
import { measureWaiting, type WaitingReport } from './waiting.ts';

/** The last line of `--json`. */
export interface InputReport extends Omit<Summary, 'ratios' | 'secondsPerStep' | 'peerSecondsPerStep'> {
  /** The peer's time over ours, the geometric mean of all pairs; above 1 we are faster. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly imagesPerSecond: number;
  readonly peerImagesPerSecond: number | null;
  readonly pairs: readonly Pair[];
  readonly waiting: readonly WaitingReport[];
  readonly processes: number;
  readonly versions: { readonly ours: string; readonly peer: string | null };
}

/** Levels of 255 by which the two sides' mean pixels may differ: their crops and JPEG decoders do. */
const MEAN_TOLERANCE = 1;

export async function timeInput(options: InputOptions): Promise<InputReport> {
  await using folder = await jpegFolder(options.images);
  await using dataset = await openFolder(folder.path);
  console.log(
    `${options.images} JPEG files of ${SIDE}×${SIDE}, ${(folder.bytes / options.images / 1000).toFixed(1)} kB each, batches of ` +
      `${options.batch}, ${options.processes} decoding processes; thousands of images a second, in turn`,
  );
  const read = await timeReading(dataset, folder.path, options);
  const waiting: WaitingReport[] = [];
  if (options.steps > 0) {
    const { directory } = locateRuntime();
    await using engine = tensorflowEngine(
      startRuntime({ directory, intraOpThreads: options.threads, interOpThreads: 2 }),
    );
    for (const depth of options.depths) {
      const report = await measureWaiting(engine, dataset, depth, options);
      waiting.push(report);
      console.log(describeWaiting(report));
    }
  }
  return { ...read, waiting };
}

async function timeReading(
  dataset: ImageDataset,
  path: string,
  options: InputOptions,
): Promise<Omit<InputReport, 'waiting'>> {
  await using ours = ourReader(dataset, options);
  await using peer = options.peerPython === null ? null : await peerReader(options.peerPython, path, options);
  console.log('pair               circlet      peer     ratio');
  const pairs: Pair[] = [];
  // The first turn starts processes, fills the file cache, and is the one that is looked at.
  for (let index = -1; index < options.pairs; index++) {
    const own = await ours.epoch(index < 0);
    const theirs = (await peer?.epoch(index < 0)) ?? null;
    mustBeSameWork(own, theirs, options.images);
    if (index < 0) continue;
    pairs.push({ seconds: own.seconds, peerSeconds: theirs?.seconds ?? null });
    const thousands = ({ images, seconds }: Epoch): number => images / seconds / 1000;
    console.log(
      row(index, [
        thousands(own),
        theirs === null ? null : thousands(theirs),
        theirs === null ? null : theirs.seconds / own.seconds,
      ]),
    );
  }
  const { secondsPerStep, peerSecondsPerStep, geomean } = summarise(pairs);
  return {
    ratios: geomean === null ? {} : { [`jpeg${SIDE} ${options.processes} processes`]: geomean },
    geomean,
    imagesPerSecond: options.images / secondsPerStep,
    peerImagesPerSecond: peerSecondsPerStep === null ? null : options.images / peerSecondsPerStep,
    pairs,
    processes: options.processes,
    versions: { ours: ours.version, peer: peer?.version ?? null },
  };
}

/** @throws Error where a side left images out, or saw others */
export function mustBeSameWork(own: Epoch, theirs: Epoch | null, numImages: number): void {
  for (const { images } of theirs === null ? [own] : [own, theirs]) {
    if (images !== numImages) throw new Error(`expected ${numImages} images in a turn, got ${images}`);
  }
  if (own.mean === null || theirs === null) return;
  if (theirs.mean === null || Math.abs(own.mean - theirs.mean) > MEAN_TOLERANCE) {
    throw new Error(`the mean pixel is ${own.mean} on our side and ${theirs.mean} on the peer's: not the same images`);
  }
}

export function describeWaiting({ depth, batch, secondsPerStep, waitingShare }: WaitingReport): string {
  return (
    `training IResNet${depth}, batch ${batch}, one decoding process: ${secondsPerStep.toFixed(3)} s a step, ` +
    `of which ${(100 * waitingShare).toFixed(2)} % waiting for data`
  );
}
