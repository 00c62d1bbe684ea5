/**
 * How far a job trusts its network.
 *
 * - `plain`: nothing is checked. For one host, or a network that nobody else is on.
 * - `authenticated`: control messages are encrypted (CURVE), data frames sealed: read by anybody, changed by nobody.
 * - `encrypted`: everything is encrypted (CURVE).
 */
export type SecurityMode = (typeof SECURITY_MODES)[number];

export const SECURITY_MODES = ['plain', 'authenticated', 'encrypted'] as const;

/** Whether an address, as it stands in `tcp://HOST:PORT` or behind --metrics-host, is reached from this host alone. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|lo)$/i.test(host);
}
