import type { FaultOutcome } from '../chaos/conduct.ts';
import { type Growth, median } from '../chaos/growth.ts';
import { shown } from '../chaos/promises.ts';
import { describeFault } from '../chaos/schedule.ts';
import type { TrialResult } from '../chaos/trial.ts';
import { duration } from './reporter.ts';
import type { Style } from './style.ts';

/** One line for one fault, when all is seen of it. */
export function formatFault({ planned, step, result, ...recovery }: FaultOutcome, style: Style): string {
  const what = `step ${String(step).padStart(6)}  ${describeFault(planned.fault)}`;
  switch (result.kind) {
    case 'recovered': {
      const times = [
        ['noticed', recovery.noticedMs],
        ['next step', recovery.resumedMs],
        ['all together', recovery.wholeMs],
      ] as const;
      const said = times.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${milliseconds(ms)}`]));
      return `${what}: ${said.join(', ')}`;
    }
    case 'impossible':
      return style.dim(`${what}: not possible here: ${result.reason}`);
    case 'not reached':
      return style.warning(`${what}: the run ended before its turn`);
    default:
      return style.warning(`${what}: ${result.reason}`);
  }
}

/** The verdict first, then what it is about. */
export function formatTrial(result: TrialResult, broken: readonly string[], style: Style): string {
  const { outcomes, audit, bits, growth, series, leftovers } = result;
  const recovered = outcomes.filter((outcome) => outcome.result.kind === 'recovered');
  const impossible = outcomes.flatMap((outcome) =>
    outcome.result.kind === 'impossible' ? [outcome.result.reason] : [],
  );
  return [
    style.bold(
      broken.length === 0
        ? `Kept: ${faults(recovered.length)}, and all is as if there had been none.`
        : `Broken: ${broken.length} of what a run promises.`,
    ),
    ...broken.map((text) => `  ${style.warning(text)}`),
    '',
    row('faults', countsOf(recovered)),
    ...(impossible.length === 0
      ? []
      : [row('impossible', `${faults(impossible.length)} not possible here: ${impossible[0]}`)]),
    row('noticed', spreadOf(recovered.map(({ noticedMs }) => noticedMs))),
    row('next step', spreadOf(recovered.map(({ resumedMs }) => resumedMs))),
    row('together', `${spreadOf(recovered.map(({ wholeMs }) => wholeMs))}; a killed worker is started again after 2 s`),
    row(
      'steps',
      `${result.steps} in ${duration(result.seconds)}, ${result.generations} generations; ${result.stepsAbandoned} abandoned under way, ${result.stepsRepeated} applied again`,
    ),
    row(
      'samples',
      audit === null
        ? 'no ledger'
        : `${audit.trainedPositions} checked by the audit, ${audit.abandonedPositions} abandoned: ${audit.isProven ? 'each planned position was trained exactly once' : 'not proven'}`,
    ),
    row(
      'bits',
      bits === null
        ? 'not compared'
        : `${bits.bits} of weights and optimiser compared: ${bits.differing.length === 0 ? 'equal' : 'they differ'}`,
    ),
    ...growth.map((own) => row(own.who, growthLine(own))),
    row('/metrics', `${series.first} series in the beginning, ${series.last} in the end`),
    row('left', leftovers.length === 0 ? 'no process, socket, shared memory or temporary file' : leftovers.join(', ')),
  ].join('\n');
}

function growthLine({ name, early, late, unit, isGrown }: Growth): string {
  return `${name} ${shown(early)} → ${shown(late)} ${unit}${isGrown ? ': grown' : ''}`.trimEnd();
}

function countsOf(outcomes: readonly FaultOutcome[]): string {
  const kinds = outcomes.map(({ planned }) => planned.fault.kind);
  const counts = [...new Set(kinds)].map((kind) => `${kind} ${kinds.filter((other) => other === kind).length}`);
  return `${outcomes.length}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}

function spreadOf(all: readonly (number | null)[]): string {
  const values = all.filter((value) => value !== null);
  if (values.length === 0) return 'nothing to measure';
  return `median ${milliseconds(median(values))}, slowest ${milliseconds(Math.max(...values))}, of ${values.length}`;
}

function milliseconds(ms: number): string {
  return ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function faults(count: number): string {
  return `${count} fault${count === 1 ? '' : 's'}`;
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(13)}${text}`;
}
