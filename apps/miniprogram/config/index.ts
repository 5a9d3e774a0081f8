import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';

const root = path.resolve(__dirname, '..');
const isBrowser = process.env.TARO_ENV === 'h5';

/** These packages ship syntax that old WebViews cannot parse, so they are transpiled like our own code. */
const transpiled = (file: string) =>
  /node_modules[\\/](@tanstack|zustand|query-string|filter-obj)[\\/]|[\\/]packages[\\/][\w-]+[\\/]src[\\/]/.test(file);

const packagesNamed = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

/** NutUI draws on a 375 px sheet, we draw on 750. */
const designWidth = (input?: string | number | { file?: string }) => {
  const file = typeof input === 'object' ? (input.file ?? '') : '';
  return file.replace(/\\/g, '/').includes('@nutui') ? 375 : 750;
};

/** In the browser the API has the origin of the page; the mini-program needs the full address. */
const apiBase = isBrowser ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:3000');

interface Chain {
  plugin(name: string): { use(plugin: unknown, options: unknown[]): unknown };
  optimization: { splitChunks(options: unknown): unknown };
}

/** Mini-program JavaScript has no AbortController; without one react-query never sends a request and says nothing. */
const provideAbortController = (chain: Chain) =>
  chain
    .plugin('abort')
    .use(ProvidePlugin, [
      { AbortController: [path.join(root, 'src/platform/abort-controller.ts'), 'AbortController'] },
    ]);

const splitForBrowser = (chain: Chain) =>
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 10000,
    maxInitialRequests: 20,
    cacheGroups: {
      react: { test: packagesNamed('react|react-dom|scheduler'), name: 'react', priority: 30 },
      taro: { test: packagesNamed('@stencil|@tarojs'), minChunks: 2, priority: 20, reuseExistingChunk: true },
      shared: { minChunks: 2, priority: 10, reuseExistingChunk: true },
    },
  });

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'qianqu',
  date: '2026-11-21',
  framework: 'react',
  compiler: 'webpack5',
  designWidth,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [
    path.join(root, 'config/aria-plugin.ts'),
    ...(isBrowser ? [path.join(root, 'config/theme-plugin.ts')] : []),
  ],
  // Taro copies the tab icons that app.config names; theme.json names them for WeChat, which it does not follow.
  copy: { patterns: isBrowser ? [] : [{ from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' }], options: {} },
  cache: { enable: false },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  // Taro's default keeps quoted keys, which turns the `#x` of private fields into `#"x"`: a page that does not parse.
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  mini: {
    compile: { include: [transpiled] },
    optimizeMainPackage: { enable: true },
    // Classes are named after their file, so the order of the style files decides nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain: (chain) => void provideAbortController(chain as unknown as Chain),
  },
  h5: {
    compile: { include: [transpiled] },
    publicPath: '/h5/',
    staticDirectory: 'static',
    router: { mode: 'browser', basename: '/h5' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // Above 480 px of width the page stops growing and stands in the middle of the screen.
      pxtransform: { enable: true, config: { maxRootSize: 25.6 } },
      cssModules: { enable: false },
    },
    webpackChain: (chain) => void splitForBrowser(chain as unknown as Chain),
  },
}));
