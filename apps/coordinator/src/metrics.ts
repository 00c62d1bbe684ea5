import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ControlBodies } from '@circlet/protocol';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { PortInUseError } from './errors.ts';

/** The coordinator's view of a run, for Prometheus. */
export interface CoordinatorMetrics {
  readonly registry: Registry;
  progress(progress: ControlBodies['progress']): void;
  members(numJoined: number, generation: number): void;
  failure(code: string): void;
  score(name: string, value: number): void;
}

export function coordinatorMetrics(): CoordinatorMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  // From 10 ms (small nets on a GPU) to 40 s (ResNet100 on few cores), factor 2.
  const stepSeconds = new Histogram({
    name: 'circlet_step_duration_seconds',
    help: 'Time of one training step by phase, on rank 0',
    labelNames: ['phase'],
    buckets: [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96],
    registers,
  });
  const loss = new Gauge({ name: 'circlet_loss', help: 'Mean loss over the global batch of the last step', registers });
  const rate = new Gauge({ name: 'circlet_learning_rate', help: 'Learning rate of the last step', registers });
  const norm = new Gauge({
    name: 'circlet_gradient_norm',
    help: 'L2 norm of the last step’s gradient before clipping',
    registers,
  });
  const similarity = new Gauge({
    name: 'circlet_similarity_mean',
    help: 'Mean cosine over the pairs of the last batch',
    labelNames: ['pairs'],
    registers,
  });
  const images = new Counter({ name: 'circlet_images_total', help: 'Images trained, over all workers', registers });
  const steps = new Counter({ name: 'circlet_steps_total', help: 'Steps applied', registers });
  const workers = new Gauge({ name: 'circlet_workers', help: 'Workers that have joined', registers });
  const generation = new Gauge({ name: 'circlet_generation', help: 'Number of the current generation', registers });
  const errors = new Counter({
    name: 'circlet_errors_total',
    help: 'Failures by code',
    labelNames: ['code'],
    registers,
  });
  const scores = new Gauge({
    name: 'circlet_validation_score',
    help: 'Last score on unseen classes, 0 to 1',
    labelNames: ['score'],
    registers,
  });
  return {
    registry,
    progress(progress) {
      loss.set(progress.loss);
      rate.set(progress.learningRate);
      norm.set(progress.gradientNorm);
      similarity.set({ pairs: 'positive' }, progress.meanPositive);
      similarity.set({ pairs: 'negative' }, progress.meanNegative);
      images.inc(progress.images);
      steps.inc();
      for (const { phase, seconds } of progress.seconds) {
        stepSeconds.observe({ phase }, seconds);
      }
    },
    members(numJoined, number) {
      workers.set(numJoined);
      generation.set(number);
    },
    failure: (code) => errors.inc({ code }),
    score: (name, value) => scores.set({ score: name }, value),
  };
}

/** Serves a registry at /metrics. Loopback unless a host is named. */
export async function serveMetrics(
  registry: Registry,
  port: number,
  host: string,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('see /metrics\n');
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new PortInUseError('/metrics', `${host}:${port}`, { cause })));
    server.listen(port, host, resolve);
  });
  const { address, port: actual } = server.address() as AddressInfo;
  return { address: `http://${address}:${actual}/metrics`, server };
}
