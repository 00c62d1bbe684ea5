export type * from './trainer.ts';
