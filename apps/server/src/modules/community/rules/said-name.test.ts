import { saidName } from './said-name.js';

test.each([
  ['上海新村居委会', '上海新村'],
  ['康平社区居民委员会', '康平'],
  ['单家村村委会', '单家村'],
  ['阳光花园', '阳光花园'],
  ['居委会', '居委会'],
  ['社区居委会', '社区'],
])('%s is called %s', (name, said) => expect(saidName(name)).toBe(said));
