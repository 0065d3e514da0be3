import type { Severity } from '../../domain/severity.ts'
import type { Outcome } from '../../domain/verdict.ts'

/** SGR parameters of ECMA-48 section 8.3.117: a terminal that knows colour knows these. */
const STYLES = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  boldRed: '1;31',
  boldGreen: '1;32',
  boldYellow: '1;33',
} as const

export type Style = keyof typeof STYLES

export type Paint = (style: Style | null, text: string) => string

/** Paints text, or leaves it as it is where colour is not wanted. */
export function createPaint(colour: boolean): Paint {
  return (style, text) =>
    colour && style !== null && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text
}

export const SEVERITY_STYLES: Readonly<Record<Severity, Style | null>> = {
  critical: 'boldRed',
  high: 'red',
  medium: 'yellow',
  low: 'blue',
  negligible: 'dim',
  unknown: 'dim',
}

export const OUTCOME_STYLES: Readonly<Record<Outcome, Style>> = {
  pass: 'boldGreen',
  fail: 'boldRed',
  'nothing-analysed': 'boldYellow',
  'scan-failed': 'boldRed',
}

export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
  pass: '✓',
  fail: '✗',
  'nothing-analysed': '?',
  'scan-failed': '!',
}
