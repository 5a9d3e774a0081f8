import type { RequestWithAccount } from '../../foundation/auth/audience.js';
import type { Actor } from './audit.service.js';

/** Who is asking, and from where. */
export function actorOf({ account, ip, headers }: RequestWithAccount): Actor {
  return {
    accountId: account?.id ?? null,
    name: account?.staffName ?? '',
    address: ip,
    agent: headers['user-agent'] ?? '',
  };
}
