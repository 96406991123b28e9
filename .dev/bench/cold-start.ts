import { execFileSync } from 'node:child_process';

const SCRIPT = `
const start = performance.now();
const { diagnose } = await import(process.argv[1]);
diagnose(JSON.parse(process.argv[2]));
console.log(performance.now() - start);
`;

/** Milliseconds from import to the first diagnosis in a fresh process: the median of several. */
export const coldStart = (library: string, snapshot: unknown, times: number): number => {
  const runs = Array.from({ length: times }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, library, JSON.stringify(snapshot)], { encoding: 'utf8' })));
  return runs.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
};
