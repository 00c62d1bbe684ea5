import { mostMegabytes, mustHaveOneLoss, slowest } from '../rank-steps.ts';
import { columns, geometricMean, type Pair, row, type Summary, summarise } from '../report.ts';
import { WARM_UP_STEPS } from '../step/training-step.ts';
import { classWeightsFile } from './class-weights-file.ts';
import { type HeadConfiguration, MAX_PEER_CLASSES, nameOf } from './configuration.ts';
import type { HeadTask } from './head-step.ts';
import { mustBeLossesOf } from './losses.ts';
import type { HeadOptions } from './options.ts';
import { type HeadRankStep, startOurs, startPeer } from './teams.ts';

/** One configuration beside the peer. Seconds are those of the slowest rank, memory that of the largest. */
export interface HeadRow extends HeadConfiguration, Summary {
  /** Peak resident memory of a worker. */
  readonly peakMegabytes: number;
  /** Of it, what came after the runtime was there: the head's. */
  readonly headMegabytes: number;
  readonly peerPeakMegabytes: number | null;
  readonly peerHeadMegabytes: number | null;
  /** Ours, of every step from the first. */
  readonly losses: readonly number[];
}

/** The last line of `--json`. */
export interface HeadReport extends Pick<HeadOptions, 'batch' | 'dimension' | 'sampleRate' | 'threads'> {
  /** The peer's time over ours by configuration; above 1 we are faster. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  readonly rows: readonly HeadRow[];
  readonly versions: { readonly node: string; readonly ours: string; readonly peer: string | null };
}

/** Times all configurations and prints them as they come. */
export async function timeHeads(options: HeadOptions): Promise<HeadReport> {
  const { batch, dimension, sampleRate, threads } = options;
  const rows: HeadRow[] = [];
  /** By classes: the losses of a whole head, the peer's where there is one. */
  const whole = new Map<number, readonly number[]>();
  let ours = '';
  let peer: string | null = null;
  console.log(
    `batch ${batch}, ${dimension} dimensions, ${threads} threads; seconds per step of the slowest worker, in turn; MB of the largest`,
  );
  console.log('                           circlet      peer     ratio        MB  its head   peer MB  its head');
  for (const configuration of options.configurations) {
    const timed = await timeConfiguration(configuration, options);
    ours = timed.versions.ours;
    peer ??= timed.versions.peer;
    const { classes, head } = configuration;
    const reference = timed.peerLosses ?? whole.get(classes) ?? (head === 'sampled' ? null : timed.row.losses);
    if (reference !== null) whole.set(classes, reference);
    mustBeLossesOf(configuration, timed.row.losses, reference);
    rows.push(timed.row);
    console.log(tableRow(timed.row));
  }
  const ratios = Object.fromEntries(
    rows.flatMap((each) => (each.geomean === null ? [] : [[nameOf(each), each.geomean]])),
  );
  const versions = { node: process.version, ours, peer };
  return {
    ratios,
    geomean: geometricMean(Object.values(ratios)),
    rows,
    batch,
    dimension,
    sampleRate,
    threads,
    versions,
  };
}

/** Seconds, ours, the peer's and the ratio; megabytes, ours and the peer's. */
export function tableRow(each: HeadRow): string {
  const { secondsPerStep, peerSecondsPerStep, geomean } = each;
  return (
    row(nameOf(each).padEnd(24), [secondsPerStep, peerSecondsPerStep, geomean]) +
    columns([each.peakMegabytes, each.headMegabytes, each.peerPeakMegabytes, each.peerHeadMegabytes], 0)
  );
}

/**
 * @param steps of our ranks, from the first; the first `warmUp` are not timed
 * @param peerSteps as many, or none
 */
export function headRow(
  configuration: HeadConfiguration,
  steps: readonly (readonly HeadRankStep[])[],
  peerSteps: readonly (readonly HeadRankStep[])[],
  warmUp: number = WARM_UP_STEPS,
): HeadRow {
  const ofHead = ({ peakBytes, bareBytes }: HeadRankStep): number => peakBytes - bareBytes;
  const pairs = steps.map((ranks, index): Pair => ({
    seconds: slowest(ranks) ?? NaN,
    peerSeconds: slowest(peerSteps[index]),
  }));
  return {
    ...configuration,
    ...summarise(pairs.slice(warmUp)),
    peakMegabytes: mostMegabytes(steps) ?? NaN,
    headMegabytes: mostMegabytes(steps, ofHead) ?? NaN,
    peerPeakMegabytes: mostMegabytes(peerSteps),
    peerHeadMegabytes: mostMegabytes(peerSteps, ofHead),
    losses: steps.map(([first]) => first?.loss ?? NaN),
  };
}

async function timeConfiguration(configuration: HeadConfiguration, options: HeadOptions) {
  const { batch, dimension, sampleRate, threads, peerPython, pairs } = options;
  const task: HeadTask = { ...configuration, batch, dimension, sampleRate };
  await using ours = await startOurs(task, threads);
  await using weights = peerPython === null || task.classes > MAX_PEER_CLASSES ? null : await classWeightsFile(task);
  await using peer =
    weights === null || peerPython === null
      ? null
      : await startPeer(peerPython, task, { threads, weights: weights.path });
  const steps: (readonly HeadRankStep[])[] = [];
  const peerSteps: (readonly HeadRankStep[])[] = [];
  for (let step = 0; step < WARM_UP_STEPS + pairs; step++) {
    const ranks = await ours.step();
    mustHaveOneLoss(ranks);
    steps.push(ranks);
    if (peer !== null) peerSteps.push(await peer.step());
  }
  await ours.mustHaveEqualReplicas();
  return {
    row: headRow(configuration, steps, peerSteps),
    peerLosses: peer === null ? null : peerSteps.map(([first]) => first?.loss ?? NaN),
    versions: { ours: ours.version, peer: peer?.version ?? null },
  };
}
