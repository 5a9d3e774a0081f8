import { SessionView } from './identity.dto.js';
import type { NewSession } from './sessions.service.js';

export function sessionView(session: NewSession): SessionView {
  return { token: session.token, expiresAt: session.expiresAt.toISOString(), roles: session.roles };
}
