/** The name by which a member of the staff signs in. */
export const staffNameOf = (accountId: string) =>
  `(SELECT n.username FROM staff_member n WHERE n.account_id = ${accountId})`;
