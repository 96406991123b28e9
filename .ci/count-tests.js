import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';

/** Prints `N passed, N failed` of a Vitest JSON report; without a report, or with a file that did not load, something failed. */
function count(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return [numPassedTests, numFailedTests + unloaded];
  } catch {
    return [0, 1];
  }
}

const [passed, failed] = count(argv[2]);
stdout.write(`${passed} passed, ${failed} failed\n`);
