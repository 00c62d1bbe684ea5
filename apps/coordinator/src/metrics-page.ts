import {
  type Page,
  type PageAccess,
  type PageHandler,
  type PageRoutes,
  SecurityError,
  servePage,
  textPage,
} from '@circlet/security';
import type { Registry } from 'prom-client';
import { PortInUseError } from './errors.ts';

/** Serves what a run shows, each at its path. @throws PortInUseError, PageOptionsError */
export async function serveRun(routes: PageRoutes, access: PageAccess, onRefused: () => void): Promise<Page> {
  try {
    return await servePage(routes, { ...access, onRefused });
  } catch (cause) {
    if (cause instanceof SecurityError) throw cause;
    throw new PortInUseError('/metrics', `${access.host}:${access.port}`, { cause });
  }
}

/** A registry, for Prometheus. */
export function metricsRoute(registry: Registry): PageHandler {
  return textPage(registry.contentType, () => registry.metrics());
}
