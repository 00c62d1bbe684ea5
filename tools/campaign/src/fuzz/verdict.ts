import { BrokenPromise, type OpenParser } from './fuzzed-parser.ts';

/** Longer than any sentence that quotes what it found, shortened. */
const MOST_CHARACTERS = 2_000;
const MOST_LINES = 30;

/** C0 and C1 but the line feed, DEL, what ends lines in Unicode, what turns text around: a terminal would obey them. */
const NOT_PRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with the way in which an input was refused; null where all is as documented. */
export function problemOf(error: unknown, parser: Pick<OpenParser, 'isDocumented' | 'hasManyLines'>): string | null {
  if (!(error instanceof Error)) return `threw ${typeof error}, no error`;
  if (error instanceof BrokenPromise) return error.message;
  if (!parser.isDocumented(error)) return `threw ${error.name} instead of a documented error: ${error.message}`;
  return sentenceProblem(error.message, parser.hasManyLines === true ? MOST_LINES : 1);
}

/** What keeps a text from being one printable sentence, or a list of some; null where it is one. */
export function sentenceProblem(text: string, mostLines: number = 1): string | null {
  if (text.length > MOST_CHARACTERS * mostLines) return `its message has ${text.length} characters`;
  const lines = text.split('\n').length;
  if (lines > mostLines) return `its message has ${lines} lines`;
  if (NOT_PRINTABLE.test(text)) return `its message has characters that no line of text has: ${JSON.stringify(text)}`;
  if (text.trim() === '' || text.includes('[object Object]')) return `its message says nothing: ${text}`;
  return null;
}

/** The same failure of other inputs has the same one. */
export function signatureOf(problem: string): string {
  return problem
    .replaceAll(/\d+/g, 'N')
    .replaceAll(/'[^']*'|"[^"]*"/g, 'Q')
    .slice(0, 80);
}
