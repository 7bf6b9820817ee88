import autocannon from 'autocannon';
import { percentiles } from '../percentiles.ts';

export interface LoadFigures {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Answers that were no 2xx, and connections that failed. */
  errors: number;
}

/** Asks one address, or several in turn, from some clients at once; the first second is not counted. */
export async function loadTest(
  url: string,
  options: { connections: number; seconds: number; paths?: readonly string[] },
): Promise<LoadFigures> {
  const { connections, seconds, paths } = options;
  const requests = paths ? { requests: paths.map((path) => ({ path })) } : {};
  await autocannon({ url, connections, duration: 1, ...requests });
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon({ url, connections, duration: seconds, ...requests }, (error, done) =>
      error ? reject(error) : resolve(done),
    ).on('response', (_client, _status, _bytes, ms) => times.push(ms));
  });
  const { p50, p95, p99 } = percentiles(times);
  return {
    perSecond: result.requests.average,
    p50Ms: p50,
    p95Ms: p95,
    p99Ms: p99,
    errors: result.non2xx + result.errors,
  };
}
