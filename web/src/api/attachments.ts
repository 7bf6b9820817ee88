import type { Attachment, Problem } from '@rongqiao/contracts';
import { toQueryString } from './client.ts';
import { ApiProblem } from './problem.ts';

/** Where a file of a listing is read. */
export const attachmentHref = (listingId: string, id: string) =>
  `/api/v1/listings/${encodeURIComponent(listingId)}/attachments/${encodeURIComponent(id)}`;

/**
 * Sends a file and tells how much of it has gone, 0 to 1; fetch cannot tell. Throws `ApiProblem` where the API refuses it or no
 * answer comes.
 */
export function uploadAttachment(
  organisationId: string,
  file: File,
  { key, onProgress }: { key: string; onProgress: (share: number) => void },
): Promise<Attachment> {
  const query = toQueryString({ fileName: file.name });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/organisations/${encodeURIComponent(organisationId)}/attachments${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Attachment);
      else reject(problemOf(request));
    };
    request.onerror = () => reject(noAnswer());
    request.send(file);
  });
}

function problemOf({ status, responseText }: XMLHttpRequest): ApiProblem {
  const problem = parse(responseText);
  return new ApiProblem({
    status,
    code: problem.code ?? 'server.internal',
    message: problem.detail ?? '',
    requestId: problem.requestId ?? null,
    errors: problem.errors ?? [],
  });
}

function parse(text: string): Partial<Problem> {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
}

function noAnswer(): ApiProblem {
  return new ApiProblem({ status: 0, code: 'network', message: '', requestId: null, errors: [] });
}
