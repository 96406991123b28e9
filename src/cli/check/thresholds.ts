import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../../model/fault-text';
import { nearest } from '../../snapshot/nearest';
import { MEASURE_NAMES } from '../reporters/coverage-words';
import type { Thresholds } from './coverage';

/**
 * Reads what has to be covered at least, in percent: of the patterns that are hit, or of each measure by its name.
 *
 * @example
 * toThresholds('90') //=> { hit: 90 }
 * toThresholds('hit=90,unknown=50') //=> { hit: 90, unknown: 50 }
 */
export const toThresholds = (text: string, earlier: Thresholds = {}): Thresholds => text.split(',').reduce<Thresholds>((thresholds, part) => {
  const [first = '', second] = part.split('=').map((side) => side.trim());
  const [name, number] = second === undefined ? ['hit', first] : [first, second];
  const measure = MEASURE_NAMES.find((known) => known === name);
  if (measure === undefined) {
    throw new InvalidArgumentError(`Measured are ${MEASURE_NAMES.join(', ')}${didYouMean(nearest(name, MEASURE_NAMES)) || '.'}`);
  }
  const percent = Number(number.replace(/%$/, ''));
  if (!/\d/.test(number) || !(percent >= 0 && percent <= 100)) throw new InvalidArgumentError(`"${part.trim()}": accepted is a number from 0 to 100, as in hit=90`);
  return { ...thresholds, [measure]: percent };
}, earlier);
