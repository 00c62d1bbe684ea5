import { type PageHandler, textPage } from '@circlet/security';
import type { MembershipState } from './membership/state.ts';

/** What Prometheus's http_sd_config asks for: all targets, every time. */
interface TargetGroup {
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Where the metrics of the workers are that are there now: an empty list while there are none. */
export interface ScrapeTargets {
  /** A worker says where its metrics are served. */
  heard(id: string, metricsAddress: string): void;
  list(members: MembershipState['members']): TargetGroup[];
}

export function scrapeTargets(): ScrapeTargets {
  const addresses = new Map<string, string>();
  return {
    heard: (id, metricsAddress) => void addresses.set(id, metricsAddress),
    list(members) {
      const ids = new Set(members.map(({ id }) => id));
      [...addresses.keys()].filter((id) => !ids.has(id)).forEach((id) => addresses.delete(id));
      return members.flatMap(({ id, join: { host } }) => {
        const group = targetOf(addresses.get(id) ?? '', host);
        return group === null ? [] : [group];
      });
    },
  };
}

/** Null: what it says is no address. */
function targetOf(address: string, host: string): TargetGroup | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  // A worker that listens on all of its addresses is reached by the name of its host.
  const name = ['0.0.0.0', '[::]'].includes(url.hostname) ? host : url.hostname;
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return {
    targets: [`${name}:${port}`],
    labels: { __scheme__: url.protocol.slice(0, -1), __metrics_path__: url.pathname, host },
  };
}

export function targetsRoute(targets: () => readonly TargetGroup[]): PageHandler {
  return textPage('application/json', () => Promise.resolve(`${JSON.stringify(targets())}\n`));
}
