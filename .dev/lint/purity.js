/** What no file of src outside src/cli may reach for: the clock, chance, the machine and its defaults. */

const EDGE = 'belongs to src/cli';
const CLOCK = 'observedAt of the snapshot is the only now; take the instant as an argument';

export const FORBIDDEN_GLOBALS = [
  { name: 'process', message: `The environment ${EDGE}; take what you need as an argument.` },
  { name: 'console', message: `Printing ${EDGE}; return data, a renderer puts it into words.` },
  { name: 'performance', message: `A clock: ${CLOCK}.` },
  { name: 'Buffer', message: 'Not in browsers; use strings or Uint8Array.' },
  { name: 'crypto', message: 'Chance has no place in a diagnosis; derive ids from the input.' },
  ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'navigator', 'window', 'document']
    .map((name) => ({ name, message: `The core is synchronous and without effects; ${name} ${EDGE}.` })),
];

export const FORBIDDEN_PROPERTIES = [
  { object: 'Date', property: 'now', message: `A clock: ${CLOCK}.` },
  { object: 'Math', property: 'random', message: 'Chance has no place in a diagnosis; derive what varies from the input.' },
];

export const FORBIDDEN_SYNTAX = [
  {
    selector: 'ImportDeclaration[importKind="value"][source.value="zod"] > ImportSpecifier',
    message: 'Write `import * as z from \'zod\'`: of `{ z }` a bundler keeps everything, 350 kB of it unused.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `A clock: ${CLOCK}.` },
  { selector: 'CallExpression[callee.name="Date"]', message: `A clock: ${CLOCK}.` },
  {
    selector: 'MemberExpression[object.name="Intl"][property.name=/Format|Collator|Rules|Segmenter|DisplayNames/]'
      + ':not(NewExpression > MemberExpression, TSQualifiedName MemberExpression)',
    message: 'Make a formatter with `new Intl.X(locale, …)`, so that its locale is explicit.',
  },
  { selector: 'NewExpression[callee.object.name="Intl"][arguments.length=0]', message: 'Name the locale: the machine\'s default differs from place to place.' },
  { selector: 'NewExpression[callee.object.name="Intl"] > Identifier.arguments[name="undefined"]', message: 'Name the locale: the machine\'s default differs from place to place.' },
  {
    selector: 'NewExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"][arguments.length<2]',
    message: 'Name the time zone in the options: the machine\'s default differs from place to place.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(?:String|DateString|TimeString|UpperCase|LowerCase)$/]',
    message: 'Format with an Intl formatter of an explicit locale and time zone.',
  },
  { selector: 'CallExpression[callee.property.name="localeCompare"]', message: 'Compare by code unit (`a < b`): collation differs from machine to machine.' },
  { selector: 'CallExpression[callee.property.name="getTimezoneOffset"]', message: 'Take the zone from the profile and use TZDate.' },
];
