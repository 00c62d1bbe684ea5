import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ImageDataset } from '../dataset/image-dataset.ts';
import { listedDataset, type ListedImage } from '../dataset/listed.ts';
import { type MegafaceImage, readMegafaceList } from './megaface.ts';

/**
 * MegaFace's challenge 1: `facescrub_lst` and `megaface_lst` with images below the folder, and where they are there the noise lists
 * `facescrub_noises.txt` and `megaface_noises.txt`. Probes are `query`, distractors `gallery`; noisy ones are passed over.
 *
 * @throws FormatError, DataMissingError, NoImagesError
 */
export async function openMegaface(path: string): Promise<ImageDataset> {
  const root = resolve(path);
  const listed = async (of: 'facescrub' | 'megaface'): Promise<MegafaceImage[]> => {
    const noises = join(root, `${of}_noises.txt`);
    return readMegafaceList(of, join(root, `${of}_lst`), existsSync(noises) ? noises : null);
  };
  const [probes, distractors] = [await listed('facescrub'), await listed('megaface')];
  const all = [...probes, ...distractors];
  const images = all.flatMap(({ path: id, person, isNoisy }, index): ListedImage[] => {
    if (isNoisy) return [];
    const isProbe = index < probes.length;
    return [{ id, className: `${isProbe ? 'facescrub' : 'megaface'}/${person}`, part: isProbe ? 'query' : 'gallery' }];
  });
  const numNoisy = all.length - images.length;
  return listedDataset({
    path,
    name: basename(root),
    root,
    images,
    notes: [`${basename(root)}: ${numNoisy} noisy images are passed over`],
    numIgnored: numNoisy,
  });
}
