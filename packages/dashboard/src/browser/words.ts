/** Numbers and times as people read them. */

const THIN = '\u202f';

/** `1 234 567`. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, THIN);
}

/** Three or four significant digits: `41.02`, `0.0171`, `1 830`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1_000) return whole(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  if (size >= 1) return value.toFixed(2);
  if (size >= 0.1) return value.toFixed(3);
  if (size >= 1e-3) return value.toFixed(4);
  return size === 0 ? '0' : value.toExponential(1);
}

/** With a minus sign as long as a plus. */
export function minus(value: number | string): string {
  return String(value).replace('-', '−');
}

/** Three decimals, as the report has scores. */
export function score(value: number): string {
  return Number.isFinite(value) ? minus(value.toFixed(3)) : '–';
}

export function bytes(value: number): string {
  if (value <= 0) return '–';
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  const scaled = value / 1_000 ** power;
  return `${scaled >= 100 || power === 0 ? scaled.toFixed(0) : scaled.toPrecision(2)}${THIN}${units[power]}`;
}

export function duration(seconds: number): string {
  const all = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(all / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days}${THIN}d ${hours % 24}${THIN}h`;
  if (hours > 0) return `${hours}${THIN}h ${minutes % 60}${THIN}min`;
  return minutes > 0 ? `${minutes}${THIN}min ${all % 60}${THIN}s` : `${all}${THIN}s`;
}

export function milliseconds(value: number): string {
  return value >= 1_000 ? `${(value / 1_000).toFixed(2)}${THIN}s` : `${figure(value)}${THIN}ms`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}${THIN}%`;
}

export function clock(ms: number): string {
  return new Date(ms).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

export function plural(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}
