import type { Outcome } from './exit-codes.ts';

/** A command's own complaint, with the outcome it ends in. The message is in the console's language. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly outcome: Outcome;

  constructor(outcome: Outcome, message: string, options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}
