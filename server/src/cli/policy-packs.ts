import {
  type DiffEntry,
  diffPacks,
  findUntested,
  type Judgement,
  judgeRule,
  type LoadedPack,
  type PackProblem,
  runScenarios,
} from '@rongqiao/rules';
import { findPackFolder, loadPackFolder } from '../modules/policies/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import { type Bilingual, inLanguage, type Locale } from '../platform/errors/index.ts';
import { print } from './command.ts';
import { CommandError } from './command-error.ts';
import { compareDocument } from './compare-document.ts';
import { readFacts } from './read-facts.ts';

/** `policy check PACK`: every problem with its file and line, then the scenarios; fails where anything is wrong. */
export async function checkPack(
  given: string,
  options: { json?: boolean; document?: string },
  locale: Locale,
): Promise<void> {
  const say = (text: Bilingual) => inLanguage(text, locale);
  const { problems, pack, locate } = await load(given, locale);
  if (pack && options.document !== undefined) await compareDocument(pack.data, options.document, locale);
  const ran = pack ? runScenarios(pack) : { passed: 0, failed: [] };
  const untested = pack ? findUntested(pack) : [];
  const at = (path: readonly PropertyKey[]) => {
    const { file, line } = locate(path);
    return `${file}:${line}`;
  };
  const ruleAt = (id: string) => at(['rules', pack?.data.rules.findIndex((rule) => rule.id === id) ?? 0]);
  const lines = [
    ...problems.map(({ file, line, ...text }) => `${file}:${line} ${say(text)}`),
    ...ran.failed.map(
      ({ index, name, differences }) => `${at(['scenarios', index])} “${name}”: ${differences.join('; ')}`,
    ),
    ...untested.map(({ rule, lacks }) =>
      say({
        zh: `${ruleAt(rule)} ${rule} 缺少情形：${lacks.join('、')}`,
        en: `${ruleAt(rule)} ${rule} lacks scenarios: ${lacks.join(', ')}`,
      }),
    ),
  ];
  const counts = pack && {
    clauses: pack.data.clauses.length,
    tasks: pack.data.tasks.length,
    rules: pack.data.rules.length,
    scenarios: pack.data.scenarios.length,
  };
  const ok = lines.length === 0;
  const summary = counts
    ? say({
        zh: `条款 ${counts.clauses}，任务 ${counts.tasks}，规则 ${counts.rules}，情形 ${counts.scenarios}（通过 ${ran.passed}）`,
        en: `${counts.clauses} clauses, ${counts.tasks} tasks, ${counts.rules} rules, ${counts.scenarios} scenarios (${ran.passed} passed)`,
      })
    : say({ zh: '未能读取', en: 'could not be read' });
  print(options, { ok, counts, problems, failed: ran.failed, untested }, [...lines, summary].join('\n'));
  if (!ok)
    throw new CommandError('input', say({ zh: `${lines.length} 处问题`, en: `${lines.length} problems` }));
}

/** `policy evaluate PACK RULE --facts FILE`: the verdict about a case, as JSON. */
export async function evaluateRule(
  given: string,
  rule: string,
  options: { facts?: string; on?: string; explain?: boolean },
  locale: Locale,
): Promise<void> {
  const pack = await demand(given, locale);
  if (!pack.rules.has(rule))
    throw new CommandError(
      'input',
      inLanguage({ zh: `政策包中没有规则 ${rule}`, en: `the pack has no rule ${rule}` }, locale),
    );
  const facts = options.facts === undefined ? {} : await readFacts(options.facts, locale);
  const { on = dayInChina(new Date()) } = options;
  if (!isDay(on))
    throw new CommandError(
      'usage',
      inLanguage(
        { zh: `--on 应为真实存在的日期 YYYY-MM-DD`, en: '--on must be a real date YYYY-MM-DD' },
        locale,
      ),
    );
  const { verdict, amountFen, missing, explanation, ...rest }: Judgement = judgeRule(pack, rule, {
    facts,
    on,
  });
  const answer = { verdict, ...(amountFen !== undefined && { amountFen }), missing, explanation };
  process.stdout.write(`${JSON.stringify(options.explain ? { ...answer, ...rest } : answer)}\n`);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** `policy diff OLD NEW`: targets, duties, amounts and tasks that differ. */
export async function printPackDiff(
  older: string,
  newer: string,
  options: { json?: boolean },
  locale: Locale,
): Promise<void> {
  const [before, after] = [await demand(older, locale), await demand(newer, locale)];
  const entries = diffPacks(before.data, after.data);
  const none = inLanguage({ zh: '没有差别', en: 'no difference' }, locale);
  const text = entries.map((entry) => entryText(entry, locale)).join('\n');
  print(options, entries, text || none);
}

const CHANGES: Record<DiffEntry['change'], Bilingual> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '取消', en: 'removed' },
  changed: { zh: '调整', en: 'changed' },
};
const KINDS: Record<DiffEntry['what'], Bilingual> = {
  target: { zh: '目标', en: 'target' },
  quota: { zh: '指标', en: 'quota' },
  rate: { zh: '比例', en: 'rate' },
  period: { zh: '期限', en: 'period' },
  subsidy: { zh: '奖补', en: 'subsidy' },
  eligibility: { zh: '资格', en: 'eligibility' },
  condition: { zh: '规定', en: 'condition' },
  task: { zh: '任务', en: 'task' },
  parameter: { zh: '参数', en: 'parameter' },
};

function entryText({ what, id, change, statement, fields }: DiffEntry, locale: Locale): string {
  const head = `${inLanguage(CHANGES[change], locale)} ${inLanguage(KINDS[what], locale)} ${id} ${statement}`;
  return [
    head,
    ...fields.map(({ field, before, after }) => `  ${field}: ${before || '—'} → ${after || '—'}`),
  ].join('\n');
}

interface Loaded {
  problems: readonly PackProblem[];
  pack: LoadedPack | null;
  locate(path: readonly PropertyKey[]): { file: string; line: number };
}

async function load(given: string, locale: Locale): Promise<Loaded> {
  const folder = findPackFolder(given);
  if (folder === null)
    throw new CommandError(
      'input',
      inLanguage(
        {
          zh: `${given} 不是政策包：文件夹中应有 pack.yaml`,
          en: `${given} is no pack: its folder must hold pack.yaml`,
        },
        locale,
      ),
    );
  const loaded = await loadPackFolder(folder);
  if (loaded.ok) return { problems: [], pack: loaded.pack, locate: loaded.locate };
  return { problems: loaded.problems, pack: null, locate: () => ({ file: 'pack.yaml', line: 1 }) };
}

async function demand(given: string, locale: Locale): Promise<LoadedPack> {
  const { pack, problems } = await load(given, locale);
  if (pack) return pack;
  const [first] = problems;
  const where = first ? `${first.file}:${first.line} ${inLanguage(first, locale)}` : '';
  throw new CommandError(
    'input',
    inLanguage(
      {
        zh: `政策包有误，请先运行 policy check：${where}`,
        en: `the pack is not valid; run policy check: ${where}`,
      },
      locale,
    ),
  );
}
