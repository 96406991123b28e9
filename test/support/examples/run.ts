import { agrees } from './agrees';
import { type Claim, type ImportedName, readExample } from './claims';

export type Scope = Readonly<Record<string, unknown>>;
/** Modules that examples may import, by the names they are published under. */
export type Modules = Readonly<Record<string, Scope>>;

export interface RunExample {
  /** Claims that do not hold, each with what came of it instead. */
  readonly broken: readonly string[];
  readonly claims: readonly Claim[];
  /** What was in scope, and what the example declared. */
  readonly scope: Scope;
}

type Script = (...values: unknown[]) => Promise<Scope>;
type ScriptOf = new (...namesAndBody: string[]) => Script;

const AsyncScript = (async () => Promise.resolve()).constructor as ScriptOf;

/** Runs a block of example code against modules of this repository and compares its results with those it claims. */
export async function runExample(source: string, modules: Modules, scope: Scope = {}): Promise<RunExample> {
  const { script, claims, imports, declares } = readExample(source);
  const results = new Map<number, unknown>();
  const values: Scope = {
    ...scope, ...Object.fromEntries(imports.map((name) => [name.as, imported(name, modules)])),
    __claim: (place: number, value: unknown) => void results.set(place, value),
  };
  const given = Object.keys(values).filter((name) => !declares.includes(name));
  const run = new AsyncScript(...given, `${script}\nreturn { ${declares.join(', ')} };`);
  const declared = await run(...given.map((name) => values[name]));
  return { broken: claims.flatMap((claim, place) => fault(claim, results.get(place))), claims, scope: { ...scope, ...pick(values, imports), ...declared } };
}

const fault = ({ code, expected }: Claim, actual: unknown): string[] =>
  agrees(expected, actual) ? [] : [`${code}\n  is said to be ${expected}\n  and is        ${JSON.stringify(actual)}`];

function imported({ from, name }: ImportedName, modules: Modules): unknown {
  const module = modules[from];
  if (module === undefined) throw new Error(`An example imports "${from}", which is not offered to examples`);
  if (name === '*') return module;
  if (!Object.hasOwn(module, name)) throw new Error(`An example imports "${name}" from "${from}", which exports no such thing`);
  return module[name];
}

const pick = (values: Scope, imports: readonly ImportedName[]): Scope => Object.fromEntries(imports.map(({ as }) => [as, values[as]]));
