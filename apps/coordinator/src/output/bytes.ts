const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** `1.3 GB`, `64 kB`: decimal, with at most one digit behind the point. */
export function formatBytes(bytes: number): string {
  let value = bytes / 1e3;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1e3;
    unit++;
  }
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${UNITS[unit]}`;
}
