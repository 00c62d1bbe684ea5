import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImageDataset, openDataset, splitByParts } from '../src/index.ts';
import { readMat } from '../src/mat/read-mat.ts';
import { type TempFolder, tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';

const mats = JSON.parse(readFileSync(new URL('golden/mat.json', import.meta.url), 'utf8')) as Record<string, string>;
const mat = (name: string): Buffer => Buffer.from(mats[name] ?? '', 'base64');

async function folderOf(
  files: readonly string[],
  lists: Readonly<Record<string, string | Buffer>> = {},
): Promise<TempFolder> {
  const folder = await tempFolder();
  for (const [index, file] of files.entries()) await folder.write(file, flatGrey(index));
  for (const [name, contents] of Object.entries(lists)) await folder.write(name, contents);
  return folder;
}

const rows = (dataset: ImageDataset): string[] =>
  dataset.items.map(({ id, classIndex, part, sourceIndex }) =>
    [id, dataset.classes[classIndex], part, ...(sourceIndex === undefined ? [] : [dataset.sources[sourceIndex]])].join(
      ' ',
    ),
  );

describe('re-identification sets', () => {
  it('Market-1501: junk is left out, the background stays, persons of training and test are apart', async () => {
    await using folder = await folderOf([
      'bounding_box_train/0002_c1s1_000451_03.jpg',
      'bounding_box_train/0007_c3s3_077419_03.jpg',
      'query/0001_c1s1_001051_00.jpg',
      'bounding_box_test/-1_c1s1_000401_03.jpg',
      'bounding_box_test/0000_c1s1_000151_01.jpg',
      'bounding_box_test/0001_c2s1_000301_00.jpg',
      'bounding_box_test/Thumbs.db',
    ]);
    const dataset = await openDataset(folder.path);
    expect(rows(dataset)).toEqual([
      'bounding_box_train/0002_c1s1_000451_03.jpg train/0002 train 1',
      'bounding_box_train/0007_c3s3_077419_03.jpg train/0007 train 3',
      'query/0001_c1s1_001051_00.jpg test/0001 query 1',
      'bounding_box_test/0000_c1s1_000151_01.jpg test/0000 gallery 1',
      'bounding_box_test/0001_c2s1_000301_00.jpg test/0001 gallery 2',
    ]);
    expect(dataset.ignored.notAnImage).toBe(2);
    expect(dataset.notes.join()).toContain('1 junk images');
    const split = splitByParts(dataset);
    expect([split?.train.classes, split?.unseen?.classes]).toEqual([
      ['train/0002', 'train/0007'],
      ['test/0000', 'test/0001'],
    ]);
    expect(split?.unseen?.locate(0)).toEqual({
      kind: 'file',
      path: join(folder.path, 'query/0001_c1s1_001051_00.jpg'),
    });
  });

  it('DukeMTMC-style names, and names that are none', async () => {
    await using folder = await folderOf([
      'bounding_box_train/0005_c2_f0046985.jpg',
      'query/0006_c8_f0046985.jpg',
      'bounding_box_test/0006_c1_f1.jpg',
    ]);
    expect((await openDataset(folder.path)).sources).toEqual(['1', '2', '8']);
    await folder.write('query/person.jpg', '');
    await expect(openDataset(folder.path)).rejects.toThrow('in query, got person.jpg');
    await expect(openDataset(join(folder.path, 'query'), { kind: 'market1501' })).rejects.toThrow(
      'no folder bounding_box_train',
    );
  });

  const msmt = (folder: string) => ({
    'list_train.txt': '0000/0000_000_01_0303morning_0008_0.jpg 0\n',
    'list_val.txt': '0000/0000_001_02_0303morning_0008_0.jpg 0\n',
    'list_query.txt': '0000/0000_000_15_0303morning_0008_0.jpg 0\n',
    'list_gallery.txt': '0000/0000_001_04_0303morning_0008_0.jpg 0\n',
    [`${folder}train${folder === '' ? '' : '_v2'}/0000/0000_000_01_0303morning_0008_0.jpg`]: flatGrey(1),
    [`${folder}train${folder === '' ? '' : '_v2'}/0000/0000_001_02_0303morning_0008_0.jpg`]: flatGrey(1),
    [`${folder}test${folder === '' ? '' : '_v2'}/0000/0000_000_15_0303morning_0008_0.jpg`]: flatGrey(1),
    [`${folder}test${folder === '' ? '' : '_v2'}/0000/0000_001_04_0303morning_0008_0.jpg`]: flatGrey(1),
  });
  it.each(['', 'mask_'])('MSMT17 with folders %strain: persons numbered twice from 0 are different', async (prefix) => {
    await using folder = await folderOf([], msmt(prefix));
    const dataset = await openDataset(folder.path);
    expect(dataset.classes).toEqual(['test/0000', 'train/0000']);
    expect(dataset.items.map(({ part }) => part)).toEqual(['train', 'validation', 'query', 'gallery']);
    expect(dataset.sources).toEqual(['1', '2', '4', '15']);
    expect(splitByParts(dataset)?.train.items).toHaveLength(1);
    await folder.write('list_query.txt', 'x.jpg 0\n');
    await expect(openDataset(folder.path)).rejects.toThrow(
      "line 1: expected '0000/0000_000_01_0303morning_0008_0.jpg 0', got 'x.jpg 0'",
    );
  });

  it('CUHK03 by its 767/700 split, of either kind of boxes', async () => {
    const names = ['1_001_1_01.png', '1_001_2_06.png', '1_002_1_01.png', '1_002_2_06.png'];
    await using folder = await folderOf(
      names.map((name) => `images_labeled/${name}`),
      { 'cuhk03_new_protocol_config_labeled.mat': mat('cuhk03') },
    );
    const dataset = await openDataset(join(folder.path, 'images_labeled'), { kind: 'cuhk03' });
    expect(rows(dataset)).toEqual([
      '1_001_1_01.png train/0001 train 1',
      '1_001_2_06.png train/0001 train 2',
      '1_002_1_01.png test/0002 query 1',
      '1_002_2_06.png test/0002 gallery 2',
    ]);
    await expect(openDataset(folder.path, { kind: 'cuhk03' })).rejects.toThrow(
      'name its folder images_labeled or images_detected, it holds several',
    );
  });
});

describe('retrieval sets', () => {
  it('CUB-200-2011: the first hundred classes are trained, whatever the list for classification says', async () => {
    const files = ['001.Black_footed_Albatross/a.jpg', '100.Brown_Pelican/b.jpg', '101.White_Pelican/c.jpg'];
    await using folder = await folderOf(
      files.map((file) => `images/${file}`),
      {
        'images.txt': files.map((file, i) => `${i + 1} ${file}\n`).join(''),
        'image_class_labels.txt': '1 1\n2 100\n3 101\n',
        'train_test_split.txt': '1 0\n2 0\n3 1\n',
      },
    );
    expect(rows(await openDataset(folder.path))).toEqual([
      'images/001.Black_footed_Albatross/a.jpg 001.Black_footed_Albatross train',
      'images/100.Brown_Pelican/b.jpg 100.Brown_Pelican train',
      'images/101.White_Pelican/c.jpg 101.White_Pelican test',
    ]);
    await folder.write('image_class_labels.txt', '1 1\n');
    await expect(openDataset(folder.path)).rejects.toThrow('image 2 has no line in image_class_labels.txt');
  });

  it.each(['cars', 'carsCompressed'])('Cars196 by annotations as MATLAB writes them (%s)', async (name) => {
    await using folder = await folderOf(
      ['1', '2', '3', '4'].map((i) => `car_ims/00000${i}.jpg`),
      { 'cars_annos.mat': mat(name) },
    );
    expect(rows(await openDataset(folder.path))).toEqual([
      'car_ims/000001.jpg 001 train',
      'car_ims/000002.jpg 098 train',
      'car_ims/000003.jpg 099 test',
      'car_ims/000004.jpg 196 test',
    ]);
  });

  it('Cars196 by the halves of its development kit, which share classes', async () => {
    await using folder = await folderOf(['cars_train/00001.jpg', 'cars_train/00002.jpg', 'cars_test/00001.jpg'], {
      'devkit/cars_train_annos.mat': mat('train'),
      'devkit/cars_test_annos_withlabels.mat': mat('test'),
    });
    expect(rows(await openDataset(folder.path, { kind: 'cars196' }))).toEqual([
      'cars_train/00001.jpg 002 train',
      'cars_train/00002.jpg 150 test',
      'cars_test/00001.jpg 098 train',
    ]);
  });

  it('Stanford Online Products and In-Shop by their lists', async () => {
    await using products = await folderOf(['bicycle_final/1_0.JPG', 'bicycle_final/2_0.JPG'], {
      'Ebay_train.txt': 'image_id class_id super_class_id path\n1 1 1 bicycle_final/1_0.JPG\n',
      'Ebay_test.txt': 'image_id class_id super_class_id path\n59552 11319 1 bicycle_final/2_0.JPG\n',
    });
    expect(rows(await openDataset(products.path))).toEqual([
      'bicycle_final/1_0.JPG 1 train',
      'bicycle_final/2_0.JPG 11319 test',
    ]);
    const list =
      '3\nimage_name item_id evaluation_status\nimg/a.jpg  id_00000001  train\nimg/b.jpg id_00000002 query\nimg/c.jpg id_00000002 gallery\n';
    await using shop = await folderOf(['Img/img/a.jpg', 'Img/img/b.jpg', 'Img/img/c.jpg'], {
      'Eval/list_eval_partition.txt': list,
    });
    expect(rows(await openDataset(shop.path))).toEqual([
      'img/a.jpg id_00000001 train',
      'img/b.jpg id_00000002 query',
      'img/c.jpg id_00000002 gallery',
    ]);
    await shop.write('Eval/list_eval_partition.txt', list.replace('3\n', '4\n'));
    await expect(openDataset(shop.path)).rejects.toThrow('its first line says 4 images, it has 3');
    await shop.write('Eval/list_eval_partition.txt', list.replace('query', 'x'));
    await expect(openDataset(shop.path)).rejects.toThrow("line 4: expected 'image_name item_id train|query|gallery'");
    await products.write('Ebay_test.txt', '1 2 3\n');
    await expect(openDataset(products.path)).rejects.toThrow(
      /line 1: expected 'image_id class_id super_class_id path', got '1 2 3'/,
    );
  });
});

describe('MATLAB files', () => {
  it('cut off anywhere end in a sentence', async () => {
    await using folder = await tempFolder();
    for (const name of ['cuhk03', 'train']) {
      const whole = mat(name);
      for (let length = 0; length < whole.length; length += 7) {
        const path = await folder.write('x.mat', whole.subarray(0, length));
        try {
          readMat(path);
        } catch (error) {
          expect(error, `${name}, ${length} bytes`).toMatchObject({ code: 'CIRCLET_DATA_FORMAT' });
        }
      }
    }
  });

  it('of version 7.3 are named as what they are', async () => {
    await using folder = await tempFolder();
    const path = await folder.write('x.mat', 'MATLAB 7.3 MAT-file, Platform: GLNXA64');
    expect(() => readMat(path)).toThrow(/a MATLAB 7.3 file \(HDF5\), which is not read; save it with -v7/);
  });
});
