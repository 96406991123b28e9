import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { diagnose } from '../src/diagnose';
import type { Diagnosis } from '../src/model/diagnosis';
import { render } from '../src/render-entry';
import { readText, ROOT } from './support/repository';

const README = readText('README.md');
const EXAMPLE = /<!-- example: daily-limit -->\n```ts\n([\s\S]*?)```/;
const OUTPUT = /(<!-- output: daily-limit -->\n```text\n)([\s\S]*?)(```)/;

const code = EXAMPLE.exec(README)?.[1] ?? '';
const snapshot: unknown = runInNewContext(`(${/diagnose\(([\s\S]*?)\);\n/.exec(code)?.[1] ?? 'undefined'})`);
const diagnosis: Diagnosis = diagnose(snapshot);

it('the call of the README answers what its comments say', () => {
  const claims = [...code.matchAll(/^(diagnosis\..*); \/\/=> (.*)$/gm)];
  expect(claims.length).toBeGreaterThan(3);
  for (const [, expression = '', answer = ''] of claims) {
    expect(JSON.stringify(runInNewContext(expression, { diagnosis })), expression).toBe(JSON.stringify(runInNewContext(answer)));
  }
});

it('the output in the README is what the call prints; UPDATE_TRANSCRIPTS=1 writes it', () => {
  const text = render(diagnosis, { format: 'text', audience: 'agent', locale: 'en' });
  const fresh = README.replace(OUTPUT, (_, open: string, _old, close: string) => `${open}${text.trimEnd()}\n${close}`);
  if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(join(ROOT, 'README.md'), fresh);
  expect(readText('README.md')).toBe(fresh);
});
