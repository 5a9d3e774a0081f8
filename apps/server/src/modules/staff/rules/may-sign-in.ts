export interface SignInTries {
  /** Of the name from this network in the last quarter of an hour, this one included. */
  here: number;
  /** Of the name from all networks that it has not signed in from. */
  elsewhere: number;
  /** The name has signed in from this network before. */
  isKnown: boolean;
}

export const MOST_HERE = 10;
const MOST_ELSEWHERE = 50;

/** Whether a password is looked at. Strangers use up their own tries, and those of all strangers; never the owner's. */
export const maySignIn = ({ here, elsewhere, isKnown }: SignInTries): boolean =>
  here <= MOST_HERE && (isKnown || elsewhere <= MOST_ELSEWHERE);
