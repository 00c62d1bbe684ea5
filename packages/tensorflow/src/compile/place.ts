/**
 * Where in the user's code something happened: the innermost stack frame outside tfjs and Circlet's own machinery, as
 * `file:line:column`. Undefined where every frame is theirs (or the stack was cut off before).
 */
export function userPlace(stack: string): string | undefined {
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const frame = frames.find((line) => !MACHINERY.test(line));
  return frame === undefined ? undefined : /\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?\s*$/.exec(frame)?.[1];
}

/** The current stack, deep enough to reach the user's frame under tfjs's ops. */
export function currentStack(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 50;
  try {
    return new Error().stack ?? '';
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const MACHINERY =
  /node_modules[\\/]|[\\/]tfjs-\w+[\\/]|[\\/](?:packages|@circlet)[\\/](?:tensorflow|ops)[\\/](?:src|dist)[\\/]|\(?node:|<anonymous>|\bnative\b/;
