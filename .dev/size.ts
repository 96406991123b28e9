import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './size/measure';
import { budgetsOf, isOver, sizeTable } from './size/table';
import { USES } from './size/uses';

/** `npm run size` prints how large a bundle of each use is; `-- --update` makes that the budget. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(join(ROOT, 'dist/index.js'))) throw new Error('There is nothing to measure yet: npm run build.');
const measured = await Promise.all(USES.map((use) => measure(use, ROOT)));
if (process.argv.includes('--update')) {
  writeFileSync(join(ROOT, '.dev/size/budgets.json'), `${JSON.stringify(budgetsOf(measured), null, 2)}\n`);
}
console.log(sizeTable(measured));
process.exitCode = !process.argv.includes('--update') && measured.some(isOver) ? 1 : 0;
