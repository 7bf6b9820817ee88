import { type Document, LineCounter, parseDocument } from 'yaml';

/** A problem of a pack: which file, which line (1-based), what is wrong and what to do, in Chinese and English. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

/** One YAML file, with the lines of what stands in it. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly PackProblem[];
  /** The line of what stands at a path, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const MAX_CHARACTERS = 2_000_000;

/** Reads a YAML file. Aliases are refused: a pack is plain data. Problems are returned, never thrown. */
export function readYaml(file: string, text: string): YamlSource {
  if (text.length > MAX_CHARACTERS)
    return broken(
      file,
      1,
      '文件超过 200 万字，请分成几个文件',
      'the file is over 2 million characters; split it',
    );
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    schema: 'core',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const what = error.message.split('\n')[0] ?? '';
    return broken(file, line, `YAML 格式有误：${what}`, `not YAML: ${what}`);
  }
  try {
    return {
      file,
      value: document.toJS({ maxAliasCount: 0 }),
      problems: [],
      lineOf: (path) => lineOf(document, lines, path),
    };
  } catch {
    return broken(
      file,
      1,
      '不支持 YAML 引用（& 和 *），请写全',
      'YAML aliases (& and *) are not allowed; write it out',
    );
  }
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function broken(file: string, line: number, zh: string, en: string): YamlSource {
  return { file, value: undefined, problems: [{ file, line, zh, en }], lineOf: () => line };
}
