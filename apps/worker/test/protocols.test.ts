import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageDataset, Part } from '@circlet/data';
import { rocOfScores } from '@circlet/evaluation';
import { describe, expect, it } from 'vitest';
import { writeCurve } from '../src/curve-file.ts';
import { itemsOfPart, measuredItems, queriesAndGallery } from '../src/measured-items.ts';
import { mirrorImages } from '../src/mirror-images.ts';
import { kList, reRankingOf } from '../src/protocol-flags.ts';
import { protocolOf, type ProtocolOptions } from '../src/protocols.ts';
import { scoreLines } from '../src/score-lines.ts';

const none: ProtocolOptions = {
  protocol: undefined,
  pairs: undefined,
  ks: undefined,
  reRanking: undefined,
  curve: undefined,
  data: 'data',
};

const setOf = (parts: (Part | undefined)[], name = 'set'): ImageDataset =>
  ({ name, items: parts.map((part, index) => ({ id: `i${index}`, classIndex: 0, ...(part && { part }) })) }) as never;

describe('what evaluate is asked for', () => {
  it.each<[string, Partial<ProtocolOptions>, string]>([
    [
      'a protocol that is none',
      { protocol: 'lfw' },
      "--protocol: expected retrieval, verification, re-identification, templates, megaface, got 'lfw'",
    ],
    [
      'pairs for retrieval',
      { pairs: 'p', protocol: 'retrieval' },
      '--pairs: pairs are for verification, got --protocol=retrieval',
    ],
    [
      're-ranking of no re-identification',
      { reRanking: {} },
      '--re-rank: re-ranking is for --protocol=re-identification, got none',
    ],
    [
      'K of templates',
      { ks: [1], protocol: 'templates' },
      '--ks: K is of retrieval and re-identification, got --protocol=templates',
    ],
    ['the curve of retrieval', { curve: 'c', protocol: 'retrieval' }, '--curve: a curve is of --protocol=verification'],
  ])('refuses %s', (_name, options, message) => {
    expect(() => protocolOf({ ...none, ...options })).toThrow(message);
  });

  it('refuses data without what a protocol needs, before anything is embedded', () => {
    const of = (protocol: string) => () => protocolOf({ ...none, protocol })(setOf(['query', 'query'], 'probes'));
    expect(of('megaface')).toThrow('--protocol=megaface: expected probes and distractors, probes has 2 and 0');
    expect(of('templates')).toThrow('--protocol=templates: expected a folder with loose_crop and meta');
  });

  it('embeds what is measured: nothing that is trained on', () => {
    const items = protocolOf(none)(setOf(['train', 'query', 'gallery', 'validation', 'test'])).items;
    expect([...items]).toEqual([1, 2, 4]);
    expect([...measuredItems(setOf([undefined, undefined]))]).toEqual([0, 1]);
    expect([...itemsOfPart(setOf(['query', 'gallery', 'query']), 'query')]).toEqual([0, 2]);
  });

  it('tells queries from the gallery where the data does', () => {
    const embedded = { embeddings_ND: Float32Array.of(1, 2, 3, 4, 5, 6), items_N: Int32Array.of(0, 2, 3) };
    const parts = queriesAndGallery(setOf(['gallery', 'query', 'query', 'gallery']), embedded, 2);
    expect(parts?.queries).toEqual({ embeddings_ND: Float32Array.of(3, 4), items_N: Int32Array.of(2) });
    expect(parts?.gallery).toEqual({ embeddings_ND: Float32Array.of(1, 2, 5, 6), items_N: Int32Array.of(0, 3) });
    expect(queriesAndGallery(setOf(['test', 'test', 'test', 'test']), embedded, 2)).toBe(null);
  });

  it('reads K and the numbers of re-ranking, or says what it expected', () => {
    expect(kList('1,10,100')).toEqual([1, 10, 100]);
    expect(() => kList('1,ten')).toThrow(
      "--ks: expected whole numbers of at least 1 such as 1,10,100,1000, got '1,ten'",
    );
    expect(reRankingOf('20,6,0.3')).toEqual({ k1: 20, k2: 6, lambda: 0.3 });
    for (const text of ['20', '20,6,2', '20,30,0.3', '0,1,0.3', ',,']) {
      expect(() => reRankingOf(text)).toThrow('--re-rank: expected k1, k2 of at most k1 + 1, and λ from 0 to 1');
    }
  });
});

describe('mirror images', () => {
  it('turn every row round, pixel by pixel', () => {
    // 2 × 3 pixels of 2 channels.
    const image = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const mirrored = mirrorImages(image, { width: 3, channels: 2 as never });
    expect([...mirrored]).toEqual([5, 6, 3, 4, 1, 2, 11, 12, 9, 10, 7, 8]);
  });
});

describe('what is written', () => {
  it('a curve as a table', () => {
    const folder = mkdtempSync(join(tmpdir(), 'circlet-curve-'));
    const path = join(folder, 'roc.csv');
    writeCurve(path, rocOfScores([2, 1], [true, false]));
    expect(readFileSync(path, 'utf8')).toBe('threshold,falseAccept,trueAccept,falseReject\n2,0,1,0\n1,1,1,0\n');
    rmSync(folder, { recursive: true });
    expect(() => writeCurve(path, undefined)).toThrow('--curve: expected a file that can be written');
  });

  it('shares by K, once each, and identification by size', () => {
    const lines = scoreLines({
      recallAt1: 0.5,
      recallAt: { 1: 0.5, 10: 0.75 },
      rates: { 100: { 1: 0.9 } },
      conventions: {},
    }).map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines).toEqual(['recallAt1 0.5000', 'recall@10 0.7500', 'rank in 100@1 0.9000']);
  });
});
