/**
 * What each folder of src may import. Everything else inside src is forbidden to it, so data flows one way.
 * @type {Record<string, { imports: string[], packages: string[], types?: string[], because: string }>} `types`: packages of which only types are used
 */
export const LAYERS = {
  model: {
    imports: [],
    packages: [],
    because: 'the model is types and closed sets; it knows nobody',
  },
  snapshot: {
    imports: ['model'],
    packages: ['zod', 'fastest-levenshtein'],
    because: 'a snapshot is read and checked, never judged: judging is for facts and rules',
  },
  gateways: {
    imports: ['model', 'snapshot', 'knowledge/bundled-codes', 'knowledge/code-index', 'knowledge/known-code'],
    packages: [],
    because: 'an adapter turns one provider\'s payload into parts of a snapshot; what they mean is for facts and causes',
  },
  knowledge: {
    imports: ['model'],
    packages: ['zod'],
    because: 'knowledge is data and its shape; put what works on it into the stage that needs it',
  },
  facts: {
    imports: [
      'model', 'snapshot',
      'knowledge/bundled-names', 'knowledge/code-index', 'knowledge/code-schema', 'knowledge/profile-schema', 'knowledge/recommended-methods', 'knowledge/zone-offset',
    ],
    packages: [],
    because: 'facts are pure functions of the snapshot; what depends on rules belongs to match or later',
  },
  match: {
    imports: ['model', 'knowledge', 'facts', 'snapshot/nearest', 'snapshot/describe-issues'],
    packages: ['json-rules-engine', 'zod'],
    because: 'matching answers hit, unknown or clear over facts; order, steps and words come later',
  },
  rank: {
    imports: ['model', 'knowledge'],
    packages: [],
    because: 'ranking orders what was found; what it needs of the snapshot comes as a fact in the finding',
  },
  plan: {
    imports: ['model', 'knowledge', 'snapshot'],
    packages: [],
    because: 'a plan is data: ids with arguments; words come with rendering',
  },
  render: {
    imports: ['model', 'knowledge'],
    packages: [],
    because: 'rendering puts a finished diagnosis into words and decides nothing',
  },
  pipeline: {
    imports: ['model', 'snapshot', 'knowledge', 'facts', 'match', 'rank', 'plan', 'errors'],
    packages: [],
    types: ['json-rules-engine'],
    because: 'the pipeline hands a snapshot from stage to stage; words come with rendering',
  },
  testing: {
    imports: ['model', 'knowledge', 'snapshot', 'facts', 'pipeline', 'diagnose'],
    packages: ['zod', 'vitest', 'expect'],
    because: 'the testing kit writes snapshots and judges diagnoses, in any test runner; files and printing belong to src/cli',
  },
};

const AFTER_THE_STAGES = ['cli', 'diagnose', 'index'];

/** Relative imports that climb out of the folder into one that is not listed for it. */
function foreignFolders(layer) {
  const { imports, because } = LAYERS[layer];
  const own = [layer, ...imports, ...(layer === 'knowledge' ? ['rules'] : [])];
  const foreign = [...Object.keys(LAYERS), ...AFTER_THE_STAGES, 'rules'].filter((name) => !own.includes(name));
  const singleFiles = imports.filter((name) => name.includes('/')).map((name) => `(?!${name}$)`).join('');
  return {
    regex: `^(?:\\.\\./)+${singleFiles}(?:${foreign.join('|')})(?:/|$)`,
    message: `src/${layer} may import ${imports.length === 0 ? 'nothing' : imports.join(', ')} besides itself: ${because}.`,
  };
}

/** Packages that the folder may not use; date-fns only by the path of one function. */
function foreignPackages(layer) {
  const { packages, types = [], because } = LAYERS[layer];
  const allowed = [...packages, ...types].map((name) => `${name}$`).concat('date-fns/', '@date-fns/tz$').join('|');
  return {
    regex: `^(?!${allowed})(?:@?[a-z])`,
    message: `src/${layer} may use ${[...packages, 'date-fns/<function>', '@date-fns/tz'].join(', ')}: ${because}.`,
  };
}

/** The bundled rules, for a folder that may import knowledge as a whole; others list the files they need. */
const bundledRules = (layer) => (!LAYERS[layer].imports.includes('knowledge') ? [] : [{
  regex: '(?:^|/)knowledge/bundled(?:-causes|-codes|-core|-words)?$',
  message: 'A stage gets its knowledge as an argument; only diagnose.ts, index.ts and the CLI know the bundled rules.',
}]);

const ONLY_TYPES = { allowTypeImports: true, message: 'Only src/match runs json-rules-engine; elsewhere its types may be imported, nothing else.' };

const onlyTypes = (layer) => (LAYERS[layer].types ?? []).map((name) => ({ ...ONLY_TYPES, regex: `^${name}$` }));

/** Options of no-restricted-imports for one folder. */
export const importsOf = (layer) => ({ patterns: [foreignFolders(layer), foreignPackages(layer), ...bundledRules(layer), ...onlyTypes(layer)] });

/** Options of no-restricted-imports for the files at the root of src: they know all stages, but not the outside. */
export const IMPORTS_OF_ROOT = {
  patterns: [
    { regex: '^\\./cli(?:/|$)', message: 'The library does not know its command line; move what both need into a stage.' },
    { regex: '^node:|^commander$|^picocolors$', message: 'Files, arguments and colours belong to src/cli; the library runs without Node.' },
    { ...ONLY_TYPES, regex: '^json-rules-engine$' },
    { regex: '^date-fns$', message: 'Import one function by its path (date-fns/addSeconds): the main entry costs 60 ms at start.' },
  ],
};
