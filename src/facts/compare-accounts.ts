import { createNameTable, isSameName, plainName } from './name-table';

/** Shops and networks on which goods are redeemed, with the devices and accounts that belong to them. */
const REDEMPTION_PLATFORMS = createNameTable({
  'app store': ['apple', 'apple id', 'ios', 'iphone', 'ipad', 'ipados', 'itunes'],
  'battle.net': ['battlenet', 'blizzard'],
  ea: ['ea app', 'origin'],
  epic: ['epic games', 'epic games store', 'egs'],
  gog: ['gog.com'],
  'google play': ['google', 'google play store', 'android', 'play store'],
  nintendo: ['nintendo eshop', 'eshop', 'switch', 'nintendo switch'],
  psn: ['playstation', 'playstation network', 'playstation store', 'ps4', 'ps5', 'ps store'],
  qq: ['qq id', 'qq number'],
  rockstar: ['rockstar games', 'social club'],
  steam: ['steam id', 'steam wallet'],
  ubisoft: ['ubisoft connect', 'uplay'],
  wechat: ['weixin', 'wechat id'],
  xbox: ['xbox live', 'microsoft', 'microsoft store'],
});

/** Kinds of accounts, and devices that run more than one shop: they do not say of which platform an account is. */
const SAYS_NO_PLATFORM = new Set([
  'account', 'bank', 'card', 'character', 'desktop', 'email', 'game', 'gameaccount', 'gameid', 'h5', 'id', 'linux', 'mac', 'macos', 'mail',
  'mobile', 'mobileapp', 'mobilephone', 'msisdn', 'nickname', 'number', 'other', 'pc', 'phone', 'phonenumber', 'player', 'playerid', 'role',
  'roleid', 'tablet', 'uid', 'user', 'userid', 'username', 'wallet', 'web', 'windows', 'zone',
]);

const saysPlatform = (plain: string): boolean => !SAYS_NO_PLATFORM.has(plain);

/** Whether goods of a platform can be redeemed with an account; not known where its kind does not say of which platform it is. */
export const isAccountOf = (platform: string | null | undefined, accountType: string | null | undefined): boolean | undefined =>
  isSameName(platform, accountType, REDEMPTION_PLATFORMS, saysPlatform);

const DEVICE_SHOPS = new Set(['app store', 'google play']);

/** Whether goods of a platform can be redeemed on a device: only phones are bound to one shop. */
export function isDeviceOf(platform: string | null | undefined, device: string | null | undefined): boolean | undefined {
  if (platform == null || device == null) return undefined;
  const [shop, own] = [REDEMPTION_PLATFORMS.get(plainName(platform)), REDEMPTION_PLATFORMS.get(plainName(device))];
  if (shop !== undefined && own !== undefined && DEVICE_SHOPS.has(shop) && DEVICE_SHOPS.has(own)) return shop === own;
  return plainName(platform) === plainName(device) ? true : undefined;
}

/** Carriers that are written in more than one way. */
const OPERATORS = createNameTable({
  'China Mobile': ['CMCC', 'CM', 'yidong', '移动', '中国移动'],
  'China Telecom': ['CTCC', 'CT', 'dianxin', '电信', '中国电信'],
  'China Unicom': ['CUCC', 'CU', 'liantong', '联通', '中国联通'],
  'China Broadnet': ['CBN', 'CBNET', 'guangdian', '广电', '中国广电'],
});

/** Whether two names of a carrier mean the same one. */
export const isSameOperator = (a: string | null | undefined, b: string | null | undefined): boolean | undefined => isSameName(a, b, OPERATORS);
