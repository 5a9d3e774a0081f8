/* global Page */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- scripts of a mini-program are CommonJS
const life = require('../../../../shared/life');

Page({ ...life('deep'), data: { text: '来自分包' } });
