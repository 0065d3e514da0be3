/** Bytes of a line: a record has some kilobytes, one of a hundred images under ten standards one or two million. */
export const LONGEST_LINE = 16 * 1024 * 1024
