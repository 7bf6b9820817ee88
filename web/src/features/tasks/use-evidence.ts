import type { NewEvidence } from '@rongqiao/contracts';
import { uploadTaskFile } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { readEvidence } from './read-evidence.ts';

/** What a form says of evidence: addresses that are whole, the number of the first that is not, and a file. */
export interface GivenEvidence {
  items: NewEvidence[];
  wrong: number | null;
  file: File | null;
}

/** Reads the rows of an evidence field from its form. */
export function givenEvidence(form: FormData): GivenEvidence {
  const addresses = form.getAll('evidence-address').map(String);
  const titles = form.getAll('evidence-title').map(String);
  const items: NewEvidence[] = [];
  let wrong: number | null = null;
  for (const [index, address] of addresses.entries()) {
    if (address.trim() === '') continue;
    const item = readEvidence({ address, title: titles[index] ?? '' }, window.location.origin);
    if (item) items.push(item);
    else wrong ??= index + 1;
  }
  const file = form.get('evidence-file');
  return { items, wrong, file: file instanceof File && file.size > 0 ? file : null };
}

/** The evidence as it is sent, its file uploaded for the unit first. */
export async function sendEvidence(
  { items, file }: GivenEvidence,
  { organisation, key }: { organisation: string; key: string },
): Promise<NewEvidence[]> {
  if (!file) return items;
  const { id } = await uploadTaskFile(browserFetchApi, organisation, { file, key: `${key}-file` });
  return [...items, { kind: 'file', id }];
}

/** What tells one content of a form from another. */
export const contentOf = ({ items, file }: GivenEvidence) => ({
  items,
  file: file && [file.name, file.size, file.lastModified],
});
