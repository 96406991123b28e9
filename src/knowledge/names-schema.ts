import * as z from 'zod';
import { deferred } from './deferred';
import { schemaPath } from './named-ids';

const otherNames = deferred(() => z.record(z.string(), z.array(z.string().min(1)).min(1)));

const country = deferred(() => z.string().regex(/^[A-Z]{2}$/, 'a country such as DE'));

/** `rules/names.json`: how regions, platforms, kinds of accounts and carriers are written, so that two records of one thing can be compared. */
export const namesSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  countries: z.array(country).describe('Countries by ISO 3166-1 alpha-2, but for those whose letters also stand for a continent or a region of sales (AF, AS, LA, ME, NA, SA).'),
  regions: otherNames.describe('Countries, unions and provinces (ISO 3166-2) by their code, each with the other ways of writing it.'),
  unions: z.record(z.string(), z.array(country)).describe('Regions of several countries for which goods are sold, with their members.'),
  everywhere: z.array(z.string()).describe('Regions that take in every other.'),
  platforms: otherNames.describe('Shops and networks on which goods are redeemed, with the devices and accounts that belong to them.'),
  phoneShops: z.array(z.string()).describe('Platforms to which a phone is bound by its maker.'),
  consoleShops: z.array(z.string()).describe('Platforms to which a console is bound: goods of another one cannot be redeemed on it.'),
  operators: otherNames.describe('Carriers that are written in more than one way.'),
}));

/** The content of `rules/names.json`. */
export type NamesFile = z.infer<typeof namesSchema>;
