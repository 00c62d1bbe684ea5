import { PairListError } from './errors.ts';
import { MAX_PAIR_LIST_BYTES } from './limits.ts';

/** One image as a list names it: the n-th of a person, of a product, of whatever the classes are. */
export interface ListedImage {
  readonly name: string;
  readonly number: number;
}

export interface ListedPair {
  /** Of the text, from 1: for messages. */
  readonly line: number;
  readonly first: ListedImage;
  readonly second: ListedImage;
  readonly same: boolean;
}

export interface PairList {
  readonly numFolds: number;
  /** In the order of the text, fold after fold. */
  readonly pairs: readonly ListedPair[];
}

/**
 * Reads a list of pairs in the layout of LFW's pairs.txt:
 *
 *     10      300                                      folds; same pairs in each, and as many different ones
 *     Abel_Pacheco     1     4                         one name: the same class
 *     Abdel_Madi_Shabneh     1     Dean_Barker     1   two names: different classes
 *
 * Columns are separated by tabs, so that names may hold spaces, or by blanks where a line has no tab. Blank lines are passed over. How
 * a fold mixes same and different pairs is the list's own business; their number is not, because a list that was cut off would
 * otherwise be scored with other folds.
 *
 * @throws PairListError with the number of the line
 */
export function parsePairList(text: string): PairList {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_PAIR_LIST_BYTES) {
    throw new PairListError(1, `expected a list of at most ${MAX_PAIR_LIST_BYTES} bytes, got ${bytes}`);
  }
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
  const [header, ...rest] = lines;
  if (header === undefined) {
    throw new PairListError(1, `expected '${HEADER}', as the first line of LFW's pairs.txt, the list is empty`);
  }
  const [, folds, inFold] = /^(\d+)\s+(\d+)$/.exec(header.content) ?? [];
  const [numFolds, numSame] = [Number(folds), Number(inFold)];
  if (!(numFolds >= 2 && numSame >= 1)) {
    throw new PairListError(
      header.line,
      `expected '${HEADER}' with at least 2 folds, as the first line of LFW's pairs.txt, got '${header.content}'`,
    );
  }
  const pairs = rest.map(({ line, content }) => pairOf(line, content));
  const expected = 2 * numFolds * numSame;
  if (pairs.length !== expected) {
    throw new PairListError(
      header.line,
      `${numFolds} folds of ${numSame} same and ${numSame} different pairs are ${expected} pairs, the list has ${pairs.length}; ` +
        'copy it again or correct this line',
    );
  }
  return { numFolds, pairs };
}

const HEADER = 'FOLDS PAIRS';

function pairOf(line: number, content: string): ListedPair {
  // No expression with blanks on both sides of a tab: on a line of nothing else it would try them all in turn.
  const columns = content.includes('\t')
    ? content
        .split('\t')
        .map((column) => column.trim())
        .filter((column) => column !== '')
    : content.split(/\s+/);
  const [firstName = '', firstNumber = '', ...last] = columns;
  const isSame = columns.length === 3;
  const [secondName = '', secondNumber = ''] = isSame ? [firstName, ...last] : last;
  const hasNumbers = [firstNumber, secondNumber].every((number) => /^\d{1,15}$/.test(number));
  if ((!isSame && columns.length !== 4) || !hasNumbers) {
    throw new PairListError(line, `expected 'NAME N1 N2' or 'NAME1 N1 NAME2 N2', got '${content}'`);
  }
  if (!isSame && firstName === secondName) {
    throw new PairListError(
      line,
      `expected two different names, got '${firstName}' twice; a pair of one class is '${firstName} ${firstNumber} ${secondNumber}'`,
    );
  }
  const first = { name: firstName, number: Number(firstNumber) };
  const second = { name: secondName, number: Number(secondNumber) };
  if (isSame && first.number === second.number) {
    throw new PairListError(line, `expected two different images of '${firstName}', got number ${first.number} twice`);
  }
  return { line, first, second, same: isSame };
}
