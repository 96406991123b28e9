import { bundledNames } from '../knowledge/bundled-names';
import { once } from '../model/once';
import { createNameTable, isSameName, plainName } from './name-table';

const PLATFORMS = once(() => createNameTable(bundledNames.platforms));
const OPERATORS = once(() => createNameTable(bundledNames.operators));

/** Whether goods of a platform can be redeemed with an account; not known where its kind does not say of which platform it is. */
export const isAccountOf = (platform: string | null | undefined, accountType: string | null | undefined): boolean | undefined =>
  isSameName(platform, accountType, PLATFORMS());

/** Whether goods of a platform can be redeemed on a device: only phones are bound to one shop. */
export function isDeviceOf(platform: string | null | undefined, device: string | null | undefined): boolean | undefined {
  if (platform == null || device == null) return undefined;
  const [shop, own] = [PLATFORMS().get(plainName(platform)), PLATFORMS().get(plainName(device))];
  if (shop !== undefined && own !== undefined && [shop, own].every((each) => bundledNames.phoneShops.includes(each))) return shop === own;
  return plainName(platform) === plainName(device) ? true : undefined;
}

/** Whether two names of a carrier mean the same one. */
export const isSameOperator = (a: string | null | undefined, b: string | null | undefined): boolean | undefined => isSameName(a, b, OPERATORS());
