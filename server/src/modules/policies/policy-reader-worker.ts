import { parentPort, workerData } from 'node:worker_threads';
import { PolicyFileError, type PolicyReading, readPolicyDocument } from '@rongqiao/policy';

/** What the thread answers: the reading, or why the file is no policy document. */
export type ReaderAnswer = { reading: PolicyReading } | { refusal: string };

const { bytes, fileName } = workerData.data as { bytes: Uint8Array; fileName: string };

async function answer(): Promise<ReaderAnswer> {
  try {
    return { reading: await readPolicyDocument(bytes, { fileName }) };
  } catch (error) {
    if (error instanceof PolicyFileError) return { refusal: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());
