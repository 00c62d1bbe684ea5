import { expect, it } from 'vitest';
import { watchForStrangers } from '../src/security/strangers.ts';

it('strangers from before there is anybody to tell are counted as well, each once', () => {
  const strangers = watchForStrangers();
  strangers.onStranger('no-keys');
  strangers.onStranger('junk');
  const counted: string[] = [];
  const told: string[] = [];
  strangers.reportTo({ count: (reason) => counted.push(reason), tell: (text) => told.push(text) });
  strangers.onStranger('junk');
  expect(counted).toEqual(['no-keys', 'junk', 'junk']);
  expect(told).toEqual([
    'a connection without the keys of this job was turned away',
    'bytes that are no message of circlet were dropped',
  ]);
});
