/** What the command line's exit codes mean; `--help` and docs/operations.md show this table. */
export const EXIT_CODES = {
  done: { code: 0, zh: '完成', en: 'done' },
  failed: { code: 1, zh: '出错', en: 'failed' },
  usage: { code: 2, zh: '用法或配置有误', en: 'wrong usage or configuration' },
  refused: {
    code: 3,
    zh: '被拒绝：目录正被占用、已有数据、重名或违反规则',
    en: 'refused: folder in use, data in the way, name taken or rule broken',
  },
  input: {
    code: 4,
    zh: '输入不可用：文件损坏、格式有误或找不到',
    en: 'input unusable: damaged, malformed or not found',
  },
  partial: {
    code: 5,
    zh: '部分完成：有的行被拒绝，见报告',
    en: 'done in part: some rows were rejected, see the report',
  },
} as const;
export type Outcome = keyof typeof EXIT_CODES;
