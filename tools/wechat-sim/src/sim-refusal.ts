/** A request to `/sim` that cannot be met; answered with its HTTP status, unlike the platform's own refusals. */
export class SimRefusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}
