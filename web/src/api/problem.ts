/** What the API answered instead of a result. `status` 0 means that no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: readonly { path: string; message: string }[];

  constructor(problem: ApiProblemData) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
  }
}

/** The same as plain data, for the way from the server to the browser. */
export interface ApiProblemData {
  status: number;
  code: string;
  message: string;
  requestId: string | null;
  errors: readonly { path: string; message: string }[];
}

/** The problem of a route that does not exist. */
export function notFound(): ApiProblem {
  return new ApiProblem({ status: 404, code: 'request.not_found', message: '', requestId: null, errors: [] });
}

/** Any error as a problem: what is not one already says that no answer came. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  const reached = !(error instanceof TypeError);
  return new ApiProblem({
    status: reached ? 500 : 0,
    code: reached ? 'server.internal' : 'network',
    message,
    requestId: null,
    errors: [],
  });
}
