import { send } from '../platform/http';
import { obtainCredential } from '../platform/login';
import { sendPhoto } from '../platform/send-photo';
import { createApi } from './create-api';
import { dropSession, keepSession, validSession } from './session';
import { createSignIn } from './sign-in';
import { signInRests } from './sign-in-rest';
import { createPhotoUpload } from './upload-photo';

const wire = { base: API_BASE, timeoutMs: 15_000, send };

export const signIn = createSignIn({ ...wire, obtainCredential, keep: keepSession, rests: signInRests });

const sessions = { session: validSession, signIn, dropSession };

/** `await api('GET /api/communities/{id}/page', { path: { id } })` */
export const api = createApi({ ...wire, ...sessions });

/** A picture takes its time on a slow line. */
export const uploadPhoto = createPhotoUpload({ ...wire, ...sessions, timeoutMs: 60_000, sendPhoto });
