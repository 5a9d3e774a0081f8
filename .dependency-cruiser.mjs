import { FEATURE_ORDER } from './apps/miniprogram/feature-order.mjs';
import { MODULE_ORDER } from './apps/server/module-order.mjs';

const MODULES = '^apps/server/src/modules/';
const FEATURES = '^apps/miniprogram/src/features/';

/** One rule for each word of a list: its folder imports only folders of words that stand before it. */
const order = (name, words, folder) =>
  words.slice(0, -1).map((word, i) => ({
    name: `${name}-${word}`,
    comment: `${word} stands before these; calls go up the list`,
    severity: 'error',
    from: { path: `${folder}${word}/` },
    to: { path: `${folder}(${words.slice(i + 1).join('|')})/` },
  }));

export default {
  forbidden: [
    ...order('order', MODULE_ORDER, MODULES),
    ...order('feature-order', FEATURE_ORDER, FEATURES),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'foundation-knows-no-domain',
      severity: 'error',
      from: { path: '^apps/server/src/(foundation|gateways|config)/' },
      to: { path: MODULES },
    },
    {
      name: 'rules-are-pure',
      comment: 'a rule never sees the database, the clock, Nest or WeChat: it takes plain values and the time',
      severity: 'error',
      from: { path: `${MODULES}[^/]+/rules/`, pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: `(${MODULES}[^/]+/rules/|foundation/clock/shanghai|foundation/ids/|foundation/text/|node_modules/(gcoord|opencc-js|pinyin-pro)/)`,
      },
    },
    {
      name: 'typeorm-behind-the-door',
      comment: 'entities are written with TypeORM, modules list them; everything else knows Db and Tx',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: '^apps/server/src/foundation/|\\.entity\\.ts$' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'entities-listed-by-modules',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: '^apps/server/src/foundation/|\\.module\\.ts$' },
      to: { path: 'node_modules/@nestjs/typeorm/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'other modules see services, readers, DTOs, events, errors, entities and rules, never controllers',
      severity: 'error',
      from: { path: `${MODULES}([^/]+)/` },
      to: { path: `${MODULES}(?!$1/)[^/]+/.*controller\\.ts$` },
    },
    {
      name: 'server-imports-no-client',
      severity: 'error',
      from: { path: '^apps/server' },
      to: { path: '^(apps/miniprogram|apps/console|tools)/' },
    },
    {
      name: 'client-imports-types-only',
      severity: 'error',
      from: { path: '^apps/miniprogram' },
      to: { path: '^(apps/server|tools)/' },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^(apps|packages|tools)/[^/]+/src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/' },
    },
    {
      name: 'taro-only-in-platform',
      severity: 'error',
      from: { path: '^apps/miniprogram/src/', pathNot: '^apps/miniprogram/src/(platform/|global\\.d\\.ts$)' },
      to: { path: 'node_modules/@tarojs/(?!components/)' },
    },
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/miniprogram/src/(shared|platform|api)/' },
      to: { path: FEATURES },
    },
    {
      name: 'features-do-not-import-pages',
      severity: 'error',
      from: { path: '^apps/miniprogram/src/(features|shared|platform|api)/' },
      to: { path: '^apps/miniprogram/src/pages/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own dist: many packages keep their entry in one, and rules must see them.
    exclude: { path: '(^(apps|packages|tools)/[^/]+/dist/|node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
