import process, { argv, cwd, stderr, stdout } from 'node:process';
import { writeCause } from './new-cause/write-cause';

const [name] = argv.slice(2);

if (name === undefined) fail('Usage: npm run new-cause -- <stage>/<id>, for example authorization/card_expired');
else {
  try {
    stdout.write(nextSteps(writeCause(cwd(), name)));
  } catch (error) {
    fail((error as Error).message);
  }
}

function nextSteps(paths: readonly string[]): string {
  return `${paths.map((path) => `  ${path}\n`).join('')}
Next:
  1. Fill in the cause; facts, actions and reasons are listed in rules/FACTS.md, ACTIONS.md and REASONS.md.
  2. Fill in the fixture: a hit for each evidence pattern, near misses, unknowns.
  3. Fill in the words of every locale.
  4. npm run generate
  5. npm test
`;
}

function fail(message: string): void {
  stderr.write(`${message}\n`);
  process.exitCode = 2;
}
