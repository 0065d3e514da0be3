/**
 * GitHub refuses a comment of more than 65,536 characters. Counted in UTF-16 units, which are never fewer, with
 * something in reserve.
 */
export const MOST_UNITS = 65_000

/** Names and reasons in markers and in the header: their tail tells images of one registry apart. */
export const LONGEST_NAME = 100

export const LONGEST_WHY = 120

/** What a tail may take: room is kept for it, so that no tail decides what is shown. */
export const LONGEST_TAIL = 900
