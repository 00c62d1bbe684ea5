export type * from './group.ts';
