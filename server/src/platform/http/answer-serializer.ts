import { isDeepStrictEqual } from 'node:util';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/** Answers as they are: presenters build exactly what the contract says, and checking again would halve the throughput. */
export const plainSerializer: FastifySerializerCompiler<z.ZodType> = () => (answer) => JSON.stringify(answer);

/** For tests: an answer that breaks its contract, or carries more than it says, is an error. */
export const checkingSerializer: FastifySerializerCompiler<z.ZodType> = (route) => {
  const serialize = serializerCompiler(route);
  return (answer) => {
    const text = serialize(answer);
    const [allowed, given] = [text, JSON.stringify(answer)].map((json) => JSON.parse(json) as unknown);
    if (!isDeepStrictEqual(allowed, given))
      throw new Error(`${route.method} ${route.url} answers more than its contract`);
    return text;
  };
};
