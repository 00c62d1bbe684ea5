import { type Page, type PageAccess, SecurityError, servePage, textPage } from '@circlet/security';
import type { Registry } from 'prom-client';
import { WorkerUsageError } from './errors.ts';

/** Serves a registry at /metrics. @throws WorkerUsageError, PageOptionsError */
export async function serveMetrics(registry: Registry, access: PageAccess, onRefused: () => void): Promise<Page> {
  const { contentType } = registry;
  try {
    return await servePage({ '/metrics': textPage(contentType, () => registry.metrics()) }, { ...access, onRefused });
  } catch (cause) {
    if (cause instanceof SecurityError) throw cause;
    const { host, port } = access;
    const { message } = cause as Error;
    throw new WorkerUsageError(`/metrics cannot listen on ${host}:${port}: ${message}; choose another port`, { cause });
  }
}
