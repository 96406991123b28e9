import type { FactDefinition } from './define-fact';

/** A field of the snapshot with the facts that it may make known. */
export interface Field {
  /** Slots of the facts that read the field itself. */
  readonly slots: number[];
  /** Slots of the facts that read the field or something below it. */
  readonly below: number[];
  readonly fields: Map<string, Field>;
}

const createField = (): Field => ({ slots: [], below: [], fields: new Map() });

/** Sorts facts by the fields that they read: a fact can be known only where one of these is there. */
export function fieldsRead(facts: readonly FactDefinition[], isWanted: (slot: number) => boolean): Field {
  const root = createField();
  facts.forEach(({ reads }, slot) => {
    if (isWanted(slot)) for (const path of reads) enter(root, path.split('.'), slot);
  });
  return root;
}

function enter(root: Field, path: readonly string[], slot: number): void {
  let field = root;
  for (const name of path) {
    const child: Field = field.fields.get(name) ?? createField();
    field.fields.set(name, child);
    child.below.push(slot);
    field = child;
  }
  field.slots.push(slot);
}

/**
 * Visits the facts that what is there may make known; one that reads several fields may be visited more than once.
 * A part that is known to be absent makes known that all below it is; a list is visited as a whole.
 */
export function visitFacts(field: Field, value: object, visit: (slot: number) => void): void {
  for (const name in value) {
    const child = field.fields.get(name);
    if (child === undefined) continue;
    const held = (value as Record<string, unknown>)[name];
    if (held === undefined) continue;
    if (typeof held !== 'object' || held === null || child.fields.size === 0 || Array.isArray(held)) {
      for (const slot of child.below) visit(slot);
    } else {
      for (const slot of child.slots) visit(slot);
      visitFacts(child, held, visit);
    }
  }
}
