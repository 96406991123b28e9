import type { Coverage } from '../check/coverage';
import { failuresOf, isFine, tallyOf, type CheckReport, type Failure } from '../check/report';
import { describeShortfalls, MEASURE_NAMES, MEASURES } from './coverage-words';
import { count, type Reporter } from './reporter';

/** How many details a summary shows before it only counts: GitHub cuts off a summary of more than a megabyte. */
const SHOWN = 200;

/** A summary for a pull request or a job: a table of what does not hold, and the details to unfold. */
export const markdown: Reporter = (report, { relative }) => [
  `## ${isFine(report) ? '✅' : '❌'} paytriage check`,
  '',
  overview(report),
  '',
  ...tableOf(failuresOf(report), relative),
  ...(report.coverage === undefined ? [] : coverageTable(report.coverage)),
].join('\n');

const overview = (report: CheckReport): string => {
  const { files, cases, held, unreadable } = tallyOf(report);
  return `${held} of ${count(cases, 'case')} in ${count(files, 'file')} hold${unreadable === 0 ? '' : `; ${count(unreadable, 'file')} cannot be read`}.`;
};

const tableOf = (failures: readonly Failure[], relative: (path: string) => string): string[] => {
  if (failures.length === 0) return [];
  const shown = failures.slice(0, SHOWN);
  const more = failures.length - shown.length;
  return [
    '| file | case | problems |',
    '| --- | --- | --: |',
    ...shown.map(({ file, name, problems }) => `| ${code(relative(file))} | ${cell(name)} | ${problems.length} |`),
    ...(more > 0 ? ['', `and ${count(more, 'more case')}.`] : []),
    '',
    '<details><summary>What does not hold</summary>',
    '',
    ...shown.flatMap(({ file, name, problems }) => [
      `**${cell(name)}**`,
      '',
      ...problems.map(({ message, place }) => `- ${cell(message)} (${code(`${relative(file)}:${place.line}`)})`),
      '',
    ]),
    '</details>',
    '',
  ];
};

const coverageTable = (coverage: Coverage): string[] => [
  '| coverage | | |',
  '| --- | --: | --: |',
  ...MEASURE_NAMES.map((name) => `| ${MEASURES[name].noun} ${MEASURES[name].done} | ${coverage[name].covered} of ${coverage[name].total} | ${coverage[name].percent} % |`),
  '',
  ...describeShortfalls(coverage).map((line) => `- ${line}`),
  ...MEASURE_NAMES.filter((name) => coverage[name].never.length > 0).flatMap((name) => [
    `<details><summary>${MEASURES[name].never}: ${coverage[name].never.length}</summary>`,
    '',
    ...coverage[name].never.map((id) => `- ${code(id)}`),
    '',
    '</details>',
    '',
  ]),
];

/** Text of a fixture as text: it can hold neither markup nor the end of a table's cell. */
const cell = (text: string): string => text
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  .replaceAll(/[\\`*_[\]|~#@]/g, (mark) => `&#${mark.codePointAt(0) ?? 0};`)
  .replaceAll(/\s*[\r\n]\s*/g, ' ');

const code = (text: string): string => `<code>${cell(text)}</code>`;
