import { readFileSync } from 'node:fs';
import { MIN_BEARER_LENGTH } from './bearer-token.ts';
import { PageOptionsError } from './errors.ts';
import { isLoopback } from './mode.ts';
import { readPrivateFile } from './private-file.ts';

/** Where a page is served, and to whom. */
export interface PageAccess {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  /** What readers must have; null: everybody on this host may read. */
  readonly token: string | null;
  /** PEM; null: in the clear. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

/** A page's flags as they were typed: --metrics-host and those beside it. */
export interface PageFlags {
  readonly metricsHost: string;
  readonly metricsTokenFile?: string;
  readonly metricsCert?: string;
  readonly metricsKey?: string;
}

/** Reads the files that flags name. @throws PageOptionsError */
export function pageAccess(flags: PageFlags, port: number): PageAccess {
  const { metricsHost: host, metricsTokenFile, metricsCert, metricsKey } = flags;
  const token = metricsTokenFile === undefined ? null : bearerToken(metricsTokenFile);
  if (token === null && !isLoopback(host)) {
    throw new PageOptionsError(
      `--metrics-host: other hosts reach ${host}, so readers of /metrics need a token; give --metrics-token-file=FILE, or leave the flag out`,
    );
  }
  if ((metricsCert === undefined) !== (metricsKey === undefined)) {
    throw new PageOptionsError('--metrics-cert and --metrics-key: expected both or none, got one of them');
  }
  const tls =
    metricsCert === undefined || metricsKey === undefined
      ? null
      : { cert: textOf('--metrics-cert', metricsCert), key: textOf('--metrics-key', metricsKey) };
  return { host, port, token, tls };
}

/** What is worth a warning, or null. */
export function pageWarning({ host, tls }: PageAccess): string | null {
  if (isLoopback(host) || tls !== null) return null;
  return `/metrics on ${host} without TLS: its token travels in the clear; give --metrics-cert and --metrics-key`;
}

function bearerToken(path: string): string {
  const flag = '--metrics-token-file';
  let file;
  try {
    file = readPrivateFile(path);
  } catch (cause) {
    throw unreadable(flag, path, cause);
  }
  if (file.isOpenToOthers) {
    throw new PageOptionsError(`${flag}: others can read ${path}; take that from them: chmod 600 ${path}`);
  }
  if (file.text.length < MIN_BEARER_LENGTH || /\s/.test(file.text)) {
    throw new PageOptionsError(
      `${flag}: expected one word of at least ${MIN_BEARER_LENGTH} characters in ${path}, got ${file.text.length} characters; make one: openssl rand -hex 32`,
    );
  }
  return file.text;
}

function textOf(flag: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(flag, path, cause);
  }
}

function unreadable(flag: string, path: string, cause: unknown): PageOptionsError {
  return new PageOptionsError(`${flag}: cannot read ${path}: ${(cause as Error).message}`, { cause });
}
