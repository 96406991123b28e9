import { FixtureInvalidError } from '../../testing/fixture-invalid-error';
import { readFixture, type Fixture } from '../../testing/read-fixture';
import { BadInput, type Io } from '../io';
import { FILE_START, placeOf, type Place } from '../json-text/place-of';
import { jsonFaultPlace } from '../locate-json-fault';
import { parseJson, readText } from '../read-json';
import type { ReportedProblem } from './report';

/** The text of a file of fixtures, or why there is none. */
export interface FixtureText {
  readonly file: string;
  readonly text: string | undefined;
  readonly fault?: string;
}

/** A file with the fixture it holds, or why it holds none. */
export interface FixtureFile {
  readonly file: string;
  readonly text: string;
  readonly fixture: Fixture | undefined;
  readonly faults: readonly ReportedProblem[];
}

export const readTextOf = (file: string, io: Io): FixtureText => {
  try {
    return { file, text: readText(file, io) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { file, text: undefined, fault: withoutPlace(error.message, file) };
  }
};

/** Reads the fixture in a text; a text that holds none is a result, so that the others are checked all the same. */
export const openFixture = ({ file, text, fault }: FixtureText): FixtureFile => {
  if (text === undefined) return unreadable(file, '', [{ kind: 'unreadable', message: fault ?? 'may not be read', path: [], place: FILE_START }]);
  try {
    return { file, text, fixture: readFixture(parseJson(text, file)), faults: [] };
  } catch (error) {
    if (error instanceof BadInput) {
      return unreadable(file, text, [{ kind: 'unreadable', message: withoutPlace(error.message, file), path: [], place: faultPlace(text) }]);
    }
    if (!(error instanceof FixtureInvalidError)) throw error;
    return unreadable(file, text, error.faults.map(({ path, message }) => {
      const steps = path === '' ? [] : path.split('.');
      return { kind: 'invalid_fixture', message: path === '' ? message : `${path}: ${message}`, path: steps, place: placeOf(text, steps) };
    }));
  }
};

const unreadable = (file: string, text: string, faults: readonly ReportedProblem[]): FixtureFile => ({ file, text, fixture: undefined, faults });

const withoutPlace = (message: string, file: string): string => (message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message);

const faultPlace = (text: string): Place => {
  if (text.trim() === '') return FILE_START;
  const { line, column } = jsonFaultPlace(text);
  return { line, column, endLine: line, endColumn: column };
};
