import type { Fix, FixStatement } from '../../domain/finding.ts'
import { compareText } from '../order.ts'
import { byFields, sorted } from './in-order.ts'

/** The versions keep their order: it is that of their ecosystem. */
export function toFixJson(fix: Fix): object {
  return {
    crossesMajor: fix.crossesMajor,
    isApproximate: fix.isApproximate,
    isInPlace: fix.isInPlace,
    rule: fix.rule,
    since: fix.since,
    state: fix.state,
    statements: sorted(fix.statements, compareStatements).map(toStatementJson),
    version: fix.version,
    versions: fix.versions,
  }
}

function toStatementJson(statement: FixStatement): object {
  return {
    authority: statement.authority,
    isRange: statement.isRange,
    scanner: statement.scanner,
    since: statement.since,
    sinceKind: statement.sinceKind,
    state: statement.state,
    suggested: statement.suggested,
    versions: statement.versions,
    word: statement.word,
  }
}

const byWords = byFields<FixStatement>(
  'scanner',
  'authority',
  'state',
  'word',
  'suggested',
  'since',
  'sinceKind',
  'isRange',
)

function compareStatements(a: FixStatement, b: FixStatement): number {
  return byWords(a, b) || compareText(JSON.stringify(a.versions), JSON.stringify(b.versions))
}
