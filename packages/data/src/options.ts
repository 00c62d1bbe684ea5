import { DataOptionsError } from './errors.ts';

/** Collects every problem of a set of options, so that one message tells them all. */
export interface OptionCheck {
  whole(name: string, value: number, min: number, max?: number): void;
  share(name: string, value: number): void;
  that(isRight: boolean, problem: string): void;
  /** @throws DataOptionsError when anything was wrong */
  done(): void;
}

export function checkOptions(): OptionCheck {
  const problems: string[] = [];
  return {
    whole(name, value, min, max = Number.MAX_SAFE_INTEGER) {
      if (Number.isSafeInteger(value) && value >= min && value <= max) return;
      const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
      problems.push(`${name} must be a whole number ${range}, got ${value}`);
    },
    share(name, value) {
      if (!(value >= 0 && value <= 1)) problems.push(`${name} must lie between 0 and 1, got ${value}`);
    },
    that(isRight, problem) {
      if (!isRight) problems.push(problem);
    },
    done() {
      if (problems.length > 0) throw new DataOptionsError(problems);
    },
  };
}
