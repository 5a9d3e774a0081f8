// What nobody imports, runs or needs. An export that only its own file uses is not dead.
export default {
  include: ['files', 'dependencies', 'exports', 'types'],
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: [
        'scripts/*.{mjs,ts}',
        'tests/**/*.test.ts',
        'tests/bench/{run.ts,page.load.mjs,page.raw-server.mjs}',
        'tests/chaos/jumping-clock.mjs',
      ],
      project: ['scripts/**/*.{ts,mjs}', 'tests/**/*.{ts,mjs}'],
      ignoreDependencies: [
        // Started by path.
        'dependency-cruiser',
        'openapi-typescript',
        // Read as text, into a browser.
        'axe-core',
        // Taro looks for these at the root.
        '@tarojs/plugin-framework-react',
        '@types/react-dom',
        'react',
        'react-dom',
      ],
    },
    'apps/server': {
      entry: ['src/{main,worker,migrate,staff,write-contract}.ts', 'seeds/*.ts', 'migrations/*.ts'],
      project: ['{src,seeds,migrations}/**/*.ts'],
    },
    'apps/miniprogram': {
      entry: [
        'src/app.{tsx,config.ts}',
        'src/pages/**/*.{tsx,config.ts}',
        'src/platform/{*.h5,abort-controller}.{ts,tsx}',
        'config/*',
      ],
      project: ['src/**/*.{ts,tsx,scss}'],
      // Taro and Babel find these by their names.
      ignoreDependencies: ['@babel/*', '@pmmmwh/react-refresh-webpack-plugin', '@tarojs/*', 'react-dom'],
    },
    // Its own configuration is read as text: it is loaded where npm has put its packages only.
    'apps/console': {
      vite: false,
      entry: ['src/main.tsx', 'vite.config.ts'],
      project: ['src/**/*.{ts,tsx}'],
    },
    // What runs on the phone is bundled by path.
    'tools/weapp-host': { entry: ['src/{main,phone/main,demo/demo}.ts'], project: ['src/**/*.ts'] },
    'tools/weapp-gate': {
      entry: ['src/main.ts'],
      project: ['src/**/*.ts'],
      ignoreDependencies: ['miniprogram-compiler'],
    },
    'tools/wechat-sim': { entry: ['src/main.ts'], project: ['src/**/*.ts'] },
  },
};
