import type { LockHolder } from './lock-holder.ts';

/** Another process works on the data folder; two would destroy each other's data. */
export class FolderLockedError extends Error {
  override name = 'FolderLockedError';
  readonly folder: string;
  readonly holder: LockHolder | null;

  constructor(folder: string, holder: LockHolder | null) {
    const who = holder ? `process ${holder.pid} (since ${holder.since})` : 'another process';
    const wer = holder ? `进程 ${holder.pid}(自 ${holder.since})` : '另一个进程';
    super(
      `数据目录 ${folder} 正被${wer}使用,请先停止它,或用 DATA_DIR 指定另一个目录。\n` +
        `The data folder ${folder} is in use by ${who}. Stop it first, or name another folder with DATA_DIR.`,
    );
    this.folder = folder;
    this.holder = holder;
  }
}
