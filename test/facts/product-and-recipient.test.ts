import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

type Comparison = readonly [label: string, first: string | null | undefined, second: string | null | undefined, expected: boolean | undefined];

const inAnyCase = ([label, first, second, expected]: Comparison): Comparison[] => [
  [label, first, second, expected],
  [`${label}, in capitals`, first?.toUpperCase(), second, expected],
  [`${label}, with blanks`, first, second == null ? second : ` ${second} `, expected],
];

describe('whether goods of a region are good for the recipient', () => {
  it.each(([
    ['the same country', 'US', 'US', true],
    ['another country', 'US', 'CN', false],
    ['a country by its name and its code', 'Turkey', 'TR', true],
    ['a country by its code of three letters', 'IDN', 'ID', true],
    ['a country in Chinese', '日本', 'JP', true],
    ['another country, both by name', 'Japan', 'Korea', false],
    ['two codes for the same kingdom', 'UK', 'GB', true],
    ['goods for the country, a recipient of a province', 'CN', 'CN-GD', true],
    ['goods for a province, of the recipient only the country is known', 'CN-GD', 'CN', undefined],
    ['another province', '广东', 'Sichuan', false],
    ['another code for a province', 'CN-44', 'CN-GD', undefined],
    ['letters that stand for a country and for a continent', 'NA', 'US', undefined],
    ['letters that stand for a country and for a region of sales', 'LA', 'BR', undefined],
    ['letters that stand for nothing', 'QQ', 'US', undefined],
    ['Europe by name', '欧盟', 'DE', true],
    ['two provinces that are written alike', 'Shanxi', 'Shaanxi', false],
    ['the mainland and Hong Kong', 'Mainland China', 'HK', false],
    ['goods for the whole world', 'GLOBAL', 'CN', true],
    ['a recipient anywhere', 'US', 'global', undefined],
    ['goods for the Union, a recipient in it', 'EU', 'DE', true],
    ['goods for the Union, a recipient outside', 'EU', 'GB', false],
    ['goods for the Union, a recipient nobody can place', 'EU', 'Bavaria', undefined],
    ['goods of a member, a recipient somewhere in the Union', 'DE', 'EU', undefined],
    ['goods from outside, a recipient somewhere in the Union', 'US', 'EU', false],
    ['names of which nobody knows how they relate', 'Latin America', 'Patagonia', undefined],
    ['a name and a code that nobody can match', 'Kerala', 'IN', undefined],
    ['the region of the recipient is not known', 'US', undefined, undefined],
    ['the recipient has no region', 'US', null, undefined],
  ] satisfies Comparison[]).flatMap(inAnyCase))('%s: %s, %s', (_label, goods, recipient, expected) => {
    expect(factsOf({ order: { product: { region: goods }, recipient: { region: recipient } } })('order.product.regionMatchesRecipient')).toBe(expected);
  });
});

describe('whether goods can be redeemed with the account', () => {
  it.each(([
    ['the same platform', 'steam', 'Steam', true],
    ['another platform', 'steam', 'psn', false],
    ['a platform under its other name', 'PlayStation Store', 'PSN', true],
    ['an account of the maker of the device', 'App Store', 'Apple ID', true],
    ['a platform that no table knows, and another', 'garena', 'steam', undefined],
    ['a game, played on a phone', 'genshin', 'android', undefined],
    ['a longer form of the name', 'garena', 'garena id', undefined],
    ['an e-mail address, which every platform takes', 'steam', 'email', undefined],
    ['the number of a player', 'steam', 'game_id', undefined],
    ['a phone number', 'steam', 'phone', undefined],
    ['a computer, on which every shop runs', 'epic', 'windows', undefined],
    ['nothing but marks', '-', '—', undefined],
    ['no kind of account', 'steam', undefined, undefined],
  ] satisfies Comparison[]).flatMap(inAnyCase))('%s: %s, %s', (_label, redemptionPlatform, accountType, expected) => {
    expect(factsOf({ order: { product: { kind: 'game_key', redemptionPlatform }, recipient: { accountType } } })('order.product.platformMatchesRecipient')).toBe(expected);
  });

  it.each([
    ['the shop of the phone', 'app store', 'ios', true],
    ['the shop of another phone', 'google play', 'ios', false],
    ['a game shop, whatever the phone', 'steam', 'ios', undefined],
    ['a game shop on a console of another', 'steam', 'playstation', false],
    ['the shop of the console', 'PlayStation Store', 'PS5', true],
    ['the shop of a console, seen from a phone', 'psn', 'ios', undefined],
    ['a shop of a phone, seen from a computer', 'app store', 'web', undefined],
    ['goods for the web on the web', 'web', 'Web', true],
    ['no device', 'app store', undefined, undefined],
    ['airtime, which is redeemed nowhere', 'app store', 'android', undefined, 'airtime'],
  ] as readonly (readonly [string, string, string | undefined, boolean | undefined, string?])[])('without the kind of account the device may tell: %s', (_label, redemptionPlatform, platform, expected, kind = 'game_top_up') => {
    const fact = factsOf({ order: { product: { kind, redemptionPlatform } }, session: { platform } });
    expect(fact('order.product.platformMatchesRecipient')).toBe(expected);
  });
});

describe('whether the number belongs to the carrier of the order', () => {
  it.each(([
    ['the same carrier', 'China Mobile', 'china_mobile', true],
    ['short and long', 'CMCC', 'China Mobile', true],
    ['English and Chinese', 'China Unicom', '联通', true],
    ['another carrier', 'CMCC', 'China Telecom', false],
    ['carriers of another country', 'Digicel', 'Natcom', false],
    ['a carrier and its brand', 'Vodafone Idea', 'Vi', true],
    ['a carrier and its branch', 'CMCC', '广东移动', undefined],
    ['carriers that no table knows', 'Example Tel', 'Example Mobile', undefined],
    ['not looked up', 'Digicel', undefined, undefined],
  ] satisfies Comparison[]).flatMap(inAnyCase))('%s: %s, %s', (_label, operator, detectedOperator, expected) => {
    expect(factsOf({ order: { recipient: { operator, detectedOperator } } })('order.recipient.operatorMatches')).toBe(expected);
  });
});
