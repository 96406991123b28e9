import type { Engine } from 'json-rules-engine';
import { FACTS } from '../facts/dictionary';
import type { CauseFile } from '../knowledge/cause-schema';
import { buildCodeIndex, type CodeIndex } from '../knowledge/code-index';
import type { KnowledgePack } from '../knowledge/pack';
import { compilePatterns, createOperatorEngine, type PatternSet } from '../match';
import { type Desk, prepareDesk } from '../plan';

/** A pack made ready: everything that depends on the knowledge alone. */
export interface Compiled {
  readonly pack: KnowledgePack;
  readonly patterns: PatternSet;
  readonly causeOf: (id: string) => CauseFile;
  readonly supersedes: (id: string) => readonly string[];
  readonly codes: CodeIndex;
  /** Desks by platform, each prepared when it is first asked for. */
  readonly desks: ReadonlyMap<string, () => Desk>;
}

/** Compiles a pack whose files have been checked. */
export function compileKnowledge(pack: KnowledgePack, operators?: (engine: Engine) => void): Compiled {
  const engine = createOperatorEngine(operators);
  const causes = new Map(pack.causes.map((cause) => [cause.id, cause]));
  const causeOf = (id: string): CauseFile => {
    const cause = causes.get(id);
    if (cause === undefined) throw new RangeError(`Unknown cause "${id}"`);
    return cause;
  };
  return {
    pack,
    patterns: compilePatterns({ causes: pack.causes, outcomes: pack.outcomes, facts: FACTS, engine }),
    causeOf,
    supersedes: (id) => causeOf(id).supersedes,
    codes: buildCodeIndex(pack.codes),
    desks: new Map(pack.profiles.map((profile) => [profile.platform, once(() => prepareDesk(profile, pack.calendars))])),
  };
}

/** Computes at the first call and remembers. */
export function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
