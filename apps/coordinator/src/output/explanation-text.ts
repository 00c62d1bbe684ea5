import type { Derivation, Explanation } from '../environment/explain.ts';
import type { LauncherHint } from '../environment/launchers.ts';
import type { Style } from './style.ts';

/** What is used first, then what was seen and is not. */
export function formatExplanation({ derived, hints, used, warnings }: Explanation, style: Style): string {
  return [
    style.bold('A training started here with coordinator:launch has'),
    ...rows(derived),
    '',
    ...(used.length === 0 ? [] : [style.bold('Variables of the environment that are used'), ...rows(used), '']),
    ...(hints.length === 0
      ? ['No launcher has left its variables here.']
      : [style.bold('Launchers whose variables are seen, and not used'), ...hints.flatMap(hintLines)]),
    ...warnings.map((text) => `${style.warning('warning:')} ${text}`),
  ].join('\n');
}

function rows(derivations: readonly Derivation[]): string[] {
  const width = Math.max(...derivations.map(({ what }) => what.length)) + 2;
  return derivations.map(({ what, value, because }) => `  ${what.padEnd(width)}${value}: ${because}`);
}

function hintLines({ launcher, variables, rank, worldSize, localRank, meetingPoint }: LauncherHint): string[] {
  const of = worldSize === null ? '' : ` of ${worldSize}`;
  const says = [
    ...(rank === null ? (worldSize === null ? [] : [`${worldSize} processes`]) : [`rank ${rank}${of}`]),
    ...(localRank === null ? [] : [`${localRank} on this host`]),
    ...(meetingPoint === null ? [] : [`meeting at ${meetingPoint}`]),
  ];
  return [`  ${launcher}: ${says.length === 0 ? 'no rank' : says.join(', ')}`, `    by ${variables.join(', ')}`];
}
