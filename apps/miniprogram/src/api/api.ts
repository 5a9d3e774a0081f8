import { send } from '../platform/http';
import { obtainCredential } from '../platform/login';
import { createApi } from './create-api';
import { dropSession, keepSession, validSession } from './session';
import { createSignIn } from './sign-in';
import { signInRests } from './sign-in-rest';

const wire = { base: API_BASE, timeoutMs: 15_000, send };

export const signIn = createSignIn({ ...wire, obtainCredential, keep: keepSession, rests: signInRests });

/** `await api('GET /api/communities/{id}/page', { path: { id } })` */
export const api = createApi({ ...wire, session: validSession, signIn, dropSession });
