import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventWords } from '../../src/live/event-words.ts';

/** Milestones that others tell better: curves, the report, the run's files. */
const TOLD_ELSEWHERE = ['evaluation', 'flight record', 'generation formed', 'note', 'training'];

function milestones(): string[] {
  const root = join(import.meta.dirname, '../../src');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.ts'));
  const found = files.flatMap((file) => {
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    return [...text.matchAll(/\blog\('([^']+)'/g)].map(([, event = '']) => event);
  });
  return [...new Set(found)].sort();
}

describe('events in plain words', () => {
  it.each(milestones().filter((event) => !TOLD_ELSEWHERE.includes(event)))('has some for "%s"', (event) => {
    const fields = {
      rank: 1,
      host: 'h',
      pid: 7,
      reason: 'because',
      step: 3,
      generation: 2,
      text: 'text',
      what: 'stop',
      steps: 9,
    };
    const words = eventWords(event, fields);
    expect(words).not.toBeNull();
    expect(words?.text).toMatch(/^.+[^ ]$/);
    expect(JSON.stringify(words)).not.toMatch(/undefined|null|NaN|\[object/);
    // Whoever reads of a failure wants to know what to do.
    if (words?.kind === 'failure') expect(words.advice).not.toBe('');
  });

  it('tells of no others', () => {
    for (const event of TOLD_ELSEWHERE) expect(eventWords(event, {})).toBeNull();
  });
});
