/** Person and camera, as file names of re-identification sets have them. */
export interface PersonName {
  /** −1: junk, which is neither right nor wrong. 0: somebody of the background, whom no query shows. */
  readonly person: number;
  readonly camera: number;
}

/**
 * Market-1501 and DukeMTMC-reID: `0002_c1s1_000451_03.jpg`, `0005_c2_f0046985.jpg`, `-1_c1s1_000401_03.jpg`.
 * Source: JDAI-CV/fast-reid fastreid/data/datasets/market1501.py, dukemtmcreid.py.
 *
 * @returns null where the name is not like that
 */
export function marketName(fileName: string): PersonName | null {
  const found = /^(-?\d{1,9})_c(\d{1,3})/.exec(fileName);
  return found === null ? null : { person: Number(found[1]), camera: Number(found[2]) };
}

/**
 * CUHK03 as everybody extracts it: `2_037_1_04.png` = pair of cameras, person within that pair, view, image.
 * Source: JDAI-CV/fast-reid fastreid/data/datasets/cuhk03.py.
 */
export function cuhk03Name(fileName: string): PersonName | null {
  const found = /^(\d)_(\d{1,4})_([12])_(\d{1,3})\./.exec(fileName);
  if (found === null) return null;
  return { person: 10_000 * Number(found[1]) + Number(found[2]), camera: Number(found[3]) };
}
