/** What a target may be able to do. A journey that needs one which is missing is listed as not run, never as passed. */
export type Ability =
  /** Play several people at the same time, each on a phone of his own. */
  | 'two-phones'
  /** Slow the line down, as in a lift, with nothing kept from before. */
  | 'slow-line'
  /** Somebody else takes over the phone. */
  | 'hand-over'
  /** Count setData, requests and nodes. */
  | 'budgets'
  /** Refuse what WeChat asks the user: phone number, place, privacy. */
  | 'refuse'
  /** Text size and theme of the phone. */
  | 'appearance'
  /** Pictures in the album. */
  | 'photos'
  /** Says which number the phone is about to call. */
  | 'dial'
  /** A map of a place, outside of the program. */
  | 'map'
  /** The network goes and comes back. */
  | 'offline'
  /** The phone's own clock may be wrong. */
  | 'own-clock'
  /** Keys, a window of any width, a Back of its own. */
  | 'browser';

export type TargetName = 'host' | 'h5' | 'devtools';

export const ABILITIES: Record<TargetName, readonly Ability[]> = {
  host: [
    'two-phones',
    'slow-line',
    'hand-over',
    'budgets',
    'refuse',
    'appearance',
    'photos',
    'dial',
    'map',
    'offline',
    'own-clock',
  ],
  h5: ['two-phones', 'slow-line', 'hand-over', 'photos', 'dial', 'map', 'offline', 'own-clock', 'browser'],
  devtools: [],
};

const asked = process.env.JOURNEY_TARGET ?? 'host';
if (!(asked in ABILITIES)) throw new Error(`no target ${asked}; there are ${Object.keys(ABILITIES).join(', ')}`);

/** The target of this run. */
export const TARGET = asked as TargetName;

/** How the phones of this run are set, such as `dark,1.6`; only a target with the ability `appearance` can. */
export const APPEARANCE = process.env.JOURNEY_APPEARANCE ?? '';

/** `test`, or a test that is reported as not run because the target cannot do it. */
export const needs = (...abilities: Ability[]): typeof test =>
  abilities.every((ability) => ABILITIES[TARGET].includes(ability)) ? test : (test.skip as typeof test);
