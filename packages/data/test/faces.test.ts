import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alignFace,
  encodeMegafaceFeature,
  FACE_TEMPLATE,
  faceTemplate,
  fiveOf68,
  openDataset,
  type Pixels,
  readIjbImages,
  readMegafaceFeature,
  readTemplatePairs,
  readTemplateSubjects,
  resample,
  type ResampleFilter,
  similarityTransform,
} from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';

const LANDMARKS = [46.06, 62.026, 87.785, 60.323, 68.851, 77.656, 52.162, 99.875, 86.45, 98.648];

describe('alignment by five landmarks', () => {
  it('equals the SVD form of Umeyama on the reference points', () => {
    const { a, b, tx, ty } = similarityTransform(LANDMARKS, FACE_TEMPLATE);
    [
      [a, 0.95337175],
      [b, 0.04424357],
      [tx, -5.52606117],
      [ty, -7.10842451],
    ].forEach(([found, expected]) => {
      expect(found).toBeCloseTo(expected as number, 8);
    });
  });

  it('finds any similarity again from points that it has moved', () => {
    for (const [a, b, tx, ty] of [
      [1, 0, 0, 0],
      [0.3, -2, 40, -7],
      [-1, 0, 5, 5],
      [0, 1, 0, 100],
    ] as const) {
      const moved = FACE_TEMPLATE.map((_, i) => {
        const [x, y] = [FACE_TEMPLATE[i & ~1] as number, FACE_TEMPLATE[i | 1] as number];
        return i % 2 === 0 ? a * x - b * y + tx : b * x + a * y + ty;
      });
      const found = similarityTransform(FACE_TEMPLATE, moved);
      expect([found.a, found.b, found.tx, found.ty].map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([
        a,
        b,
        tx,
        ty,
      ]);
    }
  });

  it('refuses landmarks in one place, mirrored, or that are no numbers', () => {
    const mirrored = FACE_TEMPLATE.map((value, i) => (i % 2 === 0 ? 112 - value : value));
    expect(() => similarityTransform(new Array<number>(10).fill(3), FACE_TEMPLATE)).toThrow('lie in one place');
    expect(() => similarityTransform(mirrored, FACE_TEMPLATE)).toThrow('are mirrored');
    expect(() => similarityTransform([...FACE_TEMPLATE.slice(0, 9), NaN], FACE_TEMPLATE)).toThrow('no numbers');
    expect(() => similarityTransform([1, 2], FACE_TEMPLATE)).toThrow('expected 5 landmarks, got 1');
  });

  it('has templates for other sizes, and five landmarks of 68', () => {
    expect(faceTemplate(224, 224)[0]).toBeCloseTo(76.5892);
    expect(faceTemplate(112, 96)[0]).toBeCloseTo(30.2946);
    expect(faceTemplate(256, 256).slice(0, 2)).toEqual([38.2946 * 2 + 16, 51.6963 * 2]);
    expect(() => faceTemplate(100, 100)).toThrow(RangeError);
    const points = Array.from({ length: 136 }, (_, i) => i);
    expect(fiveOf68(points)).toEqual([75, 76, 87, 88, 60, 61, 96, 97, 108, 109]);
  });

  it('moves pixels: an image that is aligned stays, one moved by whole pixels comes back, outside is black', () => {
    const values = Uint8Array.from({ length: 112 * 112 }, (_, i) => (i * 37) % 251);
    const image: Pixels = { height: 112, width: 112, channels: 1, values };
    expect(alignFace(image, FACE_TEMPLATE).values).toEqual(values);
    const moved = alignFace(
      image,
      FACE_TEMPLATE.map((value, i) => value + (i % 2 === 0 ? 3 : -2)),
    );
    expect(moved.values[5 * 112 + 7]).toBe(values[3 * 112 + 10]);
    expect(moved.values[0]).toBe(0);
    // Half a pixel to the right: the mean of two neighbours.
    const half = alignFace(
      image,
      FACE_TEMPLATE.map((value, i) => value + (i % 2 === 0 ? 0.5 : 0)),
    );
    expect(half.values[1000]).toBe(Math.round(((values[1000] as number) + (values[1001] as number)) / 2));
  });
});

describe('resampling', () => {
  const { cases } = JSON.parse(readFileSync(new URL('golden/pil-resize.json', import.meta.url), 'utf8')) as {
    cases: {
      from: [number, number, 1 | 3];
      to: [number, number];
      filter: ResampleFilter;
      sha256: string;
      front: number[];
    }[];
  };
  it.each(cases)('equals PIL to the bit: $from to $to, $filter', ({ from, to, filter, sha256, front }) => {
    const [height, width, channels] = from;
    const values = Uint8Array.from(
      { length: height * width * channels },
      (_, i) => (i * 73 + Math.floor(i / 5) * 31) % 256,
    );
    const resized = resample({ height, width, channels, values }, ...to, filter);
    expect([...resized.values.subarray(0, 8)]).toEqual(front);
    expect(createHash('sha256').update(resized.values).digest('hex')).toBe(sha256);
  });

  it('is what decoding uses where the kernel says so, covering or filling', async () => {
    await using folder = await tempFolder();
    const path = await folder.write(
      'a/1.pgm',
      Buffer.concat([Buffer.from('P5 8 4 255\n'), Buffer.from(Array.from({ length: 32 }, (_, i) => 8 * i))]),
    );
    const location = { kind: 'file', path } as const;
    using fill = imageReader({ kernel: 'pil-bilinear' });
    using cover = imageReader({ kernel: 'pil-bilinear', fit: 'cover' });
    const image: Pixels = {
      height: 4,
      width: 8,
      channels: 1,
      values: Uint8Array.from({ length: 32 }, (_, i) => 8 * i),
    };
    const shape = { height: 2, width: 2, channels: 1 } as const;
    expect(await fill.read(location, shape)).toEqual(resample(image, 2, 2, 'bilinear').values);
    const whole = resample(image, 2, 4, 'bilinear').values;
    expect([...(await cover.read(location, shape))]).toEqual([whole[1], whole[2], whole[5], whole[6]]);
  });
});

describe('IJB', () => {
  const points = FACE_TEMPLATE.join(' ');
  const files = {
    'meta/ijbc_name_5pts_score.txt': `1.pgm ${points} 0.999\n2.pgm ${points} 0.5\n1.pgm ${points} 0.25\n`,
    'meta/ijbc_face_tid_mid.txt': '1.pgm 1 69544\n2.pgm 1 69544\n1.pgm 7 3\n',
    'meta/ijbc_template_pair_label.txt': '1 7 0\n1 1 1\n',
    'meta/ijbc_1N_gallery_G1.csv': 'TEMPLATE_ID,SUBJECT_ID,FILENAME\n1,5,x.jpg\n7, 6\n',
  };

  it('reads images, landmarks, templates, media, pairs and subjects, and aligns what it decodes', async () => {
    await using folder = await tempFolder();
    for (const [name, text] of Object.entries(files)) await folder.write(name, text);
    const grey = Buffer.concat([Buffer.from('P5 112 112 255\n'), Buffer.alloc(112 * 112, 99)]);
    await folder.write('loose_crop/1.pgm', grey);
    await folder.write('loose_crop/2.pgm', grey);
    const images = await readIjbImages(folder.path);
    expect([images.names, [...images.scores], [...images.templates], [...images.media]]).toEqual([
      ['1.pgm', '2.pgm', '1.pgm'],
      [0.999, 0.5, 0.25],
      [1, 1, 7],
      [69544, 69544, 3],
    ]);
    expect(await readTemplatePairs(folder.path)).toEqual({
      first: Int32Array.of(1, 1),
      second: Int32Array.of(7, 1),
      same: Uint8Array.of(0, 1),
    });
    const gallery = await readTemplateSubjects(join(folder.path, 'meta/ijbc_1N_gallery_G1.csv'));
    expect(gallery).toEqual({ templates: Int32Array.of(1, 7), subjects: Int32Array.of(5, 6) });
    const dataset = await openDataset(folder.path);
    expect(dataset.classes).toEqual(['1', '7']);
    expect(dataset.items.map(({ id }) => id)).toEqual(['1.pgm#0', '2.pgm#1', '1.pgm#2']);
    using reader = imageReader({});
    const pixels = await reader.read(dataset.locate(1), { height: 112, width: 112, channels: 1 });
    expect(new Set(pixels)).toEqual(new Set([99]));
  });

  it.each([
    ['too few numbers', { 'meta/ijbc_name_5pts_score.txt': '1.pgm 1 2 3\n' }, /line 1: expected a name and 11 numbers/],
    [
      'lists of two lengths',
      { 'meta/ijbc_face_tid_mid.txt': '1.pgm 1 1\n' },
      /it has 1 lines, the list of landmarks 3/,
    ],
    [
      'a template that is no number',
      { 'meta/ijbc_face_tid_mid.txt': '1.pgm x 1\n' },
      /line 1: expected 3 columns, got '1.pgm x 1'/,
    ],
    ['no list', { 'meta/ijbc_name_5pts_score.txt': '' }, /it has 3 lines, the list of landmarks 0/],
  ])('refuses %s', async (_, changed, expected) => {
    await using folder = await tempFolder();
    for (const [name, text] of Object.entries({ ...files, ...changed })) await folder.write(name, text);
    await folder.write('loose_crop/1.pgm', '');
    await expect(openDataset(folder.path)).rejects.toThrow(expected);
  });
});

describe('MegaFace', () => {
  it('reads lists and noise lists: noisy images are passed over', async () => {
    await using folder = await tempFolder();
    const probes = ['facescrub_images/Adam_Brody/Adam_Brody_1.png', 'facescrub_images/Adam_Brody/Adam_Brody_2.png'];
    const distractors = ['megaface_images/1000/22@N0/1.jpg', 'megaface_images/1000/22@N0/2.jpg'];
    for (const path of [...probes, ...distractors]) await folder.write(path, flatGrey(1));
    await folder.write('facescrub_lst', `${probes.join('\n')}\n`);
    await folder.write('megaface_lst', `${distractors.join('\n')}\n`);
    await folder.write('facescrub_noises.txt', '# a remark\nAdam_Brody_2.png\n');
    await folder.write('megaface_noises.txt', '1000/22@N0/1.jpg\n3\tother/x/y.jpg\n');
    const dataset = await openDataset(folder.path);
    expect(dataset.items.map(({ id, part }) => [id, part])).toEqual([
      [probes[0], 'query'],
      [distractors[1], 'gallery'],
    ]);
    expect(dataset.classes).toEqual(['facescrub/Adam_Brody', 'megaface/1000/22@N0']);
    await folder.write('megaface_lst', 'x.jpg\n');
    await expect(openDataset(folder.path)).rejects.toThrow("line 1: expected 2 folders and a file, got 'x.jpg'");
  });

  it('writes and reads feature files, and refuses others', async () => {
    await using folder = await tempFolder();
    const values = Float32Array.of(0.5, -1.25, 100);
    expect(encodeMegafaceFeature(values).toString('hex')).toBe(
      '03000000010000000400000005000000' + '0000003f0000a0bf0000c842',
    );
    const path = await folder.write('x.bin', encodeMegafaceFeature(values));
    expect(readMegafaceFeature(path)).toEqual(values);
    await folder.write('x.bin', encodeMegafaceFeature(values).subarray(0, 20));
    expect(() => readMegafaceFeature(path)).toThrow(
      'expected dimension, 1, 4, 5 and as many float32, got 3, 1, 4, 5 and 20 bytes',
    );
    await folder.write('x.bin', '');
    expect(() => readMegafaceFeature(path)).toThrow('got 0 and 0 bytes');
  });
});
