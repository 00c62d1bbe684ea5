import type { Program } from '@circlet/tensorflow';

/** Programs by what they were built from: a generation that needs one which another has had finds it compiled. */
export interface ProgramStore extends Disposable {
  /** The program of this key, compiled now if there is none. */
  take(key: string, compile: () => Program): Program;
  has(key: string): boolean;
}

export function programStore(): ProgramStore {
  const programs = new Map<string, Program>();
  return {
    take(key, compile) {
      const known = programs.get(key);
      if (known !== undefined) return known;
      const program = compile();
      programs.set(key, program);
      return program;
    },
    has: (key) => programs.has(key),
    [Symbol.dispose]() {
      programs.forEach((program) => program[Symbol.dispose]());
      programs.clear();
    },
  };
}
