import { FILTER_SCRIPT } from './script/filter.ts'
import { ROW_SCRIPT } from './script/rows.ts'
import { START_SCRIPT } from './script/start.ts'

/**
 * The program of the page: it reads the data, and makes rows of them by `createElement` and `textContent` alone, so that
 * no text can become markup. Written for browsers of 2022 and later.
 */
export const SCRIPT = `'use strict';(()=>{
${ROW_SCRIPT}
${FILTER_SCRIPT}
${START_SCRIPT}
})()`
