import { OptionInvalidError } from '../errors';
import { describeValue } from '../snapshot/describe-value';
import { withNearest } from '../snapshot/nearest';

/** The error of an argument that names something that does not exist. */
export const unknownName = (path: string, name: unknown, accepted: string, known: Iterable<string>): OptionInvalidError =>
  new OptionInvalidError([withNearest({ path, found: describeValue(name), accepted }, name, known)]);
