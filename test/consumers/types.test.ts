import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/repository';
import { exportedNames } from './support/exported-names';
import { run } from './support/run';

const project = join(inject('alone'), 'types');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** Node's two resolve alike, so the declarations of the package and of what it depends on are checked by one of them. */
const RESOLUTIONS = [
  ['node16', 'node16', 'false'],
  ['nodenext', 'nodenext', 'true'],
  ['bundler', 'preserve', 'false'],
] as const;

const sources = readdirSync(project).filter((name) => /^[a-z-]+\.ts$/.test(name));

beforeAll(() => {
  for (const name of sources) {
    for (const kind of ['mts', 'cts']) copyFileSync(join(project, name), join(project, name.replace(/ts$/, kind)));
  }
});

describe('the whole public surface, right uses and wrong ones, as an ES module and as CommonJS', () => {
  it.each(RESOLUTIONS)('is typed as promised with moduleResolution %s', async (moduleResolution, module, skipLibCheck) => {
    const flags = ['--moduleResolution', moduleResolution, '--module', module, '--skipLibCheck', skipLibCheck, '--listFiles', '--pretty', 'false'];
    const { stdout } = await run(process.execPath, [TSC, ...flags], project);
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => line.includes(': error '))).toEqual([]);
    expect(lines.filter((line) => /paytriage\/dist\/index\.d\.c?ts$/.test(line))).toHaveLength(2);
  });

  it.each(exportedNames(join(inject('alone'), 'node_modules/paytriage')))('every export of %s is used in it', (_entry, names) => {
    const words = new Set(sources.flatMap((name) => readFileSync(join(project, name), 'utf8').split(/[^\w$]+/)));
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});
