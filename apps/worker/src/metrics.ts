import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CollectiveReport } from '@circlet/collective';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One worker's view of the training, for Prometheus. */
export interface WorkerMetrics {
  readonly registry: Registry;
  step(seconds: Readonly<Record<string, number>>, loss: number): void;
  collective(report: CollectiveReport): void;
  refused(): void;
}

export function workerMetrics(rank: number, generation: number): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ rank: String(rank) });
  collectDefaultMetrics({ register: registry });
  // From 10 ms (small nets on a GPU) to 40 s (ResNet100 on few cores), factor 2.
  const buckets = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96];
  const phases = new Histogram({
    name: 'circlet_worker_phase_duration_seconds',
    help: 'Time of one step by phase: data (waiting for input), gradients (forward, backward, all-reduce), apply',
    labelNames: ['phase'],
    buckets,
    registers,
  });
  const loss = new Gauge({
    name: 'circlet_worker_loss',
    help: 'Mean loss over the global batch of the last step',
    registers,
  });
  const steps = new Counter({ name: 'circlet_worker_steps_total', help: 'Steps applied', registers });
  const refused = new Counter({
    name: 'circlet_worker_steps_refused_total',
    help: 'Steps refused because loss or gradient was not finite',
    registers,
  });
  // A bucket's name is one of a few dozen fixed by the recipe.
  const seconds = new Histogram({
    name: 'circlet_collective_duration_seconds',
    help: 'Time of one collective, waiting for peers included',
    labelNames: ['name', 'lane'],
    buckets,
    registers,
  });
  const bytes = new Counter({
    name: 'circlet_collective_bytes_total',
    help: 'Bytes of the buffers reduced or gathered',
    labelNames: ['name', 'lane'],
    registers,
  });
  new Gauge({ name: 'circlet_worker_generation', help: 'Generation this worker belongs to', registers }).set(
    generation,
  );
  return {
    registry,
    step(durations, value) {
      Object.entries(durations).forEach(([phase, duration]) => phases.observe({ phase }, duration));
      loss.set(value);
      steps.inc();
    },
    collective(report) {
      const labels = { name: report.name.replace(/#\d+$/, ''), lane: report.lane };
      seconds.observe(labels, report.seconds);
      bytes.inc(labels, report.bytes);
    },
    refused: () => refused.inc(),
  };
}

/** Serves the registry on a free port of the loopback interface. */
export async function serveWorkerMetrics(
  registry: Registry,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((_request, response) => {
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, server };
}
