import { bundledNames } from '../knowledge/bundled-names';
import { once } from '../model/once';
import { createNameTable, plainName } from './name-table';

const REGIONS = once(() => createNameTable(bundledNames.regions));
const COUNTRIES = once(() => new Set(bundledNames.countries));

/** Whether goods made for a region are good in another; not known where the two cannot be compared. */
export function isGoodIn(goods: string | null | undefined, recipient: string | null | undefined): boolean | undefined {
  if (goods == null || recipient == null) return undefined;
  const [from, to] = [regionCode(goods), regionCode(recipient)];
  if (from === to || bundledNames.everywhere.includes(plainName(goods))) return true;
  const [members, others] = [bundledNames.unions[from], bundledNames.unions[to]];
  if (members !== undefined) return isPlace(to) ? members.includes(countryOf(to)) : undefined;
  if (others !== undefined) return isPlace(from) && !others.includes(countryOf(from)) ? false : undefined;
  return isPlace(from) && isPlace(to) ? takesIn(from, to) : undefined;
}

/** A country, or a part of one: `CN`, `CN-GD`. */
const isPlace = (code: string): boolean => COUNTRIES().has(countryOf(code)) && (code.length === 2 || code[2] === '-');

/** Goods for a country are good in its provinces; goods for a province may or may not be meant for one of whom only the country is known. */
function takesIn(from: string, to: string): boolean | undefined {
  const country = countryOf(from);
  if (country !== countryOf(to)) return false;
  if (from === country) return true;
  // A province has more than one code: only those that are listed are known to differ.
  return [from, to].every((code) => code !== country && bundledNames.regions[code] !== undefined) ? false : undefined;
}

/** The ISO code of a region, or how it is written where it is not known by one. */
const regionCode = (written: string): string => REGIONS().get(plainName(written)) ?? written.trim().toUpperCase().replace('_', '-');

const countryOf = (code: string): string => code.slice(0, 2);
