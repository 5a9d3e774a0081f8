import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const askPlatform = 'Only src/platform knows where the client runs: ask it for a capability.';
const noPlatform = [
  'wx',
  'window',
  'document',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'globalThis',
  'self',
].map((name) => ({ name, message: askPlatform }));
/** Also when a file declares it: the typings of the mini-program do not know it. */
const noWx = { selector: "MemberExpression[object.name='wx']", message: askPlatform };

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a list of words (as const), not an enum.' };
const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config reads process.env.',
};
const noDefaultExport = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: 'No default exports.',
};
const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'A rule takes the time as a value.',
};
/** A phone's clock may be days off. */
const noDeviceClock = {
  selector: `${noClock.selector}, CallExpression[callee.name='Date']`,
  message:
    "The phone's clock decides nothing: serverNow() of src/platform/clock.ts, or deviceMs() for how long something took.",
};
/** A class that only keeps what it is given hides how much those who are given it depend on. */
const noBag = {
  selector: "ClassBody[body.length=1] > MethodDefinition[kind='constructor'][value.body.body.length=0]",
  message: 'A class that is only a constructor is a bag: split by reader what needs so much.',
};
/** Of a constructor the sixth is the last: what it is given is named where it is used. */
const noManyParams = {
  selector:
    ":matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>5], MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>5]",
  message: 'At most five parameters: group what belongs together.',
};
/** Links are compared with the routes of the mini-program where they stand together. */
const noPage = {
  selector: ':matches(Literal[value=/pages\\u002f\\w/], TemplateElement[value.raw=/pages\\u002f\\w/])',
  message: 'Pages of the mini-program are named in src/pages.ts.',
};
/** class-validator lets null through. */
const noIsOptional = {
  paths: [{ name: 'class-validator', importNames: ['IsOptional'], message: 'MayBeLeftOut of fields.ts.' }],
};
const product = ['error', noEnum, noProcessEnv, noDefaultExport];
const server = [...product, noBag, noManyParams, noPage];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      'packages/contract/**',
      'tests/reports/**',
      'apps/miniprogram/scripts/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-assertions': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', noEnum],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['apps/server/**/*.ts', 'tools/*/src/**/*.ts', 'apps/{miniprogram,console}/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': product },
  },
  {
    files: ['apps/server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': server, 'max-params': ['error', 6] },
  },
  {
    files: ['apps/server/src/**/*.dto.ts', 'apps/server/src/foundation/http/paging.ts'],
    ignores: ['apps/server/src/foundation/http/no-fields.dto.ts'],
    rules: { 'no-restricted-imports': ['error', noIsOptional] },
  },
  {
    files: ['apps/server/src/pages.ts'],
    rules: { 'no-restricted-syntax': product },
  },
  {
    files: ['apps/server/src/modules/*/rules/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': [...server, noClock] },
  },
  {
    files: ['apps/miniprogram/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', 'apps/miniprogram/src/platform/clock.ts'],
    rules: { 'no-restricted-syntax': [...product, noDeviceClock] },
  },
  {
    files: ['apps/miniprogram/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', 'apps/miniprogram/src/platform/**'],
    rules: { 'no-restricted-syntax': [...product, noDeviceClock, noWx] },
  },
  {
    // Taro finds its pages by their default export; a picture is the default export of its file.
    files: [
      'apps/miniprogram/src/{app,app.config}.{ts,tsx}',
      'apps/miniprogram/src/{pages/**/*.tsx,pages/**/*.config.ts,global.d.ts}',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnum, noProcessEnv, noDeviceClock, noWx] },
  },
  {
    files: ['apps/server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['apps/server/src/config/config.ts', 'tools/*/src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['apps/miniprogram/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, 'no-restricted-globals': ['error', ...noPlatform] },
  },
  { files: ['apps/miniprogram/src/platform/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS().map((name) => [name, 'readonly'])) },
  },
  // A line of a table of cases has as many columns as the rule has facts.
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'max-params': 'off' } },
  {
    files: ['tools/wechat-sim/src/panel/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        navigator: 'readonly',
        FormData: 'readonly',
        Option: 'readonly',
        location: 'readonly',
        window: 'readonly',
        CSS: 'readonly',
      },
    },
  },
  {
    files: ['apps/miniprogram/*.js', 'apps/miniprogram/config/*'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

function NODE_GLOBALS() {
  return [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortSignal',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'SharedArrayBuffer',
    'Atomics',
    'Int32Array',
    'globalThis',
    'module',
    'require',
    '__dirname',
    'performance',
    'TextDecoder',
    'structuredClone',
  ];
}
