import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
/** The half of an IPv6 address that its holder does not choose himself. */
const GIVEN = 4;

/** What one caller has of addresses: an IPv4 address, or the 64 bits of an IPv6 network, in which he may take any. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [before, after] = address.toLowerCase().split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = after === undefined ? 0 : Math.max(0, GROUPS - head.length - tail.length);
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, GIVEN);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::`;
}
