/** Pixels of one image, [height, width, channels] row-major, 0 to 255. */
export interface Pixels {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  readonly values: Uint8Array;
}
