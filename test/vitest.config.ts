import { circletVitestConfig } from '../vitest.config.base.ts';

export default circletVitestConfig('test', {
  include: ['*/**/*.test.ts'],
  testTimeout: 600_000,
  // A test here is several programs, each with threads for every core, that wait for one another for half of their time: two files
  // at a time, and within a file at most two tests, where it says so.
  maxWorkers: 2,
  maxConcurrency: 2,
});
