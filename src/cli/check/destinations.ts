import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../../model/fault-text';
import { nearest } from '../../snapshot/nearest';
import { BadInput } from '../io';
import { ALONE, REPORTER_NAMES, type ReporterName } from '../reporters';

/** A form of the report and where it goes: a file, or the standard output. */
export interface Destination {
  readonly reporter: ReporterName;
  readonly file?: string;
}

export const gatherDestinations = (text: string, earlier: readonly Destination[] = []): readonly Destination[] => [...earlier, toDestination(text)];

/** Reads `junit=report.xml`. */
const toDestination = (text: string): Destination => {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const reporter = REPORTER_NAMES.find((known) => known === name);
  if (reporter === undefined) {
    throw new InvalidArgumentError(`Offered are ${REPORTER_NAMES.join(', ')}, each alone or with a file as in junit=report.xml${didYouMean(nearest(name, REPORTER_NAMES)) || '.'}`);
  }
  if (equals < 0) return { reporter };
  const file = text.slice(equals + 1);
  if (file === '') throw new InvalidArgumentError('The file behind "=" is missing.');
  return { reporter, file };
};

/** Where the report goes in which form; people read the standard output where no other reporter does. */
export const destinationsOf = (given: readonly Destination[], format: 'text' | 'json', isFormatGiven: boolean): readonly Destination[] => {
  const usual: Destination = { reporter: format === 'json' ? 'json' : 'human' };
  const toOutput = given.filter(({ file }) => file === undefined);
  const all = toOutput.length === 0 || isFormatGiven ? [usual, ...given] : given;
  const shown = all.filter(({ file }) => file === undefined).map(({ reporter }) => reporter);
  const alone = shown.find((reporter) => ALONE.has(reporter));
  if (alone !== undefined && shown.length > 1) {
    throw new BadInput([`--reporter: ${shown.join(' and ')} on one standard output would spoil ${alone}; give one a file, as in ${alone}=report.${EXTENSIONS[alone] ?? 'json'}`]);
  }
  const files = all.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new BadInput([`--reporter: two reports go to ${twice}; give each a file of its own`]);
  return all;
};

const EXTENSIONS: Partial<Record<ReporterName, string>> = { junit: 'xml', sarif: 'sarif' };
