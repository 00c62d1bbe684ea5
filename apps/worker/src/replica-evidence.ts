import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplicaEvidence } from './replica-care.ts';

/** `replicas-step-000120.json` in the run's folder. What it says is told even where it cannot be written. */
export function replicaEvidence(runDirectory: string): (evidence: ReplicaEvidence) => string {
  return (evidence) => {
    const file = join(runDirectory, `replicas-step-${String(evidence.step).padStart(6, '0')}.json`);
    try {
      writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
      return file;
    } catch (error) {
      return `nowhere: ${(error as Error).message}`;
    }
  };
}
