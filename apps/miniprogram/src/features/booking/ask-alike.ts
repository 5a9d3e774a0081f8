import { ApiError } from '../../api/api-error';
import type { AlikeBooking } from '../../api/contract';
import { idempotencyKey } from '../../platform/idempotency-key';
import { serverNow } from '../../platform/clock';
import { confirm } from '../../platform/message';
import { alikeText } from './booking.view';

/** Sends a wish; who has the same coming already is asked whether he wants it once more. Null: he does not. */
export async function askingAlike<T>(
  key: string,
  send: (more: { again?: true }, key: string) => Promise<T>,
): Promise<T | null> {
  try {
    return await send({}, key);
  } catch (fault) {
    const alike = alikeOf(fault);
    if (!alike) throw fault;
    const question = { title: '已经约过了', text: alikeText(alike, serverNow()), yes: '再约一次', no: '不用了' };
    return (await confirm(question)) ? send({ again: true }, idempotencyKey()) : null;
  }
}

function alikeOf(fault: unknown): AlikeBooking | null {
  if (!(fault instanceof ApiError) || fault.code !== 'booking.alike') return null;
  const { alike } = fault.details as { alike: AlikeBooking[] };
  return alike[0];
}
