import type { Seeds } from './scratch.js';

const MODULES = 'apps/server/src/modules';
const FEATURES = 'apps/miniprogram/feature-order.mjs';
const nothing = 'export {};\n';
/** `reward` is nowhere else; the server has visits before bookings. */
const twisted = (text: string) => text.replace("'visit',\n  'booking',", "'reward',\n  'booking',\n  'visit',");

/** Fault, file, text, what the check must say of it. */
export const NAME_SEEDS: [fault: string, path: string, seed: Seeds[string], found: string][] = [
  ['a file named utils.ts', `${MODULES}/community/utils.ts`, nothing, 'a name that says nothing'],
  ['a file named index.ts', `${MODULES}/community/index.ts`, nothing, 'a name that says nothing'],
  [
    'a file named helpers.tsx',
    'apps/miniprogram/src/features/community/helpers.tsx',
    nothing,
    'a name that says nothing',
  ],
  ['a file named common.mjs', 'scripts/common.mjs', nothing, 'a name that says nothing'],
  ['a module that the order does not know', `${MODULES}/warranty/warranty.service.ts`, nothing, 'warranty is not in'],
  [
    'a feature that the order does not know',
    'apps/miniprogram/src/features/warranty/warranty.view.ts',
    nothing,
    'warranty is not in feature-order.mjs',
  ],
  ['a feature that is listed and not there', FEATURES, twisted, 'reward has no folder'],
  ['a feature in another order than its module', FEATURES, twisted, 'booking does not stand where the server has it'],
  [
    'a rule without its table',
    `${MODULES}/community/rules/may-seed.ts`,
    nothing,
    'a rule without its table (may-seed.test.ts)',
  ],
  [
    'an injected class that does not say what it is',
    `${MODULES}/community/seed-places.ts`,
    '@Injectable()\nexport class SeedPlaces {}\n',
    'SeedPlaces does not say what it is',
  ],
  [
    'an injected class that says something else than its file',
    `${MODULES}/community/seed-places.reader.ts`,
    '@Injectable()\nexport class SeedPlacesService {}\n',
    'SeedPlacesService does not say what it is, as its file',
  ],
  [
    'a table named after another word',
    `${MODULES}/community/seed.entity.ts`,
    "@Entity('estate')\nexport class Estate {}\n",
    'table estate does not begin with community',
  ],
  [
    'a table named in the options of its entity',
    `${MODULES}/community/seed-options.entity.ts`,
    "@Entity({ name: 'village' })\nexport class Village {}\n",
    'table village does not begin with community',
  ],
  [
    'a table that says no name',
    `${MODULES}/community/seed-silent.entity.ts`,
    '@Entity()\nexport class Silent {}\n',
    'a table without a name',
  ],
  [
    'errors under the word of another module',
    `${MODULES}/community/seed.errors.ts`,
    "export const seedErrors = defineErrors('booking', {});\n",
    'error scope booking is not community',
  ],
  [
    'a word that the glossary forgot',
    'docs/glossary.md',
    (text) => text.replaceAll('`booking`', 'booking'),
    '`booking` is missing',
  ],
];
