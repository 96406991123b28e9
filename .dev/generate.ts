import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, cwd, exit, stderr, stdout } from 'node:process';
import { requireSoundRules } from './check-rules/require-sound-rules';

const root = cwd();
requireSoundRules(root, 'nothing was generated');
// It reads rule files as it is loaded.
const { generatedFiles } = await import('./generate/generated-files');
const stale = [...generatedFiles(root)].filter(([path, content]) => !isCurrent(path, content));

if (argv.includes('--check') && stale.length > 0) {
  stderr.write(`Stale, run \`npm run generate\`:\n${stale.map(([path]) => `  ${path}\n`).join('')}`);
  exit(1);
}
for (const [path, content] of stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  stdout.write(`wrote ${path}\n`);
}

function isCurrent(path: string, content: string): boolean {
  return existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === content;
}
