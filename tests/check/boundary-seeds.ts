const MODULES = 'apps/server/src/modules';
const CLIENT = 'apps/miniprogram/src';
const imports = (path: string) => `import '${path}';\n`;

/** Rule, fault, file, text, and the file that must not be reached. */
export const BOUNDARY_SEEDS: [rule: string, fault: string, path: string, text: string, reached: string][] = [
  [
    'order-community',
    'a module imports a later one',
    `${MODULES}/community/seed-order.ts`,
    imports('../booking/booking.service.js'),
    `${MODULES}/booking/booking.service.ts`,
  ],
  [
    'order-community',
    'only a type of a later one',
    `${MODULES}/community/seed-type.ts`,
    "import type { BookingService } from '../booking/booking.service.js';\nexport type Later = BookingService;\n",
    `${MODULES}/booking/booking.service.ts`,
  ],
  [
    'order-identity',
    'the first module imports the second',
    `${MODULES}/identity/seed-order.ts`,
    imports('../community/community.service.js'),
    `${MODULES}/community/community.service.ts`,
  ],
  [
    'feature-order-community',
    'a feature imports a later one',
    `${CLIENT}/features/community/seed-order.ts`,
    imports('../binding/scan-badge'),
    `${CLIENT}/features/binding/scan-badge.ts`,
  ],
  [
    'feature-order-visit',
    'only a type of a later one',
    `${CLIENT}/features/visit/seed-type.ts`,
    "import type { BookingWish } from '../booking/use-book';\nexport type Later = BookingWish;\n",
    `${CLIENT}/features/booking/use-book.ts`,
  ],
  [
    'no-cycles',
    'two files import each other',
    `${MODULES}/catalog/seed-cycle-a.ts`,
    imports('./seed-cycle-b.js'),
    `${MODULES}/catalog/seed-cycle-b.ts`,
  ],
  [
    'rules-are-pure',
    'a rule imports the database',
    `${MODULES}/catalog/rules/seed-db.ts`,
    imports('../../../foundation/database/db.js'),
    'apps/server/src/foundation/database/db.ts',
  ],
  [
    'typeorm-behind-the-door',
    'a service imports TypeORM',
    `${MODULES}/catalog/seed-orm.service.ts`,
    imports('typeorm'),
    'typeorm',
  ],
  [
    'entities-listed-by-modules',
    'a service asks for a repository of its own',
    `${MODULES}/catalog/seed-repository.service.ts`,
    imports('@nestjs/typeorm'),
    'typeorm',
  ],
  ['rules-are-pure', 'a rule imports TypeORM', `${MODULES}/catalog/rules/seed-orm.ts`, imports('typeorm'), 'typeorm'],
  [
    'rules-are-pure',
    'a rule imports Nest',
    `${MODULES}/catalog/rules/seed-nest.ts`,
    imports('@nestjs/common'),
    '@nestjs',
  ],
  [
    'rules-are-pure',
    'a rule imports an entity',
    `${MODULES}/catalog/rules/seed-entity.ts`,
    imports('../catalog.entity.js'),
    `${MODULES}/catalog/catalog.entity.ts`,
  ],
  [
    'foundation-knows-no-domain',
    'foundation imports a module',
    'apps/server/src/foundation/clock/seed-domain.ts',
    imports('../../modules/identity/identity.service.js'),
    `${MODULES}/identity/identity.service.ts`,
  ],
  [
    'through-the-front-door',
    'a module imports the controller of another',
    `${MODULES}/booking/seed-door.ts`,
    imports('../catalog/catalog.controller.js'),
    `${MODULES}/catalog/catalog.controller.ts`,
  ],
  [
    'server-imports-no-client',
    'the server imports a tool',
    'apps/server/src/demo/seed-tool.ts',
    imports('../../../../tools/wechat-sim/src/clock.js'),
    'tools/wechat-sim/src/clock.ts',
  ],
  [
    'client-imports-types-only',
    'the client imports the server',
    `${CLIENT}/api/seed-server.ts`,
    imports('../../../server/src/foundation/ids/ids'),
    'apps/server/src/foundation/ids/ids.ts',
  ],
  [
    'product-imports-no-tests',
    'the server imports what tests share',
    'apps/server/src/demo/seed-test.ts',
    imports('../../../../tests/support/seed-shared.js'),
    'tests/support/seed-shared.ts',
  ],
  [
    'taro-only-in-platform',
    'a feature imports Taro',
    `${CLIENT}/features/seed-taro.ts`,
    imports('@tarojs/taro'),
    '@tarojs/taro',
  ],
  [
    'taro-only-in-platform',
    'a feature imports its runtime',
    `${CLIENT}/features/seed-run.ts`,
    imports('@tarojs/runtime'),
    '@tarojs',
  ],
  [
    'shared-knows-no-feature',
    'what is shared imports a feature',
    `${CLIENT}/shared/ui/seed-feature.ts`,
    imports('../../features/community/community.view'),
    `${CLIENT}/features/community/community.view.ts`,
  ],
  [
    'features-do-not-import-pages',
    'a feature imports a page',
    `${CLIENT}/features/seed-page.ts`,
    imports('../pages/my/index'),
    `${CLIENT}/pages/my/index.tsx`,
  ],
];

/** Files that the faults need beside them. */
export const BOUNDARY_PROPS = {
  [`${MODULES}/catalog/seed-cycle-b.ts`]: imports('./seed-cycle-a.js'),
  'tests/support/seed-shared.ts': 'export const shared = 1;\n',
};
