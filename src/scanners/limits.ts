/*
 * Reports are foreign text: what is taken from them is bounded. Real ones stay far below; what goes beyond is
 * cut, never dropped with its row, and where things are told apart by it, it is marked (`toToken`).
 */

export const MAX_ID = 200
/** A digest of SHA-512 with its name has 135 characters. */
export const MAX_DIGEST = 200
export const MAX_NAME = 500
export const MAX_VERSION = 300
export const MAX_TITLE = 500
export const MAX_PATH = 4096
export const MAX_LINK = 2000
/** Longer descriptions are cut: the report of a large image would be mostly prose. */
export const MAX_DESCRIPTION = 4000
/** Items of any list that one row carries: ids, links, versions, scores. */
export const MAX_ITEMS = 100
