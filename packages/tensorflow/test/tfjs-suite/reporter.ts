import { writeFileSync } from 'node:fs';

/** What a run of the suites leaves in the file named by CIRCLET_SUITE_REPORT. */
export interface SuiteReport {
  readonly executed: number;
  /** Switched off by their authors. */
  readonly pending: number;
  readonly failures: readonly { readonly spec: string; readonly message: string }[];
}

interface SpecResult {
  readonly fullName: string;
  readonly status: string;
  readonly failedExpectations: readonly { readonly message: string }[];
}

let executed = 0;
let pending = 0;
const failures: { spec: string; message: string }[] = [];

/** A jasmine reporter. */
export function specDone({ fullName, status, failedExpectations }: SpecResult): void {
  if (status === 'passed' || status === 'failed') {
    executed++;
  }
  if (status === 'pending') {
    pending++;
  }
  if (status === 'failed') {
    failures.push({ spec: fullName, message: failedExpectations.map(({ message }) => message).join('\n') });
  }
}

export function jasmineDone({ failedExpectations }: Pick<SpecResult, 'failedExpectations'>): void {
  for (const { message } of failedExpectations) {
    failures.push({ spec: '(outside of any spec)', message });
  }
  const report: SuiteReport = { executed, pending, failures };
  writeFileSync(String(process.env['CIRCLET_SUITE_REPORT']), JSON.stringify(report));
}
