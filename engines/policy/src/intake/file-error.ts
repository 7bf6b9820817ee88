export type PolicyFileProblem = 'too-large' | 'empty' | 'unsupported' | 'malformed' | 'no-text';

const MESSAGES: Readonly<Record<PolicyFileProblem, string>> = {
  'too-large': '文件过大，无法读取',
  empty: '文件是空的',
  unsupported: '不支持这种文件，请上传 txt、html、docx 或 pdf',
  malformed: '文件已损坏，无法读取',
  'no-text': '文件里没有可读的文字（可能是扫描件）',
};

/** A file that cannot be read as a policy document. `message` is for the person who uploaded it, `detail` says what was seen. */
export class PolicyFileError extends Error {
  readonly problem: PolicyFileProblem;
  readonly detail: string;

  constructor(problem: PolicyFileProblem, detail: string) {
    super(`${MESSAGES[problem]}（${detail}）`);
    this.name = 'PolicyFileError';
    this.problem = problem;
    this.detail = detail;
  }
}
