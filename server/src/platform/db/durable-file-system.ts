import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitOptions = Parameters<NodeFS['init']>[1];
type PreRun = Extract<NonNullable<InitOptions['preRun']>, readonly unknown[]>[number];

/**
 * PGlite's folder file system, with an fsync that reaches the disk.
 *
 * Emscripten's NODEFS has no `fsync` operation: PostgreSQL's calls succeed without doing anything. With this one and
 * `DURABLE_START_PARAMS`, a commit is acknowledged only after its log record is on the disk.
 */
export class DurableFileSystem extends NodeFS {
  readonly #fsync: (fd: number) => void;

  constructor(folder: string, fsync: (fd: number) => void = fsyncSync) {
    super(folder);
    this.#fsync = fsync;
  }

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const base = await super.init(pg, options);
    const preRun = [base.emscriptenOpts.preRun ?? []].flat();
    return { emscriptenOpts: { ...base.emscriptenOpts, preRun: [...preRun, addFsync(this.#fsync)] } };
  }
}

/** PGlite's own, without `-F` (no fsync), and with the one sync method that Emscripten passes on (fdatasync does nothing). */
export const DURABLE_START_PARAMS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
];

function addFsync(fsync: (fd: number) => void): PreRun {
  return (module: unknown) => {
    const { NODEFS } = (module as { FS: { filesystems: { NODEFS: HostFolder } } }).FS.filesystems;
    NODEFS.stream_ops.fsync = ({ nfd, node }) => {
      if (nfd === undefined) syncFolderEntry(NODEFS.realPath(node), fsync);
      else fsync(nfd);
      return 0;
    };
  };
}

/** A new or renamed file is safe only once its folder is, too. */
function syncFolderEntry(path: string, fsync: (fd: number) => void): void {
  const fd = openSync(path, 'r');
  try {
    fsync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The part of Emscripten's NODEFS that is used here. Streams of folders have no `nfd`, the host's descriptor. */
interface HostFolder {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
}
