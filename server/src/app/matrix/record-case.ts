import type { IntroductionTest } from '../introduction-test.ts';
import type { Rule } from './rules.ts';

/** How one operation is asked about a real record: who may, how the record comes about, and with what it is asked. */
export interface RecordCase {
  rule: Rule;
  /** Makes a record of the owning organisation anew and returns what stands in the address, and what is sent. */
  make: (test: IntroductionTest) => Promise<{
    id?: string;
    payload?: object;
    headers?: object;
    query?: string;
    rest?: Record<string, string>;
  }>;
}
