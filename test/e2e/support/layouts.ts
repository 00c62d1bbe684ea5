import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { insightFace } from '../../../packages/data/test/support/record-io.ts';
import { patternImage } from './images.ts';

/** What a made-up set of each layout holds: classes that are trained and classes that are not, with so many images. */
export const LAYOUT_CLASSES = { train: 6, unseen: 4, imagesPerClass: 3 } as const;

const classes = Array.from({ length: LAYOUT_CLASSES.train + LAYOUT_CLASSES.unseen }, (_, c) => c);
const images = Array.from({ length: LAYOUT_CLASSES.imagesPerClass }, (_, i) => i);
const isTrained = (c: number): boolean => c < LAYOUT_CLASSES.train;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Sets that the paper trains on, as they are distributed, with made-up images of their sizes. */
const LAYOUTS = {
  /** InsightFace's RecordIO, with class records; all classes are trained. */
  faces(): Files {
    const ofClasses = classes.filter(isTrained).map((c) => images.map((i) => patternImage(c, i, 112, 112)));
    const { rec, idx } = insightFace(ofClasses);
    return { 'train.rec': rec, 'train.idx': idx, property: `${LAYOUT_CLASSES.train},112,112\n` };
  },
  /** The first image of an unseen person is a query, by another camera than those of the gallery. */
  market1501(): Files {
    const folderOf = (c: number, i: number): string =>
      isTrained(c) ? 'bounding_box_train' : i === 0 ? 'query' : 'bounding_box_test';
    return eachImage((c, i) => {
      const name = `${String(c + 1).padStart(4, '0')}_c${i + 1}s1_00${i}451_0${i}.jpg`;
      return [`${folderOf(c, i)}/${name}`, patternImage(c, i, 128, 64)];
    });
  },
  cub(): Files {
    // Of the 200, the first hundred are trained.
    const labelOf = (c: number): number => (isTrained(c) ? c + 1 : 101 + c);
    const files = eachImage((c, i) => {
      const name = `${String(labelOf(c)).padStart(3, '0')}.Bird_${c}`;
      return [`images/${name}/${name}_${i}.jpg`, patternImage(c, i, 60, 80)];
    });
    const paths = Object.keys(files).map((path) => path.replace('images/', ''));
    return {
      ...files,
      'images.txt': paths.map((path, at) => `${at + 1} ${path}\n`).join(''),
      'image_class_labels.txt': paths.map((path, at) => `${at + 1} ${Number(path.slice(0, 3))}\n`).join(''),
    };
  },
} as const;

export type Layout = keyof typeof LAYOUTS;

/** Writes a made-up set and returns its folder. */
export function writeLayout(folder: string, layout: Layout): string {
  for (const [path, contents] of Object.entries(LAYOUTS[layout]())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

function eachImage(write: (classNumber: number, imageNumber: number) => [path: string, contents: Buffer]): Files {
  return Object.fromEntries(classes.flatMap((c) => images.map((i) => write(c, i))));
}
