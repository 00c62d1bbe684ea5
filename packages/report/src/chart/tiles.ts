import { markup, type Markup } from '../markup.ts';
import type { Sheet } from '../model-summary.ts';
import { at } from './picture.ts';

/** A sheet that drawings take pictures from: stated once in a page, and in every file that needs it. */
export interface SheetDefinition {
  readonly id: string;
  readonly content: Markup;
}

/** @param id of this sheet within a page @param numTiles that are in it */
export function sheetDefinition(id: string, { jpeg, tile, columns }: Sheet, numTiles: number): SheetDefinition {
  const [width, height] = [columns * tile, Math.ceil(numTiles / columns) * tile];
  // Base64 has no other characters; whoever writes a summary is not us.
  const data = `data:image/jpeg;base64,${jpeg.replaceAll(/[^A-Za-z0-9+/=]/g, '')}`;
  return { id, content: markup`<image id="${id}" width="${width}" height="${height}" href="${data}"/>` };
}

/** One picture of it, in a square. */
export function tileOf(
  id: string,
  { tile, columns }: Sheet,
  index: number,
  { x, y, side, name }: { readonly x: number; readonly y: number; readonly side: number; readonly name: string },
): Markup {
  const [left, top] = [(index % columns) * tile, Math.floor(index / columns) * tile];
  return markup`<svg x="${at(x)}" y="${at(y)}" width="${side}" height="${side}" viewBox="${left} ${top} ${tile} ${tile}"><title>${name}</title><use href="#${id}"/></svg>`;
}
