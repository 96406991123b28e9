/** A snapshot as it stands in a fixture: not yet checked. */
export type RawSnapshot = Record<string, unknown>;

/** A copy of the snapshot with the values at the dotted paths replaced; parts that are missing on the way are made. */
export const withChange = (snapshot: RawSnapshot, change: Readonly<RawSnapshot>): RawSnapshot => {
  const copy = structuredClone(snapshot);
  for (const [path, value] of Object.entries(change)) {
    const { parents, key } = split(path);
    let parent = copy;
    for (const step of parents) parent = isJson(own(parent, step)) ? (own(parent, step) as RawSnapshot) : put(parent, step, {});
    put(parent, key, structuredClone(value));
  }
  return copy;
};

/** A copy of the snapshot without what stands at the dotted paths; a path that leads nowhere is a mistake of the fixture. */
export const without = (snapshot: RawSnapshot, paths: readonly string[]): RawSnapshot => {
  const copy = structuredClone(snapshot);
  for (const path of paths) {
    const { parents, key } = split(path);
    const parent = parents.reduce<unknown>((value, step) => (isJson(value) ? own(value, step) : undefined), copy);
    if (!isJson(parent) || !Object.hasOwn(parent, key)) throw new PathError(path);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return copy;
};

/** A path that leads nowhere. */
export class PathError extends Error {
  constructor(readonly path: string) {
    super(`the snapshot has no "${path}" to leave out`);
  }
}

const split = (path: string): { parents: string[]; key: string } => {
  const parents = path.split('.');
  return { key: parents.pop() ?? '', parents };
};

const own = (value: RawSnapshot, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const isJson = (value: unknown): value is RawSnapshot => typeof value === 'object' && value !== null;

/** Defined, not assigned: a key such as `__proto__` is a key like any other. */
const put = <T>(parent: RawSnapshot, key: string, value: T): T => {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
  return value;
};
