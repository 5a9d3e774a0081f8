import type { Things } from './two-regions.js';

export type Ids = Things & { staffId: string; serviceId: string; phraseId: string };
export type Deed = [route: string, ids: (keyof Ids)[], body: ((ids: Ids) => object) | object | undefined, told: Told[]];
/** Word, before, after. */
export type Told = [word: string, before: unknown, after: unknown];
