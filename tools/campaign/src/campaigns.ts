import type { Campaign } from './campaign.ts';
import { chaos } from './chaos/chaos.ts';
import { endurance } from './chaos/endurance.ts';
import { fuzz } from './fuzz/fuzz.ts';

/** In the order in which they run. */
export const CAMPAIGNS: readonly Campaign[] = [fuzz, chaos, endurance];
