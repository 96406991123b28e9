import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { PayloadInvalidError } from '../../src/errors';
import * as gateways from '../../src/gateways';
import { detectProvider } from '../../src/gateways/detect';
import type { FromPayload, GatewayParts, PaymentStatus } from '../../src/gateways/gateway';
import { bundledPack } from '../../src/knowledge/bundled';
import { PAYLOAD_OBSERVED_AT, payloadFixtureSchema } from '../../src/knowledge/fixture-schema';
import { snapshotSchema } from '../../src/snapshot/schema';
import { brokenExpectations } from '../../src/testing/broken-expectations';
import { filesBelow } from '../support/repository';

const files = filesBelow('fixtures/payloads');
const providerOf = (path: string): string => path.split('/').at(-2)!;

function adapterOf(path: string): FromPayload {
  const wanted = `from${providerOf(path).replaceAll(/[-_]/g, '')}`;
  const found = Object.entries(gateways).find(([name]) => name.toLowerCase() === wanted);
  if (found === undefined) throw new Error(`src/gateways exports no ${wanted}`);
  return found[1] as FromPayload;
}

const snapshotOf = ({ unread: _, ...parts }: GatewayParts, observedAt = PAYLOAD_OBSERVED_AT) => ({ schemaVersion: 1 as const, observedAt, ...parts });
/** A payload may say nothing of the case, and then there is no snapshot either. */
const saysSomething = ({ payment, order, account, channels }: GatewayParts): boolean => [payment, order, account, channels].some((each) => each !== undefined);

const SYSTEMS = new Set(bundledPack.codes.map((table) => table.system));
const systemsIn = (value: unknown): string[] => typeof value !== 'object' || value === null ? []
  : [...('system' in value ? [String(value.system)] : []), ...Object.values(value).flatMap(systemsIn)];

it('there are payloads', () => expect(files).not.toEqual([]));

describe.each(files.map((file) => [file.path, file.value] as const))('%s', (path, value) => {
  const parsed = payloadFixtureSchema.safeParse(value);
  const fixture = parsed.data ?? { description: '', payload: {}, parts: {}, expect: {} };
  const adapt: FromPayload = (payload) => adapterOf(path)(payload);

  it('follows its schema, and names its parts', () => {
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(fixture.parts).toBeDefined();
  });

  it('becomes the parts that it names', () => {
    const { unread, ...parts } = adapt(fixture.payload);
    expect(parts).toEqual(fixture.parts);
    expect(unread).toEqual(fixture.unread ?? []);
  });

  it('carries codes of known code spaces only', () => {
    expect(systemsIn(adapt(fixture.payload)).filter((system) => !SYSTEMS.has(system))).toEqual([]);
  });

  it('is diagnosed as expected', () => {
    const diagnosis = diagnose(snapshotOf(adapt(fixture.payload), fixture.observedAt), { strict: true });
    expect(brokenExpectations(diagnosis, fixture.expect)).toEqual([]);
  });

  it('is taken for no other provider\'s', () => {
    expect([providerOf(path).split('_')[0], undefined]).toContain(detectProvider(fixture.payload));
  });

  it('is left as it was', () => {
    const before = JSON.stringify(fixture.payload);
    adapt(fixture.payload);
    expect(JSON.stringify(fixture.payload)).toBe(before);
  });

  it('never crashes and never becomes more certain when a field is missing, null or of another type', () => {
    const certain = certainty(adapt(fixture.payload).payment?.status);
    for (const [label, broken] of damaged(fixture.payload)) {
      const parts = adaptOrRefuse(adapt, broken);
      if (parts === undefined || !saysSomething(parts)) continue;
      expect(snapshotSchema.safeParse(snapshotOf(parts)).error?.issues ?? [], label).toEqual([]);
      expect(certainty(parts.payment?.status), label).toBeLessThanOrEqual(certain);
    }
  });
});

function adaptOrRefuse(adapt: FromPayload, payload: unknown): GatewayParts | undefined {
  try {
    return adapt(payload);
  } catch (error) {
    if (error instanceof PayloadInvalidError) return undefined;
    throw error;
  }
}

const OPEN = new Set<PaymentStatus>(['created', 'requires_action', 'processing', 'authorized']);
const certainty = (status: PaymentStatus | null | undefined): number => status == null || status === 'unknown' ? 0 : OPEN.has(status) ? 1 : 2;

const MISTYPED = [null, 7, -1.5, '', 'x', 'é\u0000', true, [], {}, [[1]], { a: { b: 1 } }, 'y'.repeat(5_000), '4111111111111111 paid'];

/** Yes instead of no is no damage: it is another answer. */
const isAnswer = (value: unknown, instead: unknown): boolean => value === true && /^(?:true|false)$/i.test(String(instead));

/** The payload with each of its fields left out or replaced in turn. */
function* damaged(payload: unknown, path: readonly string[] = [], root: unknown = payload): Generator<[string, unknown]> {
  if (typeof payload !== 'object' || payload === null) return;
  for (const key of Object.keys(payload)) {
    const steps = [...path, key];
    yield [`without ${steps.join('.')}`, edited(root, steps, undefined)];
    for (const value of MISTYPED.filter((each) => !isAnswer(each, (payload as Record<string, unknown>)[key]))) yield [`${steps.join('.')} = ${JSON.stringify(value).slice(0, 40)}`, edited(root, steps, value)];
    yield* damaged((payload as Record<string, unknown>)[key], steps, root);
  }
}

function edited(root: unknown, steps: readonly string[], value: unknown): unknown {
  const copy = structuredClone(root);
  const parent = steps.slice(0, -1).reduce((node, step) => (node as Record<string, unknown>)[step], copy) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(parent, steps.at(-1)!);
  else parent[steps.at(-1)!] = value;
  return copy;
}
