import { transform } from 'sucrase';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/** Packages that no diagnosis with the shipped knowledge needs: a program should not wait for them on import. */
const ON_DEMAND = ['json-rules-engine'];

/**
 * Makes CommonJS of modules as tsup does, but keeps the syntax of the target: tsup would put calls of helpers in place of every `?.` and `??`,
 * which makes a diagnosis a fifth slower. What is loaded on demand is required where it is used.
 */
export const modernCommonJs = (): Plugin => ({
  name: 'modern-commonjs',
  buildStart() {
    // Else tsup would do it once more in its own way.
    if (this.format === 'cjs') this.splitting = false;
  },
  renderChunk(code, { path }) {
    if (this.format !== 'cjs' || !path.endsWith('.cjs')) return undefined;
    const required = transform(code, { filePath: path, transforms: ['imports'], disableESTransforms: true }).code;
    return { code: escapeTheFew(ON_DEMAND.reduce(requireWhereUsed, required)) };
  },
});

/** Below this share of its characters a chunk is code with a dash here and there, above it the words of a language. */
const FEW = 0.01;

/**
 * Writes the few characters that are not ASCII as escapes: one of them makes the engine hold, and read, the whole chunk at two bytes a character.
 * Exported for its test.
 */
export function escapeTheFew(code: string): string {
  const foreign = code.match(/[^\0-\x7F]/g)?.length ?? 0;
  if (foreign === 0 || foreign > code.length * FEW) return code;
  return code.replaceAll(/[^\0-\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Exported for its test. */
export function requireWhereUsed(code: string, name: string): string {
  if (!new RegExp(`require\\(["']${name}["']\\)`).test(code)) return code;
  const [declaration, variable] = new RegExp(`^var (\\w+) = require\\('${name}'\\);`, 'm').exec(code) ?? [];
  if (declaration === undefined || variable === undefined) throw new Error(`${name} is required in another way than "var … = require('${name}');", and cannot be loaded on demand`);
  const used = code.replace(declaration, '').replaceAll(new RegExp(`(?<![\\w$.])${variable}\\.`, 'g'), `require('${name}').`);
  if (new RegExp(`(?<![\\w$.])${variable}(?![\\w$])`).test(used)) throw new Error(`${variable}, which stands for ${name}, is used other than by its members`);
  return used;
}
