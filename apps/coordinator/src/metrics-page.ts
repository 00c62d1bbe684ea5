import { type Page, type PageAccess, SecurityError, servePage } from '@circlet/security';
import type { Registry } from 'prom-client';
import { PortInUseError } from './errors.ts';

/** Serves a registry at /metrics. @throws PortInUseError, PageOptionsError */
export async function serveMetrics(registry: Registry, access: PageAccess, onRefused: () => void): Promise<Page> {
  const { contentType } = registry;
  try {
    return await servePage({ path: '/metrics', contentType, text: () => registry.metrics() }, { ...access, onRefused });
  } catch (cause) {
    if (cause instanceof SecurityError) throw cause;
    throw new PortInUseError('/metrics', `${access.host}:${access.port}`, { cause });
  }
}
