/** How long a client and the work for him may take. In one place, so that tests can be in a hurry. */
export interface RequestLimits {
  /** For the headers, from the first byte or, before any, from the connection. */
  headersMs: number;
  /** For the body, from the headers. Together with them it is there within 15 s. */
  bodyMs: number;
  /** What a body with a file must bring in every `bodyMs` instead. */
  fileBytes: number;
  /** From the headers, or from the end of a file, to the answer. */
  answerMs: number;
  /** For taking an answer that has begun by then. */
  takeMs: number;
  /** For what is under way when the server is to stop. */
  stopMs: number;
}

/**
 * 8 kB/s carry the largest body of 64 kB in time. A file keeps 16 kB/s, the 128 kbit/s of 3G at the edge of its cell: 10 MB may take eleven
 * minutes, and a trickle ends after eight seconds.
 */
export const REQUEST_LIMITS: RequestLimits = {
  headersMs: 6_000,
  bodyMs: 8_000,
  fileBytes: 128 * 1024,
  answerMs: 15_000,
  takeMs: 60_000,
  stopMs: 16_000,
};
