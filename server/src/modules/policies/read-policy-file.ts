import type { PolicyReading } from '@rongqiao/policy';
import { startTypeScriptWorker } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { ReaderAnswer } from './policy-reader-worker.ts';

const LONGEST_MS = 120_000;

/**
 * Reads a policy file in a thread of its own, so that everybody else is answered meanwhile. Throws `request.invalid` for a file
 * that is no policy document, and for one that takes longer than two minutes.
 */
export async function readPolicyFile(bytes: Uint8Array, fileName: string): Promise<PolicyReading> {
  const worker = startTypeScriptWorker(new URL('./policy-reader-worker.ts', import.meta.url), {
    bytes,
    fileName,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the reader ended without an answer')));
      timer = setTimeout(() => resolve({ refusal: '读取超过两分钟，已停止' }), LONGEST_MS);
    });
    if ('reading' in answer) return answer.reading;
    throw unreadable(answer.refusal);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function unreadable(reason: string): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: `${reason}。没有存入任何内容，请换一个文件再试。`,
      en: `This file could not be read as a policy document (${reason}). Nothing was stored; please try another file.`,
    },
  });
}
