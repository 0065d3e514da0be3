/** Stands for a reason in words that the report, written by an earlier version, does not have. */
export const NOT_TOLD = 'not told by the report'
