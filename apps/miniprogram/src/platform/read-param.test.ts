import { readParam as onWeapp } from './read-param';
import { readParam as onH5 } from './read-param.h5';

describe('a parameter of the page', () => {
  test.each([
    ['as a mini-program code gives it', onWeapp, { scene: 'e%3D2' }, 'e=2'],
    ['as a plain link gives it', onWeapp, { scene: 'https%3A%2F%2Fh.cn%2Fq%2Fab' }, 'https://h.cn/q/ab'],
    ['encoded twice is decoded once', onWeapp, { scene: '%252F' }, '%2F'],
    ['broken', onWeapp, { scene: '%E0%A4%A' }, '%E0%A4%A'],
    ['missing', onWeapp, {}, ''],
    ['decoded by the browser', onH5, { scene: 'e=2' }, 'e=2'],
    ['that still looks encoded in the browser', onH5, { scene: '%2F' }, '%2F'],
    ['missing in the browser', onH5, {}, ''],
  ])('%s', (_how, readParam, params, expected) => expect(readParam(params, 'scene')).toBe(expected));
});
