import { forget, readStored, store } from '../platform/storage';

const KEY = 'signed-out';

/** Who logged out wants to stay out: silent sign-in rests until he scans a code or asks for it. */
export const signInRests = () => readStored<boolean>(KEY) === true;

export const restSignIn = () => store(KEY, true);

export const allowSignIn = () => forget(KEY);
