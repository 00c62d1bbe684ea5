import { describe, expect, it } from 'vitest';
import { locatePairs, parsePairList } from '../src/index.ts';

const list = parsePairList('2 1\nAda_L 2 11\nAda_L 2 Bo 1\nAda_L 11 1\nBo 1 Ada_L 1');

/** The paths that the first and the second image of each pair are found at. */
function found(paths: readonly string[]): (string | undefined)[] {
  const { images, pairs, same } = locatePairs(list, paths, 'faces');
  expect([...same]).toEqual([1, 0, 1, 0]);
  expect([...images]).toEqual([...new Set(images)].toSorted((a, b) => a - b));
  return [...pairs].map((place) => paths[images[place] ?? NaN]);
}

describe('locatePairs', () => {
  it.each([
    ['as LFW does', (name: string, number: number) => `${name}/${name}_${String(number).padStart(4, '0')}.jpg`],
    ['below other folders', (name: string, number: number) => `aligned/test/${name}/${name}_000${number}.png`],
    ['by numbers alone', (name: string, number: number) => `${name}/${number}.pgm`],
  ])('finds images that are named %s', (_how, path) => {
    const images: [string, number][] = [
      ['Ada_L', 11],
      ['Bo', 2],
      ['Ada_L', 1],
      ['Bo', 1],
      ['Ada_L', 2],
    ];
    const [eleven, , one, bo, two] = images.map(([name, number]) => path(name, number));
    expect(found(images.map(([name, number]) => path(name, number)))).toEqual([
      ...[two, eleven],
      ...[two, bo],
      ...[eleven, one],
      ...[bo, one],
    ]);
  });

  it('names each image once, and none that the list does not', () => {
    const paths = ['Ada_L/1.jpg', 'Ada_L/2.jpg', 'Ada_L/3.jpg', 'Ada_L/11.jpg', 'Bo/1.jpg', 'Bo/2.jpg'];
    expect([...locatePairs(list, paths, 'faces').images]).toEqual([0, 1, 3, 4]);
  });

  it.each([
    [
      ['Ada_L/Ada_L_0001.jpg', 'Ada_L/Ada_L_0002.jpg', 'Bo/Bo_0001.jpg'],
      /^list of pairs, line 2: expected the image Ada_L\/Ada_L_0011 in faces: the folder 'Ada_L' has no such number$/,
    ],
    [['Ada_L/1.jpg', 'Ada_L/2.jpg', 'Ada_L/11.jpg', 'bo/1.jpg'], /line 3: .* Bo\/Bo_0001 .*: no folder has that name/],
    [['Ada_L/1.jpg', 'Ada_L/2.jpg', 'Ada_L/11.jpg', 'Bo/Ada_1.jpg'], /line 3: .*: the folder 'Bo' has no such number/],
    [
      ['Ada_L/1.jpg', 'Ada_L/2.jpg', 'Ada_L/Ada_L_02.png', 'Ada_L/11.jpg', 'Bo/1.jpg'],
      /line 2: expected one image Ada_L\/Ada_L_0002, faces has Ada_L\/2\.jpg and Ada_L\/Ada_L_02\.png; take one away/,
    ],
    [['a/Ada_L/2.jpg', 'b/Ada_L/2.jpg'], /line 2: expected one image .* a\/Ada_L\/2\.jpg and b\/Ada_L\/2\.jpg/],
  ])('says in which line an image is missing or ambiguous', (paths, message) => {
    expect(() => locatePairs(list, paths, 'faces')).toThrow(message);
  });
});
