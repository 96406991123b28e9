/** What a program may not pay for unless it asks for it, and how it is recognised in a bundle: by a bundled file or by a text. */
export const PARTS = {
  'json-rules-engine': { file: /node_modules\/json-rules-engine\// },
  zod: { text: '$ZodObject' },
  causes: { text: 'provider-says-limit' },
  'code tables': { text: 'ACQ.BUYER_BALANCE_NOT_ENOUGH' },
  words: { text: 'Your order needs attention' },
  'command line': { file: /node_modules\/(?:commander|picocolors|chokidar|diff|junit-report-builder)\// },
} as const satisfies Record<string, { file: RegExp } | { text: string }>;

export type Part = keyof typeof PARTS;

/** One way of importing the package. */
export interface Use {
  readonly name: string;
  readonly code: string;
  readonly without: readonly Part[];
}

const all = (entry: string, ...without: Part[]): Use => ({ name: entry, code: `export * from '${entry}';`, without });
const only = (name: string, entry: string, ...without: Part[]): Use =>
  ({ name: `{ ${name} } of ${entry}`, code: `export { ${name} } from '${entry}';`, without });

const ENGINE = ['json-rules-engine', 'zod', 'causes'] as const;

export const USES: readonly Use[] = [
  all('paytriage', 'words', 'command line'),
  only('diagnose', 'paytriage', 'words', 'command line'),
  only('parseSnapshot', 'paytriage', 'causes', 'code tables', 'words', 'command line'),
  all('paytriage/gateways', ...ENGINE, 'words', 'command line'),
  only('lookupCode', 'paytriage/gateways', ...ENGINE, 'words', 'command line'),
  only('fromStripe', 'paytriage/gateways', ...ENGINE, 'code tables', 'words', 'command line'),
  all('paytriage/render', ...ENGINE, 'code tables', 'command line'),
  all('paytriage/testing', 'words', 'command line'),
  all('paytriage/scenarios', ...ENGINE, 'words', 'command line'),
];
