import { readable } from '@circlet/protocol';
import type { SearchResult } from './search-queries.ts';

const MOST_NAME = 200;

/** Each query with its neighbours below it: place, cosine, image. */
export function resultLines(results: readonly SearchResult[]): string[] {
  return results.flatMap(({ query, neighbours }) => [
    readable(query.id, MOST_NAME),
    ...neighbours.map(({ similarity, id }, place) => {
      const [rank, cosine] = [String(place + 1).padStart(4), similarity.toFixed(4).padStart(7)];
      return `  ${rank}  ${cosine}  ${readable(id, MOST_NAME)}`;
    }),
  ]);
}
