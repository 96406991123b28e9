import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { BuildOptions } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { bundle } from './support/bundle';
import { runWell } from './support/run';

const alone = inject('alone');

/** How bundlers for workers look for files: the standards' conditions before Node's. */
const WORKER: BuildOptions = { format: 'iife', platform: 'neutral', mainFields: ['browser', 'module', 'main'], conditions: ['worker', 'browser'] };

/** The language and timers: no process, no require, no Buffer, no console, no document, no code from strings. */
const emptyRuntime = (): object => createContext({ setTimeout, clearTimeout }, { codeGeneration: { strings: false, wasm: false } });

describe('in a runtime that has next to nothing but the language', () => {
  it('a bundled worker answers as Node does, byte for byte', async () => {
    const program = await bundle(join(alone, 'edge'), 'worker.js', WORKER);
    const runtime = emptyRuntime();
    runInContext(program, runtime, { filename: 'worker.js' });
    const cases = readFileSync(join(alone, 'cases.json'), 'utf8');
    const answer: unknown = runInContext(`handle(${JSON.stringify(cases)})`, runtime);
    expect(answer === await runWell(process.execPath, ['main.js'], join(alone, 'esm'))).toBe(true);
  });

  it('code from strings is refused there', () => {
    expect(() => { runInContext('new Function("return 1")', emptyRuntime()); }).toThrow(/Code generation from strings disallowed/);
  });
});
