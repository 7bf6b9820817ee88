import autocannon from 'autocannon';

export interface LoadFigures {
  perSecond: number;
  p50Ms: number;
  p975Ms: number;
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
  const result = await autocannon({ url, connections, duration: seconds, ...requests });
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p975Ms: result.latency.p97_5,
    errors: result.non2xx + result.errors,
  };
}
