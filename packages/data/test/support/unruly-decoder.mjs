// Speaks the decoder's protocol and misbehaves by the name of the image: `crash`, `hang` and `crash-once-…`, which leave a mark.
import { existsSync, writeFileSync } from 'node:fs';

process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message.kind !== 'decode') return;
  for (const { location } of message.jobs) {
    if (location.path.endsWith('crash.png')) process.exit(7);
    if (location.path.endsWith('hang.png')) {
      writeFileSync(`${location.path}.mark`, '');
      return;
    }
    if (location.path.includes('crash-once') && !existsSync(`${location.path}.mark`)) {
      writeFileSync(`${location.path}.mark`, '');
      process.kill(process.pid, 'SIGKILL');
      return;
    }
  }
  process.send({
    kind: 'decoded',
    task: message.task,
    pixels: new Uint8Array(message.jobs.length).fill(9),
    broken: [],
  });
});
process.send({ kind: 'ready' });
