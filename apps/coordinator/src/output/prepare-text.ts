import type { PreparedManifest, PrepareProgress } from '@circlet/data';
import { duration } from './reporter.ts';

/** `1,280 of 5,000 images  412 images/s  9 s left  3 broken  12 twice`. */
export function prepareProgress(progress: PrepareProgress, seconds: number): string {
  const { numDone, numItems, numBroken, numDuplicates, numBefore } = progress;
  const rate = seconds > 0 ? (numDone - numBefore) / seconds : 0;
  const parts = [`${count(numDone)} of ${count(numItems)} images`];
  if (rate > 0) parts.push(`${count(Math.round(rate))} images/s`, `${duration((numItems - numDone) / rate)} left`);
  if (numBroken > 0) parts.push(`${count(numBroken)} broken`);
  if (numDuplicates > 0) parts.push(`${count(numDuplicates)} twice`);
  return parts.join('  ');
}

/** What was made, in a few lines. */
export function preparedLines(manifest: PreparedManifest, fingerprint: string, folder: string): string[] {
  const { images, classes, broken, duplicates, duplicatesAcrossClasses: across, shards, from } = manifest;
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  return [
    `prepared ${count(images)} images of ${count(classes)} classes (${from.stored}) in ${folder}: ${count(bytes)} bytes in ${shards.length} files`,
    `${count(broken)} broken${broken > 0 ? ', left out: broken.jsonl' : ''}`,
    `${count(duplicates)} the same as another${duplicates > 0 ? `, ${count(across)} of them in another class: duplicates.jsonl` : ''}`,
    `fingerprint ${fingerprint}`,
  ];
}

function count(value: number): string {
  return value.toLocaleString('en');
}
