/** The first host of a list as Slurm writes it: `node[03-05,9],login1` → `node03`. Null: there is none. */
export function firstHost(list: string): string | null {
  const [, prefix = '', first = '', suffix = ''] = /^([^[,]*)(?:\[(\d+)[^\]]*\])?([^[,]*)/.exec(list) ?? [];
  const host = `${prefix}${first}${suffix}`;
  return host === '' ? null : host;
}
