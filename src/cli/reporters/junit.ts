import type * as JunitReportBuilder from 'junit-report-builder';
import type { Coverage } from '../check/coverage';
import type { ReportedFile, ReportedProblem } from '../check/report';
import { load } from '../load';
import { describeShortfalls } from './coverage-words';
import { ruleIdOf } from './problem-kinds';
import type { Reporter } from './reporter';

type Builder = ReturnType<typeof JunitReportBuilder.default.newBuilder>;

/** JUnit XML: a suite for each file, a test case for each of its cases; without times, so that equal runs give equal bytes. */
export const junit: Reporter = (report, { relative }) => {
  const builder = (load('junit-report-builder') as { newBuilder: () => Builder }).newBuilder().name('paytriage check');
  for (const file of report.files) addSuite(builder, file, relative(file.file));
  if (report.coverage !== undefined) addCoverage(builder, report.coverage);
  return `${builder.build().trimEnd()}\n`;
};

const addSuite = (builder: Builder, { file, faults, cases }: ReportedFile, path: string): void => {
  const suite = builder.testSuite().name(clean(path));
  if (faults.length > 0) {
    suite.testCase().className(clean(path)).name('can be read').file(clean(path)).error(clean(faults[0]?.message ?? ''), typeOf(faults), clean(linesOf(faults, file)));
  }
  for (const { name, problems } of cases) {
    const test = suite.testCase().className(clean(path)).name(clean(name)).file(clean(path));
    if (problems.length > 0) test.failure(clean(problems[0]?.message ?? ''), typeOf(problems)).stacktrace(clean(linesOf(problems, file)));
  }
};

const addCoverage = (builder: Builder, coverage: Coverage): void => {
  const test = builder.testSuite().name('coverage').testCase().className('coverage').name('thresholds');
  const short = describeShortfalls(coverage);
  if (short.length > 0) test.failure(short.join('; '), 'paytriage/coverage');
};

const typeOf = ([first]: readonly ReportedProblem[]): string => (first === undefined ? '' : ruleIdOf(first.kind));

const linesOf = (problems: readonly ReportedProblem[], file: string): string =>
  problems.map(({ message, place }) => `${message} (${file}:${place.line}:${place.column})`).join('\n');

// eslint-disable-next-line no-control-regex -- what XML 1.0 has no way to write
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string): string => text.replaceAll(UNWRITABLE, '\ufffd');
