import { mostMegabytes, mustHaveOneLoss, slowest } from '../rank-steps.ts';
import { columns, geometricMean, median, type Pair, row, summarise, type Summary } from '../report.ts';
import { nameOf, type StepConfiguration } from '../step/configuration.ts';
import { WARM_UP_STEPS } from '../step/training-step.ts';
import type { TrainOptions } from './options.ts';
import { writeProfile } from './write-profile.ts';
import { type RankStep, startOurs, startPeers, type TrainTeam } from './teams.ts';

/** One configuration beside the peer. Seconds are those of the slowest rank. */
export interface TrainRow extends StepConfiguration, Summary {
  readonly imagesPerSecond: number;
  readonly peerImagesPerSecond: number | null;
  /**
   * Of the time in which gradients were summed over ranks, the share before the last gradient was made; median of ranks and steps.
   * Null for one worker, who sums with nobody.
   */
  readonly hiddenShare: number | null;
  readonly allReduceSeconds: number;
  /** The largest of a rank. */
  readonly peakMegabytes: number;
  readonly peerPeakMegabytes: number | null;
}

/** The last line of `--json`. */
export interface TrainReport {
  /** The peer's time over ours by configuration; above 1 we are faster. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  readonly rows: readonly TrainRow[];
  readonly workers: number;
  readonly threads: number;
  readonly versions: { readonly node: string; readonly ours: string; readonly peer: string | null };
}

/** Times all configurations and prints them as they come. */
export async function timeTraining(options: TrainOptions): Promise<TrainReport> {
  const { workers, threads } = options;
  const rows: TrainRow[] = [];
  let ours = '';
  let peer: string | null = null;
  console.log(`${workers} workers of this host, ${threads} threads each; seconds per step of the slowest, in turn`);
  console.log('                   circlet      peer     ratio   reduced    hidden        MB   peer MB');
  for (const configuration of options.configurations) {
    const timed = await timeConfiguration(configuration, options);
    ({ ours, peer } = timed.versions);
    rows.push(timed.row);
    console.log(tableRow(timed.row));
  }
  const ratios = Object.fromEntries(
    rows.flatMap((each) => (each.geomean === null ? [] : [[nameOf(each), each.geomean]])),
  );
  return {
    ratios,
    geomean: geometricMean(Object.values(ratios)),
    rows,
    workers,
    threads,
    versions: { node: process.version, ours, peer },
  };
}

/** Seconds, ours, the peer's and the ratio; seconds of sums and their hidden share; megabytes. */
export function tableRow(each: TrainRow): string {
  return (
    row(nameOf(each), [each.secondsPerStep, each.peerSecondsPerStep, each.geomean, each.allReduceSeconds]) +
    (each.hiddenShare === null ? '–' : `${(100 * each.hiddenShare).toFixed(1)} %`).padStart(10) +
    columns([each.peakMegabytes, each.peerPeakMegabytes], 0)
  );
}

/**
 * @param turns of our ranks, by step
 * @param peerTurns as many, or none
 */
export function trainRow(
  configuration: StepConfiguration,
  turns: readonly (readonly RankStep[])[],
  peerTurns: readonly (readonly RankStep[])[],
): TrainRow {
  const summary = summarise(
    turns.map((ranks, index): Pair => ({ seconds: slowest(ranks) ?? NaN, peerSeconds: slowest(peerTurns[index]) })),
  );
  const images = configuration.batch * (turns[0] ?? []).length;
  const sums = turns.flat();
  return {
    ...configuration,
    ...summary,
    imagesPerSecond: images / summary.secondsPerStep,
    peerImagesPerSecond: summary.peerSecondsPerStep === null ? null : images / summary.peerSecondsPerStep,
    hiddenShare:
      (turns[0] ?? []).length === 1
        ? null
        : median(sums.map(({ hiddenSeconds, allReduceSeconds }) => hiddenSeconds / allReduceSeconds)),
    allReduceSeconds: median(sums.map(({ allReduceSeconds }) => allReduceSeconds)),
    peakMegabytes: mostMegabytes(turns) ?? NaN,
    peerPeakMegabytes: mostMegabytes(peerTurns),
  };
}

/** What is timed in turn with it: the peer, or Circlet without what is to be judged. */
function startOthers(configuration: StepConfiguration, options: TrainOptions): Promise<TrainTeam | null> {
  const { keepActivations, ...without } = configuration;
  if (keepActivations === true) return startOurs(without, options);
  return options.peerPython === null ? Promise.resolve(null) : startPeers(options.peerPython, configuration, options);
}

async function timeConfiguration(configuration: StepConfiguration, options: TrainOptions) {
  await using ours = await startOurs(configuration, options);
  await using peers = await startOthers(configuration, options);
  for (let step = 0; step < WARM_UP_STEPS; step++) {
    await ours.step();
    await peers?.step();
  }
  const turns: (readonly RankStep[])[] = [];
  const peerTurns: (readonly RankStep[])[] = [];
  for (let pair = 0; pair < options.pairs; pair++) {
    const ranks = await ours.step();
    mustHaveOneLoss(ranks);
    turns.push(ranks);
    if (peers !== null) peerTurns.push(await peers.step());
  }
  await ours.mustHaveEqualReplicas();
  if (options.profile !== null) writeProfile(options.profile, turns, configuration, options, ours.version);
  return {
    row: trainRow(configuration, turns, peerTurns),
    versions: { ours: ours.version, peer: peers?.version ?? null },
  };
}
