/** Currencies of ISO 4217 that do not have two decimals. The runtime's own list follows usage and changes with its version. */
const OTHER_THAN_TWO: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const DIGITS = new Map(Object.entries(OTHER_THAN_TWO).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)])));

/**
 * How many decimals the minor unit of a currency stands for, by ISO 4217.
 *
 * @example
 * minorDigits('CNY') //=> 2
 * minorDigits('JPY') //=> 0
 * minorDigits('KWD') //=> 3
 */
export const minorDigits = (currency: string): number => DIGITS.get(currency.toUpperCase()) ?? 2;
