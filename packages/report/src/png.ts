/** Of screens with two pixels for each of a drawing's units. */
const DOTS_PER_INCH = 2 * 72;

/** A picture file of an SVG of this package. Letters are in a type face of this machine. */
export async function pngOf(svg: string): Promise<Buffer> {
  // Loaded when there is a picture to be made: pages do without.
  const { default: sharp } = await import('sharp');
  return await sharp(Buffer.from(svg), { density: DOTS_PER_INCH }).png({ compressionLevel: 9 }).toBuffer();
}
