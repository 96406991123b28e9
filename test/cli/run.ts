import { main } from '../../src/cli/main';
import type { Io, Library } from '../../src/cli/io';
import { createDiagnoser } from '../../src/diagnose';
import { bundledPack } from '../../src/knowledge/bundled';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { LOCALES } from '../render/builders';

/** One cause with one pattern, so that these tests do not change with the shipped rules. */
export const BANK_LIMIT: CauseFile = {
  id: 'bank_limit', stage: 'authorization', kind: 'failure', responsible: 'issuer', severity: 'medium', urgency: 'medium', disclosure: 'open',
  status: 'stable', since: '0.1.0',
  evidence: [{
    id: 'provider-says-limit', basis: 'provider_code', confidence: 'confirmed',
    conditions: { all: [
      { fact: 'payment.status', operator: 'equal', value: 'failed' },
      { fact: 'payment.method', operator: 'in', value: ['card', 'wallet'] },
    ] },
  }],
  supersedes: [], handling: 'not_urgent', topics: ['payment'], contact: 'not_needed',
  remediation: [{ action: 'switch_payment_method', args: { to: 'wallet' } }],
  prohibitions: ['do_not_retry_same_instrument'], bring: [], selfChecks: [], prevention: [],
  falsePositives: ['The limit of the merchant: merchant_limit.'], references: ['ISO 8583 field 39: 61, 65'],
};

const pack = { ...bundledPack, causes: [BANK_LIMIT], locales: LOCALES, version: '0.1.0+test' };
const library: Library = { ...createDiagnoser({ causes: [BANK_LIMIT], instead: ['causes'] }), pack };

/** What the clock of the program shows. */
export const NOW = '2026-03-02T02:15:00.000Z';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** The files that were written; not enumerable, so that most tests need not speak of it. */
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the program over files that exist only here. */
export const run = (argv: readonly string[], files: Readonly<Record<string, unknown>> = {}, stdin = '', hasColors = false): Ran =>
  runWith(library, argv, files, stdin, hasColors);

/** The same with another library, such as the shipped rules. */
export const runWith = (
  given: Library, argv: readonly string[], files: Readonly<Record<string, unknown>> = {}, stdin = '', hasColors = false,
): Ran => {
  const texts = new Map(Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]));
  const printed = { out: '', err: '', written: {} as Record<string, string> };
  const io: Io = {
    hasColors,
    now: () => new Date(NOW),
    readStdin: () => stdin,
    readFile: (path) => texts.get(path) ?? absent(path),
    listJson: (folder) => {
      if (texts.has(folder)) return [folder];
      const below = [...texts.keys()].filter((path) => path.startsWith(`${folder.replace(/\/$/, '')}/`) && path.endsWith('.json')).sort();
      return below.length > 0 || folder === 'empty' ? below : absent(folder);
    },
    writeFile: (path, text) => {
      printed.written[path] = text;
    },
    watch: () => undefined,
    relative: (path) => path,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  };
  const code = main(argv, io, given);
  const { written, ...rest } = printed;
  return Object.defineProperty({ ...rest, code, written }, 'written', { enumerable: false });
};

const absent = (path: string): never => {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
};
