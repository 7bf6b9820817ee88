import type { RouteAccess } from '../../platform/http/index.ts';
import type { TestApp } from '../test-app.ts';

/** One operation of the OpenAPI document, with the access rule that its route declares. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** `METHOD url`, as the tables of the matrices name it. */
  name: string;
  access: RouteAccess | undefined;
  /** Whether the route reads an `Idempotency-Key`. */
  takesKey: boolean;
  /** Whether it says that it creates (201). */
  creates: boolean;
}

interface Described {
  'x-access'?: RouteAccess;
  parameters?: { in: string; name: string }[];
  responses?: Record<string, unknown>;
}

/** Every operation that the running API describes. */
export async function listOperations(app: TestApp['app']): Promise<Operation[]> {
  const { paths } = (await app.inject('/openapi.json')).json() as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([verb, described]) => {
      const method = verb.toUpperCase() as Operation['method'];
      return {
        method,
        url,
        name: `${method} ${url}`,
        access: described['x-access'],
        takesKey: described.parameters?.some(({ name }) => name === 'idempotency-key') ?? false,
        creates: described.responses?.['201'] !== undefined,
      };
    }),
  );
}
