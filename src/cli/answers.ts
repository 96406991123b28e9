import { faultLines } from '../fault-lines';
import type { Format } from '../render/render';
import type { Colors } from '../render/style';
import { BadInput } from './io';
import type { Candidate, Input, Shape } from './read-snapshots';

/** What is said of one snapshot. */
export interface Answer<T> {
  readonly candidate: Candidate;
  readonly value: T;
}

/** Answers every snapshot. All or nothing: a list of answers with holes would be taken for the answers to other orders. */
export const answerAll = <T>({ candidates, faults: unread }: Input, answer: (snapshot: unknown) => T): Answer<T>[] => {
  const faults = [...unread];
  const answers: Answer<T>[] = [];
  for (const candidate of candidates) {
    try {
      answers.push({ candidate, value: answer(candidate.value) });
    } catch (error) {
      const lines = faultLines(error, candidate.place);
      if (lines === undefined) throw error;
      faults.push(...lines);
    }
  }
  if (faults.length > 0) throw new BadInput([...new Set(faults)]);
  return answers;
};

/** The answers as the snapshots were given: one, an array, or a line each. */
export const answersAsJson = (values: readonly unknown[], shape: Shape): string => (shape === 'lines'
  ? values.map((value) => `${JSON.stringify(value)}\n`).join('')
  : `${JSON.stringify(shape === 'one' ? values[0] : values, null, 2)}\n`);

/** The answers one after the other, each under a title where there are several. */
export const answersAsPages = <T>(answers: readonly Answer<T>[], format: Format, colors: Colors, pageOf: (value: T) => string): string => {
  // A program takes an empty list for what it is; people would read nothing.
  if (answers.length === 0) throw new BadInput(['nothing to show: the input is an empty list and holds no snapshots']);
  return answers
    .map(({ candidate, value }) => (answers.length === 1 ? pageOf(value) : `${pageTitle(candidate, format, colors)}${pageOf(value)}`))
    .join(format === 'text' ? '\n\n' : '\n');
};

const pageTitle = ({ place, description }: Candidate, format: Format, colors: Colors): string => {
  if (format === 'html') return '';
  if (format === 'markdown') return `# ${description ?? place}\n\n`;
  const title = colors.heading(`── ${description ?? place}`);
  return description === undefined ? `${title}\n\n` : `${title}\n   ${colors.dim(place)}\n\n`;
};
