#!/usr/bin/env node
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import { diagnose, explain, traceCode, verdicts } from '../diagnose';
import { bundledPack } from '../knowledge/bundled';
import type { Io } from './io';
import { listJson } from './list-json';
import { main } from './main';
import { watchFiles } from './watch-files';

const writeFile = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const wantsColors = (): boolean => {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || (stdout.isTTY && env.TERM !== 'dumb');
};

const io: Io = {
  readStdin: () => readFileSync(stdin.fd, 'utf8'),
  readFile: (path) => readFileSync(path, 'utf8'),
  listJson,
  writeFile,
  watch: (paths, watch) => void watchFiles(paths, watch),
  relative: (path) => relative(cwd(), path).replaceAll('\\', '/'),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  now: () => new Date(),
  hasColors: wantsColors(),
};

// A reader that stops early, such as `head`, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = main(argv.slice(2), io, { diagnose, explain, traceCode, verdicts, pack: bundledPack });
