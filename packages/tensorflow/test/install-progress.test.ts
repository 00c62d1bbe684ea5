import { expect, it } from 'vitest';
import { progressReporter } from '../src/install/progress.ts';

function record(terminal: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { nowMs: 0 };
  const report = progressReporter({ isTTY: terminal, columns, write: (text) => written.push(text) }, () => clock.nowMs);
  return { written, clock, report };
}

it('redraws a bar on a terminal, not more often than ten times a second', () => {
  const { written, clock, report } = record(true);
  report.progress('downloading x', 0, 200e6);
  report.progress('downloading x', 1e6, 200e6);
  clock.nowMs = 100;
  report.progress('downloading x', 100e6, 200e6);
  report.progress('downloading x', 200e6, 200e6);
  report.line('done');
  expect(written).toEqual([
    '\r\x1b[K[                        ] downloading x: 0 MB of 200 MB',
    '\r\x1b[K[============            ] downloading x: 100 MB of 200 MB',
    '\r\x1b[K[========================] downloading x: 200 MB of 200 MB',
    '\r\x1b[Kdone\n',
  ]);
});

it('never wraps on a narrow terminal', () => {
  const { written, report } = record(true, 20);
  report.progress('downloading a long name', 1e6, null);
  expect(written).toEqual([`\r\x1b[K${'downloading a long name'.slice(0, 19)}`]);
});

it('writes a plain line every five seconds elsewhere', () => {
  const { written, clock, report } = record(false);
  report.progress('downloading x', 0, null);
  clock.nowMs = 4_999;
  report.progress('downloading x', 1e6, 2e6);
  clock.nowMs = 5_000;
  report.progress('downloading x', 2e6, 2e6);
  report.progress('unpacking x', 0, 3e6);
  expect(written).toEqual(['downloading x: 0 MB\n', 'downloading x: 2 MB of 2 MB\n', 'unpacking x: 0 MB of 3 MB\n']);
});
