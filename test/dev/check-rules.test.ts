import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRules } from '../../.dev/check-rules/check-rules';
import { faultLine } from '../../src/model/fault-text';
import { ROOT } from '../support/repository';
import { copyOf, replaceIn, restore } from '../support/rules-copy';

const CAUSE = 'rules/causes/authorization/bank_limit.json';
const SCENARIO = 'fixtures/scenarios/kameng-820/K04-daily-limit.json';

type Edit = readonly [what: string, path: string, from: string, to: string, line: RegExp];

const WRONG_FORM: readonly Edit[] = [
  ['a word that is none of a closed set', CAUSE, '"severity": "medium"', '"severity": "mediun"', /bank_limit\.json › severity: found "mediun", accepted is one of .*did you mean "medium"\?/],
  ['text to fill in', CAUSE, '"ISO 8583', '"FILL IN: the manual ISO 8583', /bank_limit\.json › references\.0: found "FILL IN", accepted is the manual ISO 8583/],
  ['a code table', 'rules/codes/adyen.event.json', '"retry": "after_fix"', '"retry": "sometime"', /rules\/codes\/adyen\.event\.json › codes\S+retry: found "sometime", accepted is one of/],
  ['words left out', 'rules/locales/en.json', '"title": "Limit of the card",', '', /rules\/locales\/en\.json › causes\.bank_limit\.title: found nothing, accepted is a text/],
  ['a reason that is too short', 'fixtures/causes/card_expired.json', '"because": "', '"because": "expired", "change": {} }, { "because": "', /card_expired\.json › cases\S+because: found "expired", accepted is .*at least 8/],
  ['a scenario', SCENARIO, '"outcome"', '"outcomes"', /K04-daily-limit\.json › expect.*outcomes/],
];

const WRONG_MEANING: readonly Edit[] = [
  ['a fact nobody knows', CAUSE, '"payment.outcome"', '"payment.outcom"', /bank_limit\.json › evidence\.0\.conditions\.all\.0\.fact: found "payment\.outcom".*did you mean "?payment\.outcome/],
  ['an argument that a step does not take', CAUSE, '"to": "wallet"', '"too": "wallet"', /bank_limit\.json › remediation\.0\.args\.too: found "too".*to/],
  ['an action nobody knows', 'rules/causes/authorization/user_canceled.json', '{ "action": "', '{ "action": "x', /user_canceled\.json › remediation\.0\.action: found "x/],
  ['a cause in the wrong folder', 'rules/causes/refund/refund_pending.json', '"stage": "refund"', '"stage": "use"', /refund_pending\.json › stage: found "use", accepted is the name of the folder/],
  ['causes that supersede each other', 'rules/causes/authorization/payment_declined_generic.json', '"supersedes": []', '"supersedes": ["bank_limit"]', /› supersedes: found .*"bank_limit" → "payment_declined_generic"|› supersedes: found .*"payment_declined_generic" → "bank_limit"/],
  ['an id that is taken', 'rules/causes/authorization/insufficient_funds.json', '"id": "insufficient_funds"', '"id": "card_expired"', /card_expired\.json and .*insufficient_funds\.json.*"card_expired" twice/],
  ['a contact nobody knows', 'rules/profiles/topay.json', '"id": "web-chat"', '"id": "webchat"', /rules\/profiles\/topay\.json › preferred\.\S+ found "web-chat"/],
  ['a named condition', 'rules/outcomes.json', '"payment.outcome"', '"payment.outcom"', /rules\/outcomes\.json › healthy.*did you mean "?payment\.outcome/],
  ['an argument that a cause does not give', 'rules/locales/en.json', '"title": "Limit of the card"', '"title": "Limit of {nobody}"', /en\.json › causes\.bank_limit\.title: found {nobody}, accepted is an argument that the cause gives under args: reason/],
  ['cases of no pattern', 'fixtures/causes/bank_limit.json', '"provider-says-limit"', '"provider-says-limits"', /bank_limit\.json › cases\.0\.evidence: found "provider-says-limits".*did you mean "provider-says-limit"\?/],
];

let root: string;

beforeAll(() => {
  root = copyOf('rules', 'fixtures');
});

afterAll(() => rmSync(root, { recursive: true }));

const lines = (): string[] => checkRules(root).map((fault) => faultLine(fault, fault.file));

describe.each([['form', WRONG_FORM], ['meaning', WRONG_MEANING]])('all that is wrong in %s is told at once, with the file it stands in', (_, edits) => {
  let told: string[];

  beforeAll(() => {
    for (const [, path, from, to] of edits) replaceIn(root, path, from, to);
    told = lines();
    restore(root, new Set(edits.map(([, path]) => path)));
  });

  it.each(edits)('%s', (_what, _path, _from, _to, line) => {
    expect(told).toContainEqual(expect.stringMatching(line));
  });
});

it('a file that is no JSON', () => {
  replaceIn(root, CAUSE, '"id": "bank_limit",', '"id": oops,');
  expect(lines()).toEqual([expect.stringMatching(/bank_limit\.json: found unexpected character at line 3, column \d+, accepted is JSON/)]);
  restore(root, [CAUSE]);
});

it('a fixture that is missing', () => {
  const path = 'fixtures/causes/bank_limit.json';
  rmSync(join(root, path));
  expect(lines()).toEqual([`${path}: found no such file, accepted is the cases of bank_limit: of each pattern a hit, near misses, unknowns`]);
  restore(root, [path]);
});

describe('the commands that need sound rules stop at the first fault and touch nothing', () => {
  beforeAll(() => replaceIn(root, CAUSE, '"payment.outcome"', '"payment.outcom"'));

  afterAll(() => restore(root, [CAUSE]));

  const execute = async (program: string, args: readonly string[]) => {
    try {
      await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: root });
      return { code: 0, stderr: '' };
    } catch (error) {
      return error as { code: number; stderr: string };
    }
  };

  it('npm run generate writes nothing', async () => {
    const { code, stderr } = await execute('tsx/dist/cli.mjs', [join(ROOT, '.dev/generate.ts')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${CAUSE} › evidence.0.conditions.all.0.fact: found "payment.outcom"`);
    expect(stderr).toContain('1 fault in the rules or their fixtures; nothing was generated.\n');
    expect(existsSync(join(root, 'src'))).toBe(false);
  });

  it('npm run build keeps the last build', async () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/last.js'), '');
    const { code, stderr } = await execute('tsup/dist/cli-default.js', ['--silent', '--no-dts', '--config', join(ROOT, 'tsup.config.ts')]);
    expect(code).toBe(1);
    expect(stderr).toContain('1 fault in the rules or their fixtures; nothing was built.\n');
    expect(existsSync(join(root, 'dist/last.js'))).toBe(true);
  });
});
