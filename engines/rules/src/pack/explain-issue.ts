import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly zh: string;
  readonly en: string;
}

/** What a schema's complaint means to who writes a pack. */
export function explainIssue(issue: Issue): Explained[] {
  const at = issue.path.map(String).join('.');
  const say = (zh: string, en: string): Explained[] => [
    { path: issue.path, zh: `${at}：${zh}`, en: `${at}: ${en}` },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        zh: `${at}：没有“${key}”这一项，请删去或改正拼写`,
        en: `${at}: there is no "${key}"; remove it or mend its spelling`,
      }));
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? say('缺少此项，请补上', `missing; add it (${issue.expected})`)
        : say(`类型不对，应为 ${issue.expected}`, `wrong kind; must be ${issue.expected}`);
    case 'invalid_value':
      return say(`应为其中之一：${issue.values.join('、')}`, `must be one of ${issue.values.join(', ')}`);
    case 'too_big':
      return say(`过长或过大，上限 ${issue.maximum}`, `too long or too large; at most ${issue.maximum}`);
    case 'too_small':
      return say(`过短或过小，下限 ${issue.minimum}`, `too short or too small; at least ${issue.minimum}`);
    default: {
      const [zh = '', en = zh] = issue.message.split(' / ');
      return say(zh, en);
    }
  }
}
