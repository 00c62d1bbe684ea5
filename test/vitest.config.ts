import { circletVitestConfig } from '../vitest.config.base.ts';

export default circletVitestConfig('test', { include: ['*/**/*.test.ts'], testTimeout: 180_000 });
