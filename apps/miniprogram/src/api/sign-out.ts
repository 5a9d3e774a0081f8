import { api } from './api';
import { queryClient } from './query-client';
import { dropSession, validSession } from './session';
import { restSignIn } from './sign-in-rest';

/** The server forgets the session when it can be reached; this phone forgets it in any case. */
export async function signOut() {
  if (validSession()) await api('DELETE /api/sessions/current', {}).catch(() => undefined);
  restSignIn();
  dropSession();
  await queryClient.resetQueries();
}
