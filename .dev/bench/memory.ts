import { execFileSync } from 'node:child_process';

const SCRIPT = `
import { readFileSync } from 'node:fs';
const { diagnose } = await import(process.argv[1]);
const snapshots = JSON.parse(readFileSync(0, 'utf8'));
const count = Number(process.argv[2]);
const settle = () => { for (let i = 0; i < 4; i += 1) gc(); const { rss, heapUsed } = process.memoryUsage(); return { rss, heapUsed }; };
const work = (times) => { for (let i = 0; i < times; i += 1) diagnose(snapshots[i % snapshots.length]); };
work(Math.max(20_000, count / 10));
const before = settle();
work(count);
const after = settle();
console.log(JSON.stringify({ rss: after.rss - before.rss, heap: after.heapUsed - before.heapUsed }));
`;

const MEGABYTE = 1024 * 1024;

/** Megabytes by which a process has grown after so many diagnoses, counted once it is warm. */
export const memoryGrowth = (library: string, snapshots: readonly unknown[], count: number): { rssMb: number; heapMb: number } => {
  const options = ['--expose-gc', '--input-type=module', '-e', SCRIPT, library, String(count)];
  const { rss, heap } = JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', input: JSON.stringify(snapshots) })) as
    { rss: number; heap: number };
  return { rssMb: rss / MEGABYTE, heapMb: heap / MEGABYTE };
};
