import { browserOf, wayOn } from './staff.view';

const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/604.1';

test.each([
  [EDGE, 'Edge，Windows'],
  [SAFARI, 'Safari，iPhone'],
  ['curl/8.0', '不认识的程序'],
])('%s is %s', (agent, text) => expect(browserOf(agent)).toBe(text));

test.each([
  ['?next=%2Faudit%3Factor%3Dli', '/audit?actor=li'],
  ['?next=https%3A%2F%2Felsewhere.example', '/'],
  ['?next=%2F%2Felsewhere.example', '/'],
  ['?next=%2F%5Celsewhere.example', '/'],
  ['', '/'],
])('%s leads to %s', (search, path) => expect(wayOn(search)).toBe(path));
