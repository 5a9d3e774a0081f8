/** The name by which a member of the staff signs in. */
export const staffNameOf = (accountId: string) =>
  `(SELECT n.username FROM staff_member n WHERE n.account_id = ${accountId})`;

/** The divisions `g` of those who look after a region; those of who asks. Takes `regionOf`. */
export const DIVISIONS = 'staff_region g';
export const ARE_HIS = 'g.account_id = :regionOf';

const HIS = `FROM ${DIVISIONS} WHERE ${ARE_HIS}`;

/** Whether one of these codes is a division of who asks. Takes `regionOf`; four lookups of its key. */
export const holdsOneOf = (...codes: string[]) => `EXISTS (SELECT 1 ${HIS} AND g.division IN (${codes.join(', ')}))`;

/** Whether the whole of a division lies in those of who asks. */
export const holdsAllOf = (division: string) => `EXISTS (SELECT 1 ${HIS} AND ${division} LIKE CONCAT(g.division, '%'))`;

/** Whether a division lies in those of who asks, or one of them in it. */
export const meets = (division: string) =>
  `EXISTS (SELECT 1 ${HIS} AND (${division} LIKE CONCAT(g.division, '%') OR g.division LIKE CONCAT(${division}, '%')))`;
