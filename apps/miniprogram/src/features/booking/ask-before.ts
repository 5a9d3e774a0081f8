import { ApiError } from '../../api/api-error';
import type { AlikeBooking, EngineerCard } from '../../api/contract';
import { idempotencyKey } from '../../platform/idempotency-key';
import { serverNow } from '../../platform/clock';
import { confirm } from '../../platform/message';
import { alikeQuestion, otherEngineerQuestion } from './booking.view';

/** What he has said yes to: to have the same once more, and to who comes instead. */
interface Agreed {
  again?: true;
  shownEngineerId?: string;
}

interface Wished {
  /** When he wants it. */
  start: string;
  /** `王师傅`, whom he was shown; empty when nobody was named. */
  master?: string;
}

/** Sends a wish; what the server wants to be sure of first is asked, one question after the other. Null: he does not want it. */
export async function askingBefore<T>(
  key: string,
  wished: Wished,
  send: (agreed: Agreed, key: string) => Promise<T>,
): Promise<T | null> {
  const agreed: Agreed = {};
  for (let once = key; ; once = idempotencyKey()) {
    try {
      return await send(agreed, once);
    } catch (fault) {
      const asked = questionOf(fault, wished);
      if (!asked) throw fault;
      if (!(await confirm(asked.question))) return null;
      Object.assign(agreed, asked.yes);
    }
  }
}

function questionOf(fault: unknown, { start, master = '' }: Wished) {
  if (!(fault instanceof ApiError)) return null;
  if (fault.code === 'booking.alike') {
    const { alike } = fault.details as { alike: AlikeBooking[] };
    return { question: alikeQuestion(alike, start, serverNow()), yes: { again: true } as const };
  }
  if (fault.code === 'dispatch.otherEngineer') {
    const { engineer } = fault.details as { engineer: EngineerCard };
    const question = otherEngineerQuestion({ start, master, engineer }, serverNow());
    return { question, yes: { shownEngineerId: engineer.id } };
  }
  return null;
}
