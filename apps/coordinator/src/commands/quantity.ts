import type { Link } from '@circlet/prediction';
import { UsageError } from '../errors.ts';

/** Of a line's bits, those that carry payload: TCP over Ethernet in frames of 1,500 bytes, 1,448 of 1,538. */
const PAYLOAD_SHARE = 0.94;

const BYTES_PER_SECOND: Readonly<Record<string, number>> = {
  'B/s': 1,
  'kB/s': 1e3,
  'MB/s': 1e6,
  'GB/s': 1e9,
  ...bits('bps'),
  ...bits('b/s'),
  ...bits('bit/s'),
};

const SECONDS: Readonly<Record<string, number>> = { us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1 };

/** `25Gbps`, of which 94 % are payload, or `3GB/s`, which is payload. @throws UsageError */
export function rate(flag: string, text: string): number {
  return quantity(flag, text, BYTES_PER_SECOND, 'a rate such as 25Gbps or 3GB/s');
}

/** `25Gbps`, or with its latency `25Gbps,latency=30us`. @throws UsageError */
export function link(flag: string, text: string, latencySeconds: number): Link {
  const [bandwidth = '', ...rest] = text.split(',');
  const [name, value = '', ...more] = (rest[0] ?? '').split('=');
  const bytesPerSecond = rate(flag, bandwidth);
  if (rest.length === 0) return { bytesPerSecond, latencySeconds };
  if (rest.length > 1 || name !== 'latency' || more.length > 0) {
    throw new UsageError(
      `${flag}: expected at most a latency after the rate, as in 25Gbps,latency=30us, got '${text}'`,
    );
  }
  const given = quantity(flag, value, SECONDS, 'a latency such as 30us or 0.1ms', 0);
  return { bytesPerSecond, latencySeconds: given };
}

/** `3%` or `0.03`. @throws UsageError */
export function share(flag: string, text: string): number {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new UsageError(`${flag}: expected a share such as 3%, from 0 to 100 %, got '${text}'`);
  }
  return value;
}

function quantity(
  flag: string,
  text: string,
  units: Readonly<Record<string, number>>,
  expected: string,
  least: number = Number.MIN_VALUE,
): number {
  const [, digits = '', unit = ''] = /^([0-9]*\.?[0-9]+)\s*(\D+)$/.exec(text.trim()) ?? [];
  const factor = units[unit];
  const value = Number(digits) * (factor ?? NaN);
  if (digits === '' || !(value >= least)) {
    const hint = digits === '' || factor !== undefined ? '' : ` (units: ${Object.keys(units).join(', ')})`;
    throw new UsageError(`${flag}: expected ${expected}, got '${text}'${hint}`);
  }
  return value;
}

function bits(unit: string): Record<string, number> {
  const scales = { '': 1, k: 1e3, M: 1e6, G: 1e9 };
  return Object.fromEntries(
    Object.entries(scales).map(([prefix, scale]) => [`${prefix}${unit}`, (scale / 8) * PAYLOAD_SHARE]),
  );
}
