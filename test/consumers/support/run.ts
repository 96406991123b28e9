import { execFile } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the test runner and npm leave in the environment would leak into the foreign project. */
const isOurs = (name: string): boolean => /^(?:npm_|VITEST|NODE_|TEST$|VITE_|DEV$|PROD$|MODE$|SSR$|BASE_URL$|FORCE_COLOR$)/i.test(name);

const foreignEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name))),
  NO_COLOR: '1',
});

/** Runs a program in a folder; a failing exit code is a result. */
export function run(file: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(file, args, { cwd, env: foreignEnvironment(), maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr: stderr === '' && error !== null ? error.message : stderr });
    });
    child.stdin?.end();
  });
}

/** Runs a program that has to succeed, and returns what it printed. */
export async function runWell(file: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(file, args, cwd);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} in ${cwd} ended with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}
