/** How many roles an account has besides that of a resident. */
export const staffRolesOf = (accountId: string) =>
  `(SELECT COUNT(*) FROM identity_role o WHERE o.account_id = ${accountId} AND o.role <> 'resident')`;

/** To be joined: the external identity `x` of an account in the scope `:scope`. */
export const externalOf = (accountId: string) =>
  `identity_external x ON x.account_id = ${accountId} AND x.scope = :scope`;
