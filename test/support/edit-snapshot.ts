/** A snapshot as it stands in a fixture: not yet checked. */
export type RawSnapshot = Record<string, unknown>;

/** A copy of the snapshot with the values at the dotted paths replaced; missing parts on the way are made. */
export function withChange(snapshot: RawSnapshot, change: Readonly<Record<string, unknown>>): RawSnapshot {
  const copy = structuredClone(snapshot);
  for (const [path, value] of Object.entries(change)) {
    const { parent, key } = locate(copy, path, true);
    parent![key] = structuredClone(value);
  }
  return copy;
}

/** A copy of the snapshot without what stands at the dotted paths; a path that leads nowhere is a mistake of the fixture. */
export function without(snapshot: RawSnapshot, paths: readonly string[]): RawSnapshot {
  const copy = structuredClone(snapshot);
  for (const path of paths) {
    const { parent, key } = locate(copy, path, false);
    if (parent === undefined || !Object.hasOwn(parent, key)) throw new Error(`there is no ${path} to leave out`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return copy;
}

function locate(root: RawSnapshot, path: string, create: boolean): { parent: RawSnapshot | undefined; key: string } {
  const keys = path.split('.');
  const key = keys.pop()!;
  let parent: RawSnapshot | undefined = root;
  for (const step of keys) {
    if (create) parent![step] ??= {};
    parent = parent?.[step] as RawSnapshot | undefined;
  }
  return { parent, key };
}
