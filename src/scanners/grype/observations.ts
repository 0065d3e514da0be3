import type { VulnerabilityObservation } from '../../domain/observation.ts'
import { findNode, getNodes, getText, requireNode } from '../document.ts'
import type { Node } from '../document.ts'
import { toFields } from '../image-config.ts'
import { MAX_TITLE } from '../limits.ts'
import type { Oddities } from '../oddities.ts'
import { toPlainLine } from '../plain-text.ts'
import { readSetAside } from '../set-aside.ts'
import { createShareObservation } from '../share-observations.ts'
import { toAffected, toVulnerabilities } from './vulnerability.ts'
import type { Affected, Row, Surroundings } from './vulnerability.ts'

/**
 * All that Grype found. Matches are numbered as they stand; those that Grype ignored are numbered after them,
 * in their own order.
 */
export function toObservations(
  root: Node,
  surroundings: Surroundings,
  oddities: Oddities,
): VulnerabilityObservation[] {
  const matches = getNodes(root, 'matches')
  const readRow = createRowReader(surroundings, oddities)
  const ignored = { parent: root, key: 'ignoredMatches' }
  return [
    ...matches.flatMap((node, number) => readRow({ node, number, setAside: null })),
    ...readSetAside(ignored, oddities, (node, index) =>
      readRow({ node, number: matches.length + index, setAside: toReason(node) }),
    ),
  ]
}

/**
 * Artifacts stand in each of their matches; each is read once. Their ids alone do not tell them apart in
 * reports that somebody put together.
 */
function createRowReader(
  surroundings: Surroundings,
  oddities: Oddities,
): (row: Row) => VulnerabilityObservation[] {
  const known = new Map<string, Affected>()
  const share = createShareObservation()
  return (row) => {
    const artifact = requireNode(row.node, 'artifact')
    const { virtualPath } = toFields(artifact.fields['metadata'])
    const told = TELLING_FIELDS.map((field) => artifact.fields[field])
    const key = JSON.stringify([...told, virtualPath])
    const affected = known.get(key) ?? toAffected(artifact, surroundings)
    known.set(key, affected)
    return toVulnerabilities(row, affected, oddities).map(share)
  }
}

const TELLING_FIELDS = ['name', 'version', 'type', 'purl', 'upstreams', 'locations']

const PACKAGE_FIELDS = ['name', 'version', 'type', 'language', 'location', 'upstream-name']
const RULE_FIELDS = ['vulnerability', 'namespace', 'fix-state', 'match-type']

/** Which rules Grype applied: the reasons that people gave, the words of VEX, else what the rule is about. */
function toReason(match: Node): string {
  const rules = getNodes(match, 'appliedIgnoreRules').map(toRuleWords)
  return toPlainLine([...new Set(rules)].filter(Boolean).join('; '), MAX_TITLE) || 'set aside'
}

function toRuleWords(rule: Node): string {
  const vex = ['vex-status', 'vex-justification'].map((key) => getText(rule, key)).filter(Boolean)
  const words = [getText(rule, 'reason'), vex.join(': ')].filter(Boolean)
  if (words.length > 0) return words.join(', ')
  const about = findNode(rule, 'package')
  return [
    ...RULE_FIELDS.map((key) => toWords(key, getText(rule, key))),
    ...(about === null
      ? []
      : PACKAGE_FIELDS.map((key) => toWords(`package ${key}`, getText(about, key)))),
  ]
    .filter(Boolean)
    .join(', ')
}

function toWords(field: string, value: string): string {
  return value === '' ? '' : `${field} ${value}`
}
