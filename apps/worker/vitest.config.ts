import { circletVitestConfig } from '../../vitest.config.base.ts';

// Three ranks in one process block up to three pool threads each; libuv reads this when a test process starts.
process.env['UV_THREADPOOL_SIZE'] = '32';

export default circletVitestConfig('worker');
