import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePairList } from '../src/index.ts';

describe('parsePairList', () => {
  it('reads folds and pairs as LFW lists them, by tabs or by blanks', () => {
    const ada = { line: 2, first: { name: 'Ada', number: 1 }, second: { name: 'Ada', number: 4 }, same: true };
    const other = { line: 3, first: { name: 'Ada', number: 12 }, second: { name: 'Bo', number: 3 }, same: false };
    const list = {
      numFolds: 2,
      pairs: [ada, other, { ...ada, line: 4, first: { name: 'Ada', number: 0 } }, { ...other, line: 5 }],
    };
    expect(parsePairList('2\t1\nAda\t1\t4\nAda\t12\tBo\t3\nAda\t0\t4\nAda\t12\tBo\t3\n')).toEqual(list);
    expect(parsePairList('\uFEFF2 1\r\nAda  1 4\r\nAda 0012 Bo 3\r\nAda 0 04\r\nAda 12 Bo 3\r\n\r\n')).toEqual(list);
  });

  it('takes blanks for a part of names where tabs separate', () => {
    const { pairs } = parsePairList('2\t1\nAda L.\t1\t4\nAda L.\t1\t7\t2\nAda L.\t1\t3\nBo \t1\tAda L.\t3');
    expect(pairs[0]?.first).toEqual({ name: 'Ada L.', number: 1 });
    // A name may be a number: the column it stands in decides.
    expect(pairs[1]).toMatchObject({ second: { name: '7', number: 2 }, same: false });
    expect(pairs[3]?.first.name).toBe('Bo');
  });

  it('counts lines of the text, blank ones too', () => {
    expect(() => parsePairList('\n2 1\n\nAda 1 2\nAda one 2')).toThrow(/^list of pairs, line 5: .* got 'Ada one 2'$/);
  });

  it.each([
    ['', /line 1: expected 'FOLDS PAIRS'.*, the list is empty/],
    [' \n\n', /line 1: .* the list is empty/],
    ['Ada 1 2\nAda 1 Bo 1', /line 1: expected 'FOLDS PAIRS' .* got 'Ada 1 2'/],
    ['1100\nAda 1 2\nAda 1 Bo 1', /line 1: .* got '1100'/],
    ['1 1\nAda 1 2\nAda 1 Bo 1', /line 1: .* at least 2 folds.* got '1 1'/],
    ['2 0', /line 1: .* got '2 0'/],
    ['2 1\nAda 1 2\nAda 1', /line 3: expected 'NAME N1 N2' or 'NAME1 N1 NAME2 N2', got 'Ada 1'/],
    ['2 1\nAda 1 2 Bo 1', /line 2: expected 'NAME N1 N2'/],
    ['2 1\nAda 1 Bo x', /line 2: expected 'NAME N1 N2'/],
    ['2 1\nAda 1 -2', /line 2: expected 'NAME N1 N2'/],
    ['2 1\nAda/Ada_0001.jpg Bo/Bo_0001.jpg 0', /line 2: expected 'NAME N1 N2'/],
    ['2 1\nAda 1 Ada 2', /line 2: expected two different names, got 'Ada' twice; a pair of one class is 'Ada 1 2'/],
    ['2 1\nAda 1 01', /line 2: expected two different images of 'Ada', got number 1 twice/],
    [
      '2 1\nAda 1 2\nAda 1 Bo 1\nAda 1 2',
      /line 1: 2 folds of 1 same and 1 different pairs are 4 pairs, the list has 3/,
    ],
  ])('refuses %j in one sentence with the line', (text, message) => {
    expect(() => parsePairList(text)).toThrow(message);
    expect(() => parsePairList(text)).toThrow(
      expect.objectContaining({ code: 'CIRCLET_EVALUATION_PAIR_LIST', line: expect.any(Number) as number }) as Error,
    );
  });
});

const lfw = fileURLToPath(new URL('../../../../shared/data/format-fixtures/lfw/pairs.txt', import.meta.url));

describe.skipIf(!existsSync(lfw))("LFW's own list", () => {
  it('has 10 folds of 300 same and then 300 different pairs', () => {
    const { numFolds, pairs } = parsePairList(readFileSync(lfw, 'utf8'));
    expect(numFolds).toBe(10);
    expect(pairs.map(({ same }) => same)).toEqual(pairs.map((_, index) => Math.floor(index / 300) % 2 === 0));
    expect(pairs).toHaveLength(6_000);
    expect(pairs[0]).toMatchObject({ first: { name: 'Abel_Pacheco', number: 1 }, second: { number: 4 } });
  });
});
