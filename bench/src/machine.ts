import { cpus, totalmem } from 'node:os';

/** One line that says where the figures were measured. */
export function machine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `machine: ${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, Node ${process.version}, ${process.platform}`;
}
