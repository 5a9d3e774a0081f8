import { createHash } from 'node:crypto';

const HASHED = 1n << 62n;

/**
 * The id of a community is made from its code, so that a repeated import meets its own rows.
 * A 12-digit statistical code is its own id: such numbers are smaller than any id made from a time, and neighbours in
 * a city stay neighbours in the tables. Other codes are hashed into the upper half of the numbers, which times do not
 * reach before 2059; `attempt` gives the next choice when another code already holds the number.
 */
export function communityId(code: string, attempt = 0): string {
  if (attempt === 0 && /^[1-9]\d{11}$/.test(code)) return code;
  const digest = createHash('sha256').update(`${attempt}:${code}`).digest();
  return (HASHED | (digest.readBigUInt64BE() >> 2n)).toString();
}
