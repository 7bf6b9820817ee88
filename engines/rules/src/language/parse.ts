import type { Arithmetic, Comparison, Node } from './ast.ts';
import { FormulaError, type Range } from './formula-error.ts';
import { KEYWORDS, type Token, tokenize } from './tokens.ts';

/** A formula is at most this long, this deep, and has at most this many parts: the limit of what it can cost. */
const FORMULA_LIMITS = { characters: 8000, depth: 60, parts: 2000 } as const;

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='];

/** Reads a formula; throws a `FormulaError` that says where and what was expected. */
export function parseFormula(source: string): Node {
  if (source.length > FORMULA_LIMITS.characters)
    throw new FormulaError('too-long', [FORMULA_LIMITS.characters, source.length], source, {
      zh: `公式超过 ${FORMULA_LIMITS.characters} 字，请拆成几条规则`,
      en: `a formula has at most ${FORMULA_LIMITS.characters} characters; split the rule`,
    });
  const parser = new Parser(source, tokenize(source));
  return parser.whole();
}

class Parser {
  private at = 0;
  private depth = 0;
  private parts = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Node {
    const node = this.expression();
    if (this.token.kind !== 'end') throw this.expected('公式到此结束，或运算符', 'the end, or an operator');
    return node;
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', range: [this.source.length, this.source.length] };
  }

  private keyword(): string | undefined {
    return this.token.kind === 'word' ? KEYWORDS.get(this.token.text) : undefined;
  }

  private takeKeyword(word: string): boolean {
    if (this.keyword() !== word) return false;
    this.at += 1;
    return true;
  }

  private takeSign(sign: string): boolean {
    if (this.token.kind !== 'sign' || this.token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private expression(): Node {
    this.depth += 1;
    if (this.depth > FORMULA_LIMITS.depth) throw this.tooMuch();
    const node = this.keyword() === 'if' ? this.conditional() : this.disjunction();
    this.depth -= 1;
    return node;
  }

  private conditional(): Node {
    const start = this.token.range[0];
    this.at += 1;
    const test = this.expression();
    if (!this.takeKeyword('then')) throw this.expected('则', 'then');
    const then = this.expression();
    if (!this.takeKeyword('else')) throw this.expected('否则', 'else');
    const otherwise = this.expression();
    return this.made({ kind: 'if', test, then, otherwise, range: [start, otherwise.range[1]] });
  }

  private disjunction(): Node {
    let left = this.conjunction();
    while (this.takeKeyword('or')) {
      const right = this.conjunction();
      left = this.made({ kind: 'or', left, right, range: around(left, right) });
    }
    return left;
  }

  private conjunction(): Node {
    let left = this.negation();
    while (this.takeKeyword('and')) {
      const right = this.negation();
      left = this.made({ kind: 'and', left, right, range: around(left, right) });
    }
    return left;
  }

  private negation(): Node {
    const start = this.token.range[0];
    if (!this.takeKeyword('not')) return this.comparison();
    const of = this.nested(() => this.negation());
    return this.made({ kind: 'not', of, range: [start, of.range[1]] });
  }

  private comparison(): Node {
    const left = this.sum();
    if (this.takeKeyword('in')) return this.membership(left);
    const { kind, text } = this.token;
    if (kind !== 'sign' || !COMPARISONS.includes(text)) return left;
    this.at += 1;
    const right = this.sum();
    return this.made({ kind: 'compare', op: text as Comparison, left, right, range: around(left, right) });
  }

  private membership(of: Node): Node {
    if (!this.takeSign('(')) throw this.expected('（', '(');
    const options = this.list();
    return this.made({ kind: 'in', of, options, range: [of.range[0], this.lastEnd()] });
  }

  private sum(): Node {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Node {
    return this.chain(['*', '/'], () => this.unary());
  }

  private chain(signs: readonly string[], part: () => Node): Node {
    let left = part();
    while (this.token.kind === 'sign' && signs.includes(this.token.text)) {
      const op = this.token.text as Arithmetic;
      this.at += 1;
      const right = part();
      left = this.made({ kind: 'arithmetic', op, left, right, range: around(left, right) });
    }
    return left;
  }

  private unary(): Node {
    const start = this.token.range[0];
    if (!this.takeSign('-')) return this.primary();
    const of = this.nested(() => this.unary());
    return this.made({ kind: 'minus', of, range: [start, of.range[1]] });
  }

  private primary(): Node {
    const { token } = this;
    if (token.kind === 'literal') {
      this.at += 1;
      return this.made({ ...token, kind: 'literal' });
    }
    if (this.takeSign('(')) {
      const inner = this.expression();
      if (!this.takeSign(')')) throw this.expected('）', ')');
      return inner;
    }
    const keyword = this.keyword();
    if (keyword === 'true' || keyword === 'false') {
      this.at += 1;
      return this.made({
        kind: 'literal',
        type: 'boolean',
        value: keyword === 'true',
        range: token.range,
        text: token.text,
      });
    }
    if (token.kind !== 'word' || keyword !== undefined)
      throw this.expected('名称、数、日期、文本或括号', 'a name, number, date, text or bracket');
    this.at += 1;
    if (!this.takeSign('(')) return this.made({ kind: 'name', name: token.text, range: token.range });
    const of = this.list();
    return this.made({ kind: 'call', name: token.text, of, range: [token.range[0], this.lastEnd()] });
  }

  /** The parts between brackets, after the opening one. */
  private list(): Node[] {
    const parts = [this.expression()];
    while (this.takeSign(',')) parts.push(this.expression());
    if (!this.takeSign(')')) throw this.expected('逗号或 ）', 'a comma or )');
    return parts;
  }

  private nested(read: () => Node): Node {
    this.depth += 1;
    if (this.depth > FORMULA_LIMITS.depth) throw this.tooMuch();
    const node = read();
    this.depth -= 1;
    return node;
  }

  private made(node: Node): Node {
    this.parts += 1;
    if (this.parts > FORMULA_LIMITS.parts) throw this.tooMuch();
    return node;
  }

  private lastEnd(): number {
    return this.tokens[this.at - 1]?.range[1] ?? this.source.length;
  }

  private expected(zh: string, en: string): FormulaError {
    const { text, range } = this.token;
    const seen =
      this.token.kind === 'end'
        ? { zh: '公式却结束了', en: 'the formula ends' }
        : { zh: `却是“${text}”`, en: `there is "${text}"` };
    return new FormulaError('expected', range, this.source, {
      zh: `这里应为${zh}，${seen.zh}`,
      en: `expected ${en}; ${seen.en}`,
    });
  }

  private tooMuch(): FormulaError {
    return new FormulaError('too-deep', this.token.range, this.source, {
      zh: `公式过于复杂（最多 ${FORMULA_LIMITS.depth} 层、${FORMULA_LIMITS.parts} 个部分），请拆成几条规则`,
      en: `too much for one formula (at most ${FORMULA_LIMITS.depth} levels, ${FORMULA_LIMITS.parts} parts); split the rule`,
    });
  }
}

const around = (left: Node, right: Node): Range => [left.range[0], right.range[1]];
