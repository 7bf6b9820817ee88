import { Lexicon } from '@rongqiao/text';
import { Columns } from './columns.ts';
import { DocumentArena } from './document-arena.ts';
import { grown } from './growable.ts';
import { PostingPool } from './posting-pool.ts';
import { Scorer } from './scorer.ts';
import type { SearchDocument } from './search-document.ts';
import { Vocabulary } from './vocabulary.ts';

/** All parts of an index; they are replaced together when dead documents are cleared away. */
export class IndexParts {
  readonly vocabulary = new Vocabulary();
  readonly lexicon = new Lexicon();
  readonly pool = new PostingPool();
  readonly arena = new DocumentArena();
  readonly columns = new Columns();
  readonly scorer = new Scorer(this.pool);
  readonly ordinals = new Map<string, number>();
  ids: string[] = [];
  /** 1 for documents that are in the index, by ordinal. */
  alive = new Uint8Array(1024);

  /** Enters a document's facts under the next ordinal; its terms are entered by the caller. */
  add(document: SearchDocument): number {
    const ordinal = this.ids.length;
    this.columns.set(ordinal, document);
    this.ids.push(document.id);
    this.alive = grown(this.alive, ordinal + 1);
    this.alive[ordinal] = 1;
    this.ordinals.set(document.id, ordinal);
    return ordinal;
  }
}
