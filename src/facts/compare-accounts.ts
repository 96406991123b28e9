import { bundledNames } from '../knowledge/bundled-names';
import { once } from '../model/once';
import { createNameTable, isSameName, plainName } from './name-table';

const PLATFORMS = once(() => createNameTable(bundledNames.platforms));
const OPERATORS = once(() => createNameTable(bundledNames.operators));

/** Whether goods of a platform can be redeemed with an account; not known where its kind does not say of which platform it is. */
export const isAccountOf = (platform: string | null | undefined, accountType: string | null | undefined): boolean | undefined =>
  isSameName(platform, accountType, PLATFORMS());

/**
 * Whether goods of a platform can be redeemed on a device. A console takes nothing but the goods of its own shop; a phone is bound to one
 * for its games, and those of other platforms are redeemed elsewhere.
 */
export function isDeviceOf(platform: string | null | undefined, device: string | null | undefined): boolean | undefined {
  if (platform == null || device == null) return undefined;
  const [shop, own] = [PLATFORMS().get(plainName(platform)), PLATFORMS().get(plainName(device))];
  if (shop === undefined || own === undefined) return plainName(platform) === plainName(device) ? true : undefined;
  const { phoneShops, consoleShops } = bundledNames;
  const isComparable = consoleShops.includes(own) || (phoneShops.includes(own) && phoneShops.includes(shop));
  return isComparable || shop === own ? shop === own : undefined;
}

/** Whether two names of a carrier mean the same one. */
export const isSameOperator = (a: string | null | undefined, b: string | null | undefined): boolean | undefined => isSameName(a, b, OPERATORS());
