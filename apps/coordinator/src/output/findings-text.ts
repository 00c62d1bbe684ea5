import { type Finding, hasError } from '../doctor/finding.ts';
import type { Style } from './style.ts';

/** The verdict first, then what is wrong, then what is well. */
export function formatFindings(findings: readonly Finding[], style: Style): string {
  const of = (wanted: Finding['severity']): Finding[] => findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings, fine] = [of('error'), of('warning'), of('ok')];
  const width = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const row = ({ check, text }: Finding): string => `  ${check.padEnd(width)}${text}`;
  return [
    style.bold(verdict(findings, errors.length, warnings.length)),
    ...errors.map((finding) => style.warning(`error  ${row(finding)}`)),
    ...warnings.map((finding) => style.warning(`warning${row(finding)}`)),
    ...fine.map((finding) => style.dim(`ok     ${row(finding)}`)),
  ].join('\n');
}

function verdict(findings: readonly Finding[], numErrors: number, numWarnings: number): string {
  const warnings = `${numWarnings} warning${numWarnings === 1 ? '' : 's'}`;
  if (hasError(findings)) return `Not fit to train: ${numErrors} error${numErrors === 1 ? '' : 's'}, ${warnings}.`;
  return numWarnings === 0 ? 'Fit to train.' : `Fit to train, with ${warnings}.`;
}
