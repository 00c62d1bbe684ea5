import { circletVitestConfig } from '../../vitest.config.base.ts';

export default circletVitestConfig('embedder');
