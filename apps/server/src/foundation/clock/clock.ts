import { Injectable } from '@nestjs/common';

/** The time. Rules get it as a value; only services ask. Tests set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
