import { Community1763700000001 } from './0001-community.js';
import { Core1763700000002 } from './0002-core.js';
import { Visit1763800000003 } from './0003-visit.js';
import { Notification1763800000004 } from './0004-notification.js';
import { SheetCode1763900000008 } from './0008-sheet-code.js';
import { Resend1763900000009 } from './0009-resend.js';

/** In the order they run. Explicit, so that the compiled server, the tests and the tools use the same list. */
export const migrations = [
  Community1763700000001,
  Core1763700000002,
  Visit1763800000003,
  Notification1763800000004,
  SheetCode1763900000008,
  Resend1763900000009,
];
