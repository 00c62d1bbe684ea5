import { expect, it } from 'vitest';
import { countStrangers, STRANGER_REASONS, strangerSentence } from '../src/index.ts';

it('counts every stranger and tells of the 1st, 10th, 100th of each kind', () => {
  const counted: string[] = [];
  const told: string[] = [];
  const stranger = countStrangers({
    count: (reason) => counted.push(reason),
    tell: (reason, num) => told.push(strangerSentence(reason, num)),
  });
  for (let num = 0; num < 123; num++) stranger('forged');
  stranger('http');
  expect(counted).toHaveLength(124);
  expect(told).toEqual([
    'a frame that no member has sealed was dropped',
    'a frame that no member has sealed was dropped (10 so far)',
    'a frame that no member has sealed was dropped (100 so far)',
    'a request for a page was refused: wrong token, or beyond a limit',
  ]);
});

it('has a sentence for every reason', () => {
  for (const reason of STRANGER_REASONS)
    expect(strangerSentence(reason, 1)).toMatch(/\w+ was|were (dropped|turned away)/);
});
