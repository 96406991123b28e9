import type { Colors } from '../../render/style';
import type { Coverage } from '../check/coverage';
import { failuresOf, isFine, tallyOf, type CheckReport, type Failure } from '../check/report';
import { describeShortfalls, MEASURE_NAMES, MEASURES } from './coverage-words';
import { count, type Reporter } from './reporter';

/** What a person reads: everything that does not hold, and a summary as the last line. */
export const human: Reporter = (report, { colors }) => [
  ...failuresOf(report).flatMap((failure) => describeFailure(failure, colors)),
  ...(report.coverage === undefined ? [] : describeCoverage(report.coverage, colors)),
  summaryOf(report, colors),
  '',
].join('\n');

/** A case that does not hold, with the place of each problem as a terminal can open it. */
export const describeFailure = ({ file, name, problems }: Failure, colors: Colors): string[] => [
  `${colors.bad('✗')} ${colors.strong(file)}: ${name}`,
  ...problems.map(({ message, place }) => `    ${message}  ${colors.dim(`${file}:${place.line}:${place.column}`)}`),
];

/** How many hold, in one line. */
export const summaryOf = (report: CheckReport, colors: Colors): string => {
  const { files, cases, held, unreadable } = tallyOf(report);
  const failed = cases - held;
  const counted = `${held} of ${count(cases, 'case')} in ${count(files, 'file')} hold`;
  const broken = [
    ...(failed > 0 ? [colors.bad(`${count(failed, 'case')} ${failed === 1 ? 'does' : 'do'} not`)] : []),
    ...(unreadable > 0 ? [colors.bad(`${count(unreadable, 'file')} cannot be read`)] : []),
    ...(report.coverage === undefined ? [] : describeShortfalls(report.coverage).map(colors.bad)),
  ];
  return `${[isFine(report) ? colors.good(counted) : counted, ...broken].join('; ')}.`;
};

const describeCoverage = (coverage: Coverage, colors: Colors): string[] => [
  colors.heading('Coverage'),
  ...MEASURE_NAMES.map((name) => {
    const { covered, total, percent } = coverage[name];
    return `  ${covered} of ${total} ${MEASURES[name].noun} ${MEASURES[name].done} (${percent} %)`;
  }),
  ...MEASURE_NAMES.filter((name) => coverage[name].never.length > 0).flatMap((name) => [
    colors.heading(MEASURES[name].never),
    ...coverage[name].never.map((id) => `  ${id}`),
  ]),
  '',
];
