import type { SearchDocument } from './search-document.ts';

/** A document for tests: everything that a test does not care about is filled in. */
export function testDocument(id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    kind: 'talent',
    direction: 'supply',
    title,
    body: '',
    organisation: { name: '某某学校', type: 'university' },
    region: '东湖区',
    ...more,
  };
}
