import type { Log, Result } from 'sarif';
import { failuresOf, type CheckReport, type Failure } from '../check/report';
import { describeShortfalls } from './coverage-words';
import { ALL_KINDS, COVERAGE_RULE, PROBLEM_KINDS, ruleIdOf } from './problem-kinds';
import type { ReportContext, Reporter } from './reporter';

const RULES = [
  ...ALL_KINDS.map((kind) => ({ id: ruleIdOf(kind), text: PROBLEM_KINDS[kind] })),
  { id: COVERAGE_RULE, text: 'Too little of the rules is put to the test.' },
];

/** SARIF 2.1.0, for code scanning: a rule for each kind of problem, a result for each problem. */
export const sarif: Reporter = (report, context) => `${JSON.stringify(logOf(report, context), null, 2)}\n`;

const logOf = (report: CheckReport, { version, relative }: ReportContext): Log => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [{
    tool: { driver: { name: 'paytriage', version, rules: RULES.map(({ id, text }) => ({ id, shortDescription: { text } })) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which paytriage check was run.' } } },
    results: [...failuresOf(report).flatMap((failure) => resultsOf(failure, relative)), ...coverageResults(report)],
  }],
});

const resultsOf = ({ file, name, problems }: Failure, relative: (path: string) => string): Result[] => problems.map(({ kind, message, place, path }) => ({
  ...ruleOf(ruleIdOf(kind)),
  level: 'error',
  message: { text: `${name}: ${message}` },
  locations: [{
    physicalLocation: {
      artifactLocation: { uri: uriOf(relative(file)), uriBaseId: 'SRCROOT' },
      region: { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn },
    },
    logicalLocations: [{ name, fullyQualifiedName: [name, ...path].join('/'), kind: 'member' }],
  }],
  // The same problem stays the same result when lines move.
  partialFingerprints: { 'problem/v1': [relative(file), name, ruleIdOf(kind), path.join('.')].join('|') },
}));

const coverageResults = ({ coverage }: CheckReport): Result[] => (coverage === undefined ? [] : describeShortfalls(coverage).map((text) =>
  ({ ...ruleOf(COVERAGE_RULE), level: 'error', message: { text } })));

const ruleOf = (ruleId: string) => ({ ruleId, ruleIndex: RULES.findIndex(({ id }) => id === ruleId) });

/** A relative reference: each step of the path percent-encoded. */
const uriOf = (path: string): string => path.split(/[\\/]/).map((step) => encodeURIComponent(step)).join('/');
