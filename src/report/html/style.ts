import { BASE_STYLE } from './style/base.ts'
import { DARK, LIGHT, toDeclarations } from './style/colours.ts'
import { PART_STYLE } from './style/parts.ts'
import { PRINT_STYLE } from './style/print.ts'
import { TABLE_STYLE } from './style/tables.ts'

/** Dark where the reader's system is, but for paper. */
const THEMES = `:root{color-scheme:light;${toDeclarations(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${toDeclarations(DARK)}}}`

/** The style of every page of ours. */
export const STYLE = [THEMES, BASE_STYLE, PART_STYLE, TABLE_STYLE, PRINT_STYLE].join('\n')
