import { join, resolve } from 'node:path';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset } from '../dataset/listed.ts';
import { ijbPrefix, readIjbImages } from './ijb-lists.ts';

/**
 * The images of IJB-B or IJB-C, `loose_crop` and `meta`, each aligned by its landmarks. A class is a template, which is one person's,
 * though several may be. Templates, media, scores and pairs are in `readIjbImages` and `readTemplatePairs`, in the same order.
 *
 * @throws FormatError, DataMissingError, NoImagesError
 */
export async function openIjb(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const { names, landmarks, templates } = await readIjbImages(root);
  const folder = join(root, 'loose_crop');
  return listedDataset({
    path,
    name: ijbPrefix(root) === 'ijbb' ? 'IJB-B' : 'IJB-C',
    root: folder,
    images: names.map((name, index) => ({
      // A photograph with several faces stands in the lists once for each.
      id: `${name}#${index}`,
      file: name,
      className: String(templates[index]),
      landmarks: Array.from(landmarks.subarray(10 * index, 10 * index + 10)),
    })),
  });
}
