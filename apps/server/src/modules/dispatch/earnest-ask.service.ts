import { Injectable } from '@nestjs/common';
import { CodedError } from '../../foundation/errors/coded-error.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { Tries } from '../../foundation/tries/tries.js';
import { dispatchErrors } from './dispatch.errors.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';

/** More refusals than somebody hears who only wants a time. */
const MOST_REFUSED = 10;

/** Refusals by which somebody hears that an engineer is not free. */
const TELLING: string[] = [scheduleErrors.slotTaken.code, dispatchErrors.otherEngineer.code];

/** Whoever asks for a time in earnest hears whether it is free, lists or not. Who is refused again and again waits (429). */
@Injectable()
export class EarnestAskService {
  constructor(private readonly tries: Tries) {}

  async of<T>(residentId: string, ask: () => Promise<T>): Promise<T> {
    const who = `refused time ${residentId}`;
    if ((await this.tries.of(who)) >= MOST_REFUSED) throw requestErrors.tooMany();
    try {
      return await ask();
    } catch (error) {
      if (error instanceof CodedError && TELLING.includes(error.code)) await this.tries.count(who);
      throw error;
    }
  }
}
