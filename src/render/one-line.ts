/** What ends a line, for a reader or a format. */
const LINE_BREAKS = /\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g;

/** Characters that would steer a terminal or turn the direction of writing; no words need them. */
// eslint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Writes a text on one line, without characters that no words need: what a snapshot says cannot begin a line of its own. */
export const oneLine = (text: string): string => text.replace(LINE_BREAKS, ' ').replace(STEERING, '');
