/** Emphasis for terminals; plain text elsewhere. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  warning(text: string): string;
}

/** By the NO_COLOR convention any value but the empty one turns colours off (no-color.org). */
export function styleFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Style {
  const isColoured = stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  const wrap =
    (code: number, end: number) =>
    (text: string): string =>
      isColoured ? `\x1b[${code}m${text}\x1b[${end}m` : text;
  return { bold: wrap(1, 22), dim: wrap(2, 22), accent: wrap(36, 39), warning: wrap(33, 39) };
}
