import process, { argv, cwd, stderr, stdout } from 'node:process';
import { STAGES } from '../src/model/vocabulary';
import { writeCause } from './new-cause/write-cause';

const USAGE = `Usage: npm run new-cause -- <stage>/<id>, for example authorization/card_expired
Stages: ${STAGES.join(', ')}
Writes the cause, its fixture and its words in every language, all to be filled in.`;

const [name] = argv.slice(2);

if (name === '--help' || name === '-h') stdout.write(`${USAGE}\n`);
else if (name === undefined) fail(USAGE);
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
  4. npm run generate, which lists what is still to be filled in
  5. npm test
`;
}

function fail(message: string): void {
  stderr.write(`${message}\n`);
  process.exitCode = 2;
}
