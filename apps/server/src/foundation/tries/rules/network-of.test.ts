import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  test.each([
    ['an IPv4 address is its own', '203.0.113.7', '203.0.113.7'],
    ['so it is when written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['an IPv6 address has that of its first half', '2001:db8:0001:2:a:b:c:d', '2001:db8:1:2::'],
    ['and its neighbour the same', '2001:DB8:1:2::1', '2001:db8:1:2::'],
    ['zeros may be left out in the middle of it', '2001:db8::1:2:3:4:5', '2001:db8:0:1::'],
    ['the own machine', '::1', '0:0:0:0::'],
  ])('%s', (_what, address, network) => expect(networkOf(address)).toBe(network));
});
