import { Seed } from './sound-bundle.js';

const HOME = 'pages/home/index';

/** What does not compile, and what names a file that it may not. */
export const COMPILER_SEEDS: Seed[] = [
  [
    'templatesPassWcc',
    'an expression that does not end',
    { [`${HOME}.wxml`]: '<view>\n  <text id="{{a"/>\n</view>' },
    `${HOME}.wxml:2:`,
  ],
  ['templatesPassWcc', 'a tag that does not end', { [`${HOME}.wxml`]: '<view>' }, `${HOME}.wxml:1:1: end tag missing`],
  ['templatesPassWcc', 'a script that does not parse', { 'tools.wxs': 'var a = 1\nvar b = ;' }, 'tools.wxs:2:'],
  ['templatesPassWcc', 'a script that is not there', { 'tools.wxs': null }, 'base.wxml:1:'],
  [
    'templatesPassWcc',
    'an else without its if',
    { 'comp.wxml': '<view wx:else />' },
    'comp.wxml:1:1: Bad attr `wx:else`',
  ],
  ['stylesPassWcsc', 'a block that does not end', { 'shared.wxss': '.b {}\n.a { color: red' }, 'shared.wxss:2:'],
  [
    'stylesPassWcsc',
    'a selector that WeChat does not know',
    { 'shared.wxss': '.b {}\n  * { color: red }' },
    'shared.wxss:2:3: unexpected token `*`',
  ],
  ['stylesPassWcsc', 'a style that is not there', { 'shared.wxss': null }, 'app.wxss:1:10: ./shared.wxss is missing'],
  [
    'templatesPassGlassEasel',
    'an attribute set twice',
    { [`${HOME}.wxml`]: '<view>\n  <text id="a" id="b"/>\n</view>' },
    `${HOME}.wxml:2:16: Warn: duplicated attribute`,
  ],
  [
    'templatesPassGlassEasel',
    'a tag that does not end',
    { 'comp.wxml': '<view>' },
    'comp.wxml:1:2: Warn: missing end tag',
  ],
  [
    'templatesPassGlassEasel',
    'an expression that does not end',
    { 'comp.wxml': '<view id="{{ a" />' },
    'comp.wxml:1:11: Fatal: missing expression end',
  ],
  ['namedFilesExist', 'a script', { [`${HOME}.js`]: 'require("./gone")' }, `${HOME}.js: names pages/home/gone.js`],
  ['namedFilesExist', 'a template', { 'base.wxml': null }, `${HOME}.wxml: names base.wxml, which is missing`],
  [
    'namedFilesExist',
    'an included template',
    { 'comp.wxml': '<include src="./gone.wxml"/>' },
    'comp.wxml: names gone.wxml',
  ],
  ['namedFilesExist', 'a script of a template', { 'tools.wxs': null }, 'base.wxml: names tools.wxs'],
  [
    'namedFilesExist',
    'a script of a script of a template',
    { 'tools.wxs': 'require("./gone.wxs")' },
    'tools.wxs: names gone.wxs',
  ],
  ['namedFilesExist', 'a style', { 'shared.wxss': null }, `${HOME}.wxss: names shared.wxss`],
  [
    'componentsExist',
    'a component without its template',
    { 'comp.wxml': null },
    `${HOME}.json: uses a component whose comp.wxml is missing`,
  ],
  [
    'componentsExist',
    'a page for a component',
    { 'comp.json': '{}' },
    'pages/my/index.json: uses comp, which says of itself',
  ],
  [
    'packagesUseNoOther',
    'a script of another',
    { 'pages/help/index.js': 'require("../order/index.js")' },
    'pages/help/index.js: names pages/order/index.js of sub-package pages/order',
  ],
  [
    'packagesUseNoOther',
    'main with a script of another',
    { 'app.js': 'require("./pages/help/index")' },
    'app.js: names pages/help/index.js',
  ],
  [
    'packagesUseNoOther',
    'a style of another',
    { 'pages/help/index.wxss': '@import "/pages/order/index.wxss";' },
    'pages/help/index.wxss: names pages/order/index.wxss',
  ],
  [
    'packagesUseNoOther',
    'a template of another',
    { 'pages/help/index.wxml': '<include src="../order/index"/>' },
    'pages/help/index.wxml: names pages/order/index.wxml',
  ],
  [
    'packagesUseNoOther',
    'a component of another',
    { [`${HOME}.json`]: '{ "usingComponents": { "a": "/pages/order/index" } }' },
    `${HOME}.json: names pages/order/index of`,
  ],
];
