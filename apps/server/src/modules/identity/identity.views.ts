import { SessionView } from './identity.dto.js';
import type { NewSession } from './sessions.service.js';

export function sessionView(session: NewSession): SessionView {
  const { token, accountId, roles } = session;
  return { token, accountId, expiresAt: session.expiresAt.toISOString(), roles };
}
