import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding, namedEncoding } from './detect-encoding.ts';
import { unguardText } from './formula-guard.ts';
import type { Table, TableLimits, TableRow } from './table.ts';
import { tableRefusal } from './table-refusal.ts';

const PIECE_BYTES = 64 * 1024;
/** Room for a row of many long cells. */
const MAX_RECORD_CHARS = 2_000_000;

interface CsvOptions {
  encoding?: string;
  delimiter?: string;
  limits: TableLimits;
}

/** Reads csv text in any usual encoding: quoted cells with line breaks, rows of uneven length. */
export function readCsv(bytes: Uint8Array, options: CsvOptions): Table {
  const { encoding, markBytes } = options.encoding
    ? namedEncoding(options.encoding, bytes)
    : detectEncoding(bytes);
  const content = bytes.subarray(markBytes);
  const [head = ''] = decode(content, encoding);
  if (head.trim() === '') throw tableRefusal.empty();
  if (head.includes('\0')) throw tableRefusal.binary();
  const delimiter = options.delimiter ?? detectDelimiter(head);
  const rows = walk(decode(content, encoding), delimiter, options.limits);
  return { format: 'csv', encoding, delimiter, sheet: null, headers: null, rows };
}

/** The text in pieces; no character is cut. */
function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    const text = decoder.write(Buffer.from(bytes.subarray(start, start + PIECE_BYTES)));
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

async function* walk(
  text: Iterable<string>,
  delimiter: string,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const parser = Readable.from(text).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: MAX_RECORD_CHARS,
    }),
  );
  let rowNumber = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      if (rowNumber > limits.maxRows) throw tableRefusal.rows(limits.maxRows);
      if (record.some((cell) => cell.includes('\0'))) throw tableRefusal.binary();
      yield { rowNumber, cells: record.map(unguardText) };
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, parser.info.records + 1, limits) : error;
  }
}

function explain(error: CsvError, rowNumber: number, limits: TableLimits): Error {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return tableRefusal.unclosedQuote(rowNumber);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tableRefusal.cell(`A${rowNumber}`, limits.maxCellChars);
  return tableRefusal.malformed(rowNumber);
}
