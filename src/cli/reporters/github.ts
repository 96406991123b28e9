import { failuresOf } from '../check/report';
import { describeShortfalls } from './coverage-words';
import type { Reporter } from './reporter';

/** GitHub's workflow commands: an annotation at the line of each expectation that does not hold. */
export const github: Reporter = (report, { relative }) => [
  ...failuresOf(report).flatMap(({ file, name, problems }) => problems.map(({ message, place }) => {
    const at = { file: relative(file), line: place.line, endLine: place.endLine, col: place.column, endColumn: place.endColumn, title: name };
    return `::error ${Object.entries(at).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeText(message)}\n`;
  })),
  ...(report.coverage === undefined ? [] : describeShortfalls(report.coverage).map((line) => `::error title=Coverage::${escapeText(line)}\n`)),
].join('');

const escapeText = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
