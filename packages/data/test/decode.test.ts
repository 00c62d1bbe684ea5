import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toChannels } from '@circlet/pixels';
import { decodeImage } from '../src/image/decode.ts';
import { png } from './support/images.ts';

const grey = (height: number, width: number) => ({ height, width, channels: 1 }) as const;
const colour = (height: number, width: number) => ({ height, width, channels: 3 }) as const;
const decode = async (bytes: Uint8Array, shape: ReturnType<typeof grey> | ReturnType<typeof colour>) => [
  ...(await decodeImage(bytes, shape, {})),
];

describe('decodeImage', () => {
  it('reads 1-bit and 8-bit grey PNG exactly, as grey and as colour', async () => {
    const oneBit = png(10, 2, 1, 'grey', [
      [0b10101010, 0b01000000],
      [0b00000000, 0b11000000],
    ]);
    expect(await decode(oneBit, grey(2, 10))).toEqual(
      [1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1].map((bit) => bit * 255),
    );
    const values = [0, 1, 127, 128, 254, 255];
    const eightBit = png(3, 2, 8, 'grey', [values.slice(0, 3), values.slice(3)]);
    expect(await decode(eightBit, grey(2, 3))).toEqual(values);
    expect(await decode(eightBit, colour(2, 3))).toEqual(values.flatMap((v) => [v, v, v]));
  });

  it('reads colour PNG exactly, and takes its luma for grey', async () => {
    const rgb = [255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30];
    const image = png(4, 1, 8, 'rgb', [rgb]);
    expect(await decode(image, colour(1, 4))).toEqual(rgb);
    // 0.299 · 255 = 76.2, 0.587 · 255 = 149.7, 0.114 · 255 = 29.1, 2.99 + 11.74 + 3.42 = 18.15
    expect(await decode(image, grey(1, 4))).toEqual([76, 150, 29, 18]);
  });

  it('puts transparent parts on white and brings 16 bits to 8', async () => {
    const rgba = png(2, 1, 8, 'rgba', [[9, 9, 9, 0, 9, 9, 9, 255]]);
    expect(await decode(rgba, colour(1, 2))).toEqual([255, 255, 255, 9, 9, 9]);
    const deep = png(3, 1, 16, 'grey', [[0x00, 0x00, 0x80, 0x80, 0xff, 0xff]]);
    expect(await decode(deep, grey(1, 3))).toEqual([0, 128, 255]);
  });

  it('reads JPEG, grey, colour and CMYK', async () => {
    const noise = await sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 200, g: 100, b: 50 } } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const near = (actual: number[], expected: readonly number[]) =>
      actual.forEach((value, i) =>
        expect(Math.abs(value - (expected[i % expected.length] as number)), `value ${i}`).toBeLessThanOrEqual(2),
      );
    near(await decode(noise, colour(8, 8)), [200, 100, 50]);
    const greyJpeg = await sharp(noise).toColourspace('b-w').jpeg({ quality: 100 }).toBuffer();
    const level = (await sharp(greyJpeg).raw().toBuffer())[0] as number;
    near(await decode(greyJpeg, grey(8, 8)), [level]);
    const cmyk = await sharp(noise).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect(await decode(cmyk, colour(8, 8))).toHaveLength(192);
  });

  it('reads PGM and PPM, binary and plain, with comments and any maximum', async () => {
    const binary = Buffer.concat([Buffer.from('P5\n# a comment\n2 2\n255\n'), Buffer.from([0, 10, 200, 255])]);
    expect(await decode(binary, grey(2, 2))).toEqual([0, 10, 200, 255]);
    // After the maximum exactly one blank: the first pixel may itself look like a blank.
    const blanks = Buffer.concat([Buffer.from('P5 2 1 255\n'), Buffer.from([0x20, 0x0a])]);
    expect(await decode(blanks, grey(1, 2))).toEqual([0x20, 0x0a]);
    expect(await decode(Buffer.from('P2 3 1 15 0 # none\n 5 15'), grey(1, 3))).toEqual([0, 85, 255]);
    const deep = Buffer.concat([Buffer.from('P5 2 1 65535 '), Buffer.from([0x80, 0x80, 0xff, 0xff])]);
    expect(await decode(deep, grey(1, 2))).toEqual([128, 255]);
    const ppm = Buffer.concat([Buffer.from('P6 1 2 255\n'), Buffer.from([1, 2, 3, 4, 5, 6])]);
    expect(await decode(ppm, colour(2, 1))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await decode(Buffer.from('P3 1 1 255 7 8 9\n'), colour(1, 1))).toEqual([7, 8, 9]);
  });

  it('resizes to exactly the shape asked for', async () => {
    const rows = Array.from({ length: 6 }, () => [0, 0, 0, 0, 255, 255, 255, 255]);
    const image = png(8, 6, 8, 'grey', rows);
    const stretched = await decode(image, grey(3, 2));
    expect(stretched).toHaveLength(6);
    // Left half dark, right half light, mirrored around the middle up to rounding.
    for (let y = 0; y < 3; y++) {
      expect(stretched[2 * y]).toBeLessThan(64);
      expect((stretched[2 * y] as number) + (stretched[2 * y + 1] as number)).toBeCloseTo(255, -1);
    }
    const cover = await decodeImage(image, grey(6, 2), { fit: 'cover' });
    expect([...cover]).toEqual(Array.from({ length: 6 }, () => [0, 255]).flat());
    const pgm = Buffer.concat([Buffer.from('P5 2 2 255\n'), Buffer.alloc(4, 80)]);
    expect(await decode(pgm, colour(5, 3))).toEqual(new Array(45).fill(80));
  });

  it('refuses empty, foreign and truncated files', async () => {
    const noise = await sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    const jpeg = await sharp(noise).jpeg({ quality: 95 }).toBuffer();
    const broken: Record<string, Uint8Array> = {
      empty: Buffer.alloc(0),
      text: Buffer.from('this is not an image'),
      'half a PNG': noise.subarray(0, noise.length / 2),
      'half a JPEG': jpeg.subarray(0, jpeg.length / 2),
      'a PNG header alone': noise.subarray(0, 40),
      'a short PGM': Buffer.concat([Buffer.from('P5 64 64 255\n'), Buffer.alloc(100)]),
      'a PGM of terabytes': Buffer.from('P5 2000000 2000000 255\n'),
      'a PGM without numbers': Buffer.from('P5 x y z'),
      'a PGM value above the maximum': Buffer.from('P2 1 1 7 8'),
    };
    for (const [name, bytes] of Object.entries(broken)) {
      await expect(decodeImage(bytes, colour(64, 64), {}), name).rejects.toThrow();
    }
  });
});

describe('toChannels', () => {
  it('keeps every grey as it is on the way through colour', () => {
    const values = Uint8Array.from({ length: 256 }, (_, v) => v);
    const asColour = toChannels({ height: 16, width: 16, channels: 1, values }, 3);
    expect(toChannels({ height: 16, width: 16, channels: 3, values: asColour }, 1)).toEqual(values);
  });
});
