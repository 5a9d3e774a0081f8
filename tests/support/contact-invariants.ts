import type { Invariant } from './invariant.js';

/** 常用地址. */
export const CONTACTS: Invariant[] = [
  {
    name: 'tooManyContacts',
    says: 'a resident keeps more than ten contacts',
    sql: 'SELECT resident_id, COUNT(*) AS contacts FROM resident_contact GROUP BY resident_id HAVING COUNT(*) > 10',
  },
  {
    name: 'foreignContacts',
    says: 'a resident keeps a contact in a community to which he does not belong',
    sql: `SELECT k.id, k.resident_id, k.community_id FROM resident_contact k LEFT JOIN resident_community r
      ON r.resident_id = k.resident_id AND r.community_id = k.community_id WHERE r.resident_id IS NULL`,
  },
];
