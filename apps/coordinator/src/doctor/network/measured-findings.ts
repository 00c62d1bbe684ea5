import { formatBytes } from '../../output/bytes.ts';
import { check, type Finding } from '../finding.ts';
import type { Edge } from './network-findings.ts';
import type { Measured } from './try-edge.ts';

/** Beyond this a vote at every step is felt. */
const MOST_ROUND_TRIP_MS = 5;
/** An edge this much slower than the fastest sets the pace of the whole ring. */
const LEAST_SHARE = 0.5;
/** Half of what 1 Gbit/s carries: gradients of the quick start, 24 MB, would take half a second. */
const LEAST_RATE = 60e6;
/** Beyond this, lines of several logs cannot be put in order. */
const MOST_SKEW_MS = 100;

/** Judges what was measured of the edges that carry anything: rates, latencies, clocks. */
export function measuredFindings(edges: readonly Edge[], names: readonly string[]): Finding[] {
  const measured = edges.flatMap(({ from, to, attempt }) =>
    attempt?.outcome === 'measured'
      ? [{ way: `${names[from]} to ${names[to]}`, ahead: names[to], behind: names[from], ...attempt }]
      : [],
  );
  const rates = measured.map(({ bytesPerSecond }) => bytesPerSecond);
  const [slowest, fastest] = [Math.min(...rates), Math.max(...rates)];
  if (measured.length === 0) return [];
  const round = Math.max(...measured.map(({ roundTripMs }) => roundTripMs));
  const slow = measured.filter(({ bytesPerSecond }) => bytesPerSecond < LEAST_SHARE * fastest);
  const far = measured.filter(({ roundTripMs }) => roundTripMs > MOST_ROUND_TRIP_MS);
  const link = `--link=${formatBytes(slowest).replace(' ', '')}/s,latency=${Math.max(1, Math.round((round / 2) * 1000))}us`;
  return [
    ...slow.map(({ way, bytesPerSecond }) =>
      check('bandwidth').warning(
        `${way} carries ${formatBytes(bytesPerSecond)}/s where others carry ${formatBytes(fastest)}/s, and the slowest edge sets the pace; look at that link's speed, cable and other traffic`,
      ),
    ),
    fastest < LEAST_RATE
      ? check('bandwidth').warning(
          `edges carry ${between(slowest, fastest)}: gradients will wait; use a faster network or one host, and see what it costs with coordinator:predict ${link}`,
        )
      : check('bandwidth').ok(
          `edges carry ${between(slowest, fastest)}; what a training makes of it: coordinator:predict ${link}`,
        ),
    ...far.map(({ way, roundTripMs }) =>
      check('latency').warning(
        `${way} and back takes ${milliseconds(roundTripMs)}, which every step waits for; put the hosts in one room, or make steps longer`,
      ),
    ),
    ...(far.length === 0 ? [check('latency').ok(`the longest way there and back takes ${milliseconds(round)}`)] : []),
    ...skewFindings(measured),
  ];
}

function skewFindings(
  measured: readonly (Measured & { readonly ahead: string | undefined; readonly behind: string | undefined })[],
): Finding[] {
  const off = measured.filter(({ aheadMs, uncertaintyMs }) => aheadMs - uncertaintyMs > MOST_SKEW_MS);
  const most = Math.max(...measured.map(({ aheadMs, uncertaintyMs }) => Math.abs(aheadMs) + uncertaintyMs));
  return off.length === 0
    ? [check('clock').ok(`wall clocks agree within ${milliseconds(most)}`)]
    : off.map(({ ahead, behind, aheadMs, uncertaintyMs }) =>
        check('clock').warning(
          `the clock of ${ahead} is ${milliseconds(aheadMs)} ± ${milliseconds(uncertaintyMs)} ahead of that of ${behind}, so that their logs do not fit together; have NTP keep both`,
        ),
      );
}

function between(slowest: number, fastest: number): string {
  return slowest === fastest ? `${formatBytes(slowest)}/s` : `${formatBytes(slowest)}/s to ${formatBytes(fastest)}/s`;
}

function milliseconds(value: number): string {
  return value >= 1_000 ? `${(value / 1000).toFixed(1)} s` : `${Number(value.toPrecision(2))} ms`;
}
