import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitOptions = Parameters<NodeFS['init']>[1];
type PreRun = Extract<NonNullable<InitOptions['preRun']>, readonly unknown[]>[number];

/**
 * PGlite's folder file system, with an fsync that reaches the disk.
 *
 * Emscripten's NODEFS has no `fsync` operation: PostgreSQL's calls succeed without doing anything. With this one, and
 * without PostgreSQL's `-F` switch, a commit is acknowledged only after its log record is on the disk.
 */
export class DurableFileSystem extends NodeFS {
  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const base = await super.init(pg, options);
    const preRun = [base.emscriptenOpts.preRun ?? []].flat();
    return { emscriptenOpts: { ...base.emscriptenOpts, preRun: [...preRun, addFsync] } };
  }
}

const addFsync: PreRun = (module: unknown) => {
  const { FS } = module as { FS: { filesystems: { NODEFS: { stream_ops: StreamOperations } } } };
  FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd);
    return 0;
  };
};

interface StreamOperations {
  /** `nfd`: the descriptor of the host's file; folders have none. Answers 0 or throws. */
  fsync?: (stream: { nfd?: number }) => number;
}
