import { seen } from '../../../foundation/text/blank.js';

/** As many as a resident keeps. */
export const MOST_CONTACTS = 10;

const plain = (address: string) => seen(address.normalize('NFKC')).toLowerCase();

/** Whether two addresses of one community are of the same door, however they are typed. */
export const isSameDoor = (one: string, other: string): boolean => plain(one) === plain(other);
