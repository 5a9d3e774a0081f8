import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';

/** An answer that took longer says too little about the moment it was made in. */
const VAGUE_MS = 1000;

/**
 * The time: that of the database, which all processes share, carried on by this machine's steady clock. A clock of this
 * machine that is wrong or jumps decides nothing. Rules get the time as a value; only services ask. Tests set it.
 */
@Injectable()
export class Clock {
  /** The time at which the steady clock stood at zero. */
  private zero = Date.now() - performance.now();
  private known = false;

  constructor(private readonly config: Config) {}

  now(): Date {
    return new Date(this.zero + performance.now());
  }

  /** Takes over a time that the database told between two moments of the steady clock. */
  follow(time: Date, asked: number, heard: number): void {
    if (this.known && heard - asked > VAGUE_MS) return;
    this.zero = time.getTime() - (asked + heard) / 2 + this.config.DEMO_CLOCK_SHIFT_MS;
    this.known = true;
  }
}
