import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { memorySource } from '../src/pickle/byte-source.ts';
import { readPickle } from '../src/pickle/read-pickle.ts';
import { tempFolder } from './support/files.ts';

const { pickles } = JSON.parse(readFileSync(new URL('golden/pickles.json', import.meta.url), 'utf8')) as {
  pickles: Record<string, string>;
};
const pickle = (name: string): Buffer => Buffer.from(pickles[name] ?? '', 'base64');
const shape = { height: 4, width: 4, channels: 1 } as const;

describe('verification sets of InsightFace', () => {
  it.each(Object.keys(pickles).filter((name) => name !== 'evil'))('reads the dialect %s', async (name) => {
    await using folder = await tempFolder();
    const dataset = await openDataset(await folder.write('lfw.bin', pickle(name)));
    expect(dataset.pairs).toEqual({ items: Int32Array.of(0, 1, 2, 3), same: Uint8Array.of(1, 0) });
    expect(dataset.items.map(({ classIndex }) => classIndex)).toEqual([0, 0, 1, 2]);
    expect(dataset.classes).toEqual(['pair-0', 'pair-1-a', 'pair-1-b']);
    using reader = imageReader({});
    const values = await Promise.all([0, 1, 2, 3].map(async (i) => (await reader.read(dataset.locate(i), shape))[5]));
    expect(values).toEqual([10, 20, 30, 200]);
  });

  it('never runs what a pickle asks for: it names what it does not know and stops', async () => {
    await using folder = await tempFolder();
    await expect(openDataset(await folder.write('x.bin', pickle('evil')))).rejects.toMatchObject({
      code: 'CIRCLET_DATA_FORMAT',
      message: expect.stringContaining('it names posix.system, which is not among what is read here') as string,
    });
    expect(existsSync('/tmp/owned')).toBe(false);
  });

  it.each([
    ['nothing', '', /it ends at byte 0, within a value/],
    ['an opcode that no such file needs', '8004b02e', /opcode b0 is not read here/],
    ['a value too few', '802e', /protocol 46/],
    ['a pop of nothing', '80022e', /a value is taken where none is/],
    ['a length beyond the file', '80028e00000000000000ff2e', /a length of 18374686479671623680 in 12 bytes/],
    ['a negative length', '800254ffffffff2e', /a length of -1/],
    ['a place of the memo far away', '80025d72ffffff7f2e', /it remembers place 2147483647 of 0/],
    ['a place of the memo where nothing is', '800268052e', /it recalls place 5/],
    ['something put into no list', '80024b014b0161', /no list/],
    ['a call of what is no function', '80024b0129522e', /it calls what is no function/],
    ['a list of nothing', '80025d2e', /expected a list of images and a list of pairs/],
    ['no pairs', '80025d5d862e', /expected two images for each pair, got 0 for 0/],
    ['numbers for images', '80025d284b014b01655d8861862e', /image 0 is neither bytes nor an array of bytes/],
    ['a mark that is not there', '8002742e', /a mark is wanted where none is/],
  ])('refuses %s in one sentence', async (_, hex, expected) => {
    await using folder = await tempFolder();
    await expect(openDataset(await folder.write('x.bin', Buffer.from(hex, 'hex')))).rejects.toThrow(expected);
  });

  it.each(['py2-str', 'numpy-5', 'py3-bytes-2'])('refuses %s cut off anywhere', async (name) => {
    await using folder = await tempFolder();
    const whole = pickle(name);
    for (let length = 0; length < whole.length; length++) {
      const path = await folder.write('x.bin', whole.subarray(0, length));
      await expect(openDataset(path), `${length} bytes`).rejects.toMatchObject({ code: 'CIRCLET_DATA_FORMAT' });
    }
  });
});

describe('readPickle', () => {
  it('reads plain data of every kind, refers outside by the caller, and says where it ended', () => {
    // {'a': (1, 2.5, None, -1, 2**40), 'b': [True]} of protocol 2, then a persistent id, then STOP.
    const hex = [
      '8002', '7d7100', '28', '580100000061', '28', '4b01', '474004000000000000', '4e', '4affffffff', '8a06000000000001', '74',
      '7101', '580100000062', '5d', '88', '61', '75', '2e',
    ].join(''); // prettier-ignore
    const bytes = Buffer.from(hex, 'hex');
    const { value, end } = readPickle(memorySource(bytes), { names: new Map() });
    expect(end).toBe(bytes.length);
    expect(value).toEqual(
      new Map<string, unknown>([
        ['a', [1, 2.5, null, -1, 2 ** 40]],
        ['b', [true]],
      ]),
    );
    const outside = Buffer.from('80024b07512e', 'hex');
    expect(readPickle(memorySource(outside), { names: new Map(), load: (id) => [id] }).value).toEqual([7]);
    expect(() => readPickle(memorySource(outside), { names: new Map() })).toThrow('refers to something outside');
  });
});
