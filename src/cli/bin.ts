#!/usr/bin/env node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr, stdin, stdout } from 'node:process';
import { diagnose, traceCode, verdicts } from '../diagnose';
import { bundledPack } from '../knowledge/bundled';
import type { Io } from './io';
import { main } from './main';

const listJson = (folder: string): string[] => {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const wantsColors = (): boolean => {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || (stdout.isTTY && env.TERM !== 'dumb');
};

const io: Io = {
  readStdin: () => readFileSync(stdin.fd, 'utf8'),
  readFile: (path) => readFileSync(path, 'utf8'),
  listJson,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  now: () => new Date(),
  hasColors: wantsColors(),
};

// A reader that stops early, such as `head`, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = main(argv.slice(2), io, { diagnose, traceCode, verdicts, pack: bundledPack });
