/**
 * The grammar of words: `{name}` is looked up in the arguments, nothing is evaluated; a fragment in square brackets is
 * left out when one of its arguments is missing, so that one sentence serves with and without them:
 * "Pay by another method[, for example by {to}]."
 */
const FRAGMENT = /\[([^\][]*)\]/g;
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** Shown in place of an argument that a sentence needs and does not have. */
const UNBOUND = '…';

export interface Filled {
  readonly text: string;
  /** Names of the required arguments that were not given. */
  readonly unbound: readonly string[];
}

/** Returns the names a sentence uses, required and optional ones apart. */
export const placeholdersOf = (words: string): { required: string[]; optional: string[] } => {
  const optional = [...words.matchAll(FRAGMENT)].flatMap(([, fragment]) => namesIn(fragment ?? ''));
  return { required: namesIn(words.replace(FRAGMENT, '')), optional: [...new Set(optional)].sort() };
};

/**
 * Puts arguments into a sentence.
 *
 * @example
 * fill('Wait[ until {until}].', () => undefined).text
 * //=> 'Wait.'
 */
export const fill = (words: string, lookUp: (name: string) => string | undefined): Filled => {
  const unbound = new Set<string>();
  const bind = (text: string): string => text.replace(PLACEHOLDER, (_, name: string) => {
    const value = lookUp(name);
    if (value === undefined) unbound.add(name);
    return value ?? UNBOUND;
  });
  const isBound = (fragment: string): boolean => namesIn(fragment).every((name) => lookUp(name) !== undefined);
  const text = words
    .split(FRAGMENT)
    .map((part, index) => (index % 2 === 1 && !isBound(part) ? '' : bind(part)))
    .join('');
  return { text, unbound: [...unbound].sort() };
};

const namesIn = (text: string): string[] => [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))].sort();

/** A phrase as it begins a line. */
export const capitalised = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
