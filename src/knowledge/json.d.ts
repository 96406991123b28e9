// Rule files are typed by their zod schemas; inferring types from thousands of lines of JSON would only slow the compiler.
declare module '*.json' {
  const content: unknown;
  export default content;
}
