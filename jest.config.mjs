// ESM-only packages that Jest must turn into CommonJS (native ESM mode fails on Node 20, see docs/adr/0002).
const esmPackages = [
  '@nestjs',
  '@fastify/cookie',
  'file-type',
  'opencc-js',
  'cookie',
  'content-disposition',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
];
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser,
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];
/** Packages are left as they are, but for these. */
const onlyTransform = (packages) => [`node_modules/(?!(?:.*node_modules/)?(?:${packages.join('|')})/)`];
const node = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: onlyTransform(esmPackages),
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/'],
};
/** Against the built server on a database: the server and its packages are loaded once per worker, outside of Jest's modules. */
const loadedOnce = '<rootDir>/tests/support/jest/transform.mjs';
const withPackages = (packages) => ({ [`/node_modules/(${packages.join('|')})/.+\\.m?js$`]: loadedOnce });
const packagesLoadedOnce = ['@nestjs', 'fast-check', 'fastify', 'reflect-metadata', 's3rver', 'sharp'];
const database = {
  ...node,
  globalSetup: '<rootDir>/tests/support/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/jest/global-teardown.mjs',
  testEnvironment: '<rootDir>/tests/support/jest/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/jest/all-told.ts'],
  transform: {
    '/apps/server/(src|migrations)/.+\\.ts$': loadedOnce,
    ...withPackages(packagesLoadedOnce),
    ...node.transform,
  },
  transformIgnorePatterns: onlyTransform([...esmPackages, ...packagesLoadedOnce]),
};

/** Phones in a browser that all files share; what drives them is loaded once. */
const drivers = ['miniprogram-automator', 'playwright-core', 'sharp'];
const phone = {
  ...node,
  testEnvironment: '<rootDir>/tests/support/jest/phone-environment.mjs',
  transform: { ...withPackages(drivers), ...node.transform },
  transformIgnorePatterns: onlyTransform([...esmPackages, ...drivers]),
};

/** On the whole product, with phones. */
const journeys = {
  ...phone,
  globalSetup: '<rootDir>/tests/support/journey-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/journey-teardown.mjs',
  setupFiles: ['<rootDir>/tests/support/journey-clock.mjs'],
};

/** On the product in service, from an empty database, with the console in a browser. */
const consoleInBrowser = {
  ...database,
  transform: { ...withPackages(['playwright-core']), ...database.transform },
  transformIgnorePatterns: onlyTransform([...esmPackages, ...packagesLoadedOnce, 'playwright-core']),
};

export default {
  rootDir: '.',
  // Only ends what hangs: a busy machine is slow, and no fault.
  testTimeout: 240_000,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/apps/server/src/**/*.test.ts',
        '<rootDir>/tools/{wechat-sim,weapp-gate}/{src,test}/**/*.test.ts',
        '<rootDir>/tools/weapp-host/src/**/*.test.ts',
        '<rootDir>/apps/miniprogram/src/**/*.test.ts',
        '<rootDir>/apps/console/src/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
      ],
    },
    {
      ...phone,
      displayName: 'phone',
      globalTeardown: '<rootDir>/tests/support/jest/close-browser.mjs',
      testMatch: ['<rootDir>/tools/weapp-host/test/**/*.test.ts'],
    },
    { ...database, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    { ...database, displayName: 'races', testMatch: ['<rootDir>/tests/races/**/*.test.ts'] },
    { ...database, displayName: 'chaos', testMatch: ['<rootDir>/tests/chaos/**/*.test.ts'] },
    { ...consoleInBrowser, displayName: 'console', testMatch: ['<rootDir>/tests/console/**/*.test.ts'] },
    { ...node, displayName: 'check', testMatch: ['<rootDir>/tests/check/**/*.test.ts'] },
    { ...node, displayName: 'bundle', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...journeys, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'] },
  ],
};
