import { gpusOf, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { runBench } from '../command-line.ts';
import { columns, row } from '../report.ts';
import { GPU_TABLE, WHOLE_GPU_TABLE } from '../step/configuration.ts';
import { timeTable } from '../step/table.ts';
import { timeCopies } from './copies.ts';
import { type GpuOptions, parseOptions, USAGE } from './options.ts';

async function bench(options: GpuOptions): Promise<void> {
  const { directory } = locateRuntime();
  const runtime = startRuntime({ directory, intraOpThreads: options.threads, interOpThreads: 2 });
  if (gpusOf(runtime).length === 0) {
    throw new Error(
      `expected a GPU, but TensorFlow of ${directory} sees ${runtime.devices.map(({ type }) => type).join(', ')}; ` +
        'install the NVIDIA driver and run `npx nx run tensorflow:install` again, or set TF_CPP_MIN_LOG_LEVEL=0 to hear why',
    );
  }
  await using engine = tensorflowEngine(runtime);
  console.log('copy, MB       to device from device    busy %   (GB/s; event loop while reading)');
  const copies = await timeCopies(engine);
  for (const { megabytes, toDevice, fromDevice, busyShare } of copies) {
    console.log(row(megabytes, [toDevice, fromDevice]) + columns([100 * busyShare], 1));
  }
  const report = await timeTable({ ...options, mode: 'train' }, options.full ? WHOLE_GPU_TABLE : GPU_TABLE);
  if (report.geomean !== null) {
    console.log(`${report.geomean.toFixed(3)} times the peer's speed (geometric mean; above 1 is faster)`);
  }
  if (options.json) console.log(JSON.stringify({ ...report, copies }));
}

await runBench(parseOptions, USAGE, bench);
