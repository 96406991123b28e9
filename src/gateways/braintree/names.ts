import type { MoneyPart } from '../gateway';
import { currencyCode, decimalMoney } from '../money';
import { ownValue } from '../own-value';
import type { Reader } from '../reader';
import { rfc3339 } from '../time';

const snake = (camel: string): string => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Braintree's SDKs write one field as `orderId` or `order_id`, by their language. */
export const nameIn = (reader: Reader, camel: string): string => (reader.keys().includes(camel) ? camel : snake(camel));

/** The same for fields that are left out on purpose. */
export const leaveOut = (reader: Reader, ...camels: readonly string[]): void => reader.leaveOut(...camels, ...camels.map(snake));

/** What a table of lower-case words gives; `null` in the table is a word that is known and says nothing. */
export const word = <T>(reader: Reader, path: string, table: Readonly<Record<string, T | null>>): T | undefined =>
  reader.convert(path, (text) => ownValue(table, text.toLowerCase()) as T | null | undefined, 'a known word') ?? undefined;

/** Ruby writes `2026-03-02 02:15:00 UTC`. */
export const instant = (reader: Reader, camel: string): string | undefined =>
  reader.convert(nameIn(reader, camel), (text) => rfc3339(text.replace(/ UTC$/, 'Z')), 'a time with an offset');

/** GraphQL writes an amount with its currency inside, the SDKs write the two side by side. */
export function money(reader: Reader, name = 'amount'): MoneyPart | undefined {
  const isWhole = reader.has([name, 'value']);
  const inner = isWhole ? ['currencyCode', 'currencyIsoCode'].map((each) => [name, each]) : [[nameIn(reader, 'currencyIsoCode')]];
  const [currency] = inner.flatMap((path) => reader.convert(path, currencyCode, 'a currency') ?? []);
  const decimal = (text: string): MoneyPart | undefined => (currency === undefined ? undefined : decimalMoney(text, currency));
  return reader.convert(isWhole ? [name, 'value'] : name, decimal, 'a decimal amount with its currency');
}
