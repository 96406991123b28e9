/** A value in the making: its fields can still be written. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
