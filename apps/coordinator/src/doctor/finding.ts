export type Severity = 'ok' | 'warning' | 'error';

/** What one check has found out: one sentence, which says what to do where something is to be done. */
export interface Finding {
  /** What was examined: `memory`, `reachability`. */
  readonly check: string;
  readonly severity: Severity;
  readonly text: string;
}

/** Makes the findings of one check. */
export interface Check {
  ok(text: string): Finding;
  /** Training works, but slower or at a risk. */
  warning(text: string): Finding;
  /** Training as it is meant cannot work. */
  error(text: string): Finding;
}

export function check(name: string): Check {
  const make =
    (severity: Severity) =>
    (text: string): Finding => ({ check: name, severity, text });
  return { ok: make('ok'), warning: make('warning'), error: make('error') };
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
