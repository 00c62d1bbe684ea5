/** Not process.exit: that waits for libuv's threads, and those may wait in TensorFlow for tensors that nobody will send. */
export function endAtOnce(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
