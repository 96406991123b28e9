import type { CodeEntry, CodesFile, CodeUse } from './code-schema';

/** Provider codes by code space. */
export interface CodeIndex {
  /**
   * What a code means in its space, undefined for a code nobody knows. A sub code is looked up as `code/subCode`, for what only the two
   * together say, then in the space that explains the sub codes of the system, or else in the system itself. The code of a
   * refund or a transfer is looked up in the space that the system names for it first.
   *
   * @example
   * lookup('unionpay.online', '61')?.reason //=> 'wrong_card_number'
   * lookup('alipay.gateway_code', '40004', 'ACQ.TRADE_HAS_SUCCESS')?.reason //=> 'already_paid'
   * lookup('wechatpay.v2', 'NOTENOUGH', undefined, 'refund')?.reason //=> 'refund_merchant_balance_low'
   */
  readonly lookup: (system: string, code: string, subCode?: string, use?: CodeUse) => CodeEntry | undefined;
  /** Seconds between the tries of a provider's payment notification; undefined for a provider whose schedule nobody knows. */
  readonly scheduleOf: (provider: string) => readonly number[] | undefined;
  readonly hasSystem: (system: string) => boolean;
  readonly systems: () => Iterable<string>;
  /** Every code of a space, none for an unknown one. */
  readonly codesOf: (system: string) => Iterable<string>;
}

interface Space {
  readonly file: CodesFile;
  codes?: Codes;
}

interface Codes {
  readonly exact: ReadonlyMap<string, CodeEntry>;
  readonly ranges: readonly CodeEntry[];
}

/** Indexes code tables; a space is indexed when it is first asked for. */
export function buildCodeIndex(files: readonly CodesFile[]): CodeIndex {
  const spaces = new Map<string, Space>(files.map((file) => [file.system, { file }]));
  const schedules = new Map(files.flatMap(({ notifications }) =>
    notifications?.providers.map((provider) => [provider.toLowerCase(), notifications.retryAfterSec] as const) ?? []));
  const codesOf = (system: string): Codes | undefined => {
    const space = spaces.get(system);
    return space === undefined ? undefined : (space.codes ??= indexCodes(space.file));
  };
  const find = (system: string, code: string): CodeEntry | undefined => {
    const codes = codesOf(system);
    const base = spaces.get(system)?.file.extends;
    return codes?.exact.get(code) ?? codes?.ranges.find((entry) => isWithin(entry, code)) ?? (base === undefined ? undefined : find(base, code));
  };
  const findWithin = (system: string, code: string, subCode?: string): CodeEntry | undefined => {
    if (subCode === undefined) return find(system, code);
    return find(system, `${code}/${subCode}`) ?? find(spaces.get(system)?.file.subCodeSystem ?? system, subCode);
  };
  return {
    lookup: (system, code, subCode, use) => {
      const special = use === undefined ? undefined : spaces.get(system)?.file[`${use}System`];
      return (special === undefined ? undefined : findWithin(special, code, subCode)) ?? findWithin(system, code, subCode);
    },
    scheduleOf: (provider) => schedules.get(provider.toLowerCase()),
    hasSystem: (system) => spaces.has(system),
    systems: () => spaces.keys(),
    codesOf: (system) => codesOf(system)?.exact.keys() ?? [],
  };
}

const indexCodes = ({ codes }: CodesFile): Codes => ({
  exact: new Map(codes.map((entry) => [entry.code, entry])),
  ranges: codes.filter((entry) => entry.through !== undefined),
});

const isWithin = ({ code: first, through = first }: CodeEntry, code: string): boolean =>
  code.length === first.length && code >= first && code <= through;
