import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noPlatform = ['wx', 'window', 'document', 'location', 'navigator', 'localStorage', 'history'].map((name) => ({
  name,
  message: 'Only src/platform knows where the client runs: ask it for a capability.',
}));

const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config reads process.env.',
};

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
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a list of words (as const), not an enum.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Nest needs classes as values for its metadata, also where they only look like types.
    files: ['apps/server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a list of words (as const), not an enum.' },
        noProcessEnv,
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      ],
      // Constructors take at most five collaborators and a configuration.
      '@typescript-eslint/max-params': 'off',
    },
  },
  { files: ['apps/server/src/config/config.ts', 'tools/*/src/config.ts'], rules: { 'no-restricted-syntax': 'off' } },
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
