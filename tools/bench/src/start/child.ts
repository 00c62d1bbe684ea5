import type { StepConfiguration } from '../step/configuration.ts';
import { timeStart } from './one-start.ts';

// Started by table.ts: network, precision, threads. Prints the times as JSON.
const [network, precision, threads] = process.argv.slice(2);
const configuration = { network, precision, batch: 8 } as StepConfiguration;
console.log(JSON.stringify(await timeStart(configuration, Number(threads))));
