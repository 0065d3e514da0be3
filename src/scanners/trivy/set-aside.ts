import type { VulnerabilityObservation } from '../../domain/observation.ts'
import { getText, requireNode } from '../document.ts'
import type { Node } from '../document.ts'
import { MAX_TITLE } from '../limits.ts'
import type { Oddities } from '../oddities.ts'
import { toPlainLine } from '../plain-text.ts'
import { countSetAside, readSetAside } from '../set-aside.ts'
import type { TrivyResult } from './packages.ts'
import type { Row } from './vulnerability.ts'

const KEY = 'ExperimentalModifiedFindings'

type Reader = {
  /** Reads one row of the result that the findings stand in. */
  readonly readRow: (row: Row) => readonly VulnerabilityObservation[]
  /** Number of the first of them. */
  readonly firstRow: number
  readonly oddities: Oddities
}

/**
 * What Trivy found and set aside by an ignore file or a VEX document, told with `--show-suppressed` alone.
 */
export function toModifiedFindings(
  result: TrivyResult,
  { readRow, firstRow, oddities }: Reader,
): readonly VulnerabilityObservation[] {
  return readSetAside({ parent: result.node, key: KEY }, oddities, (entry, index) => {
    const type = getText(entry, 'Type')
    if (type === 'vulnerability') {
      const node = requireNode(entry, 'Finding')
      return readRow({ node, number: firstRow + index, setAside: toReason(entry) })
    }
    oddities.add('set-aside-other', type || 'finding without a type')
    return []
  })
}

export function countModifiedFindings(result: TrivyResult): number {
  return countSetAside(result.node, KEY)
}

/** `not_affected: vulnerable_code_not_in_execute_path (vex.json)`; of a path only the file's name. */
function toReason(entry: Node): string {
  const [status = '', statement = '', source = ''] = ['Status', 'Statement', 'Source'].map((key) =>
    toPlainLine(getText(entry, key), MAX_TITLE),
  )
  const file = source.replace(/^.*[/\\]/s, '')
  const words = [status, statement].filter(Boolean).join(': ') || 'set aside'
  return file === '' ? words : `${words} (${file})`
}
