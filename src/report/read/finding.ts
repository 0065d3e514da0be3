import {
  CHANGES,
  CONFIDENCES,
  FINDING_KINDS,
  RISK_TIERS,
  VULNERABILITY_CLASSES,
  WITNESSES,
} from '../../domain/finding.ts'
import type {
  Finding,
  FindingStatus,
  Risk,
  RuleFinding,
  Sighting,
  Vulnerability,
  VulnerabilityFinding,
} from '../../domain/finding.ts'
import { readDecision } from './decision.ts'
import { ShapeFault } from './fault.ts'
import { readFix } from './fix.ts'
import { readInstance } from './instance.ts'
import { NOT_TOLD } from './not-told.ts'
import { readPackage, readScanner } from './package.ts'
import { readCvss, readEpss, readExploited, readRating, readScore, readSeverity } from './rating.ts'
import {
  listOf,
  nullable,
  orElse,
  readCount,
  readField,
  readFlag,
  readSha256,
  readText,
  readWhole,
  shapeOf,
  wordOf,
} from './shape.ts'

const readKind = wordOf(FINDING_KINDS)

export function readFinding(value: unknown): Finding {
  return readField(value, 'kind', readKind) === 'vulnerability'
    ? readVulnerabilityFinding(value)
    : readRuleFinding(value)
}

/** Its name is not read: the tier says it. */
const readRisk = shapeOf<Risk>({ tier: readTier, why: readText })

function readTier(value: unknown): number {
  if (Number.isInteger(value) && RISK_TIERS[value as number] !== undefined) return value as number
  throw new ShapeFault(`a whole number from 0 to ${RISK_TIERS.length - 1}`, value)
}

const COMMON = {
  key: readSha256,
  id: readSha256,
  instances: listOf(readInstance),
  severity: readSeverity,
  severityAuthority: readText,
  severityRule: orElse(readText, NOT_TOLD),
  seenBy: listOf(wordOf(WITNESSES)),
  status: wordOf<FindingStatus>(['open', 'waived', 'not-affected', 'off-gate']),
  risk: nullable(readRisk),
  change: nullable(wordOf(CHANGES)),
  decisions: orElse(listOf(readDecision), []),
  firstSeen: orElse(nullable(readText), null),
} as const

const readVulnerability = shapeOf<Vulnerability>({
  id: readText,
  aliases: listOf(readText),
  advisories: listOf(readText),
  title: readText,
  description: readText,
  cwes: listOf(readText),
  published: nullable(readText),
  references: listOf(readText),
})

const readSighting = shapeOf<Sighting>({
  scanner: readScanner,
  id: readText,
  package: readText,
  severity: readSeverity,
  row: readCount,
})

const readVulnerabilityFinding = shapeOf<VulnerabilityFinding>({
  ...COMMON,
  kind: wordOf(['vulnerability']),
  vulnerability: readVulnerability,
  class: orElse(wordOf(VULNERABILITY_CLASSES), 'flaw'),
  package: readPackage,
  ratings: listOf(readRating),
  cvss: listOf(readCvss),
  score: orElse(nullable(readScore), null),
  epss: nullable(readEpss),
  kev: nullable(readExploited),
  fix: readFix,
  confidence: wordOf(CONFIDENCES),
  confidenceReason: orElse(readText, NOT_TOLD),
  sightings: orElse(listOf(readSighting), []),
})

const readRuleFinding = shapeOf<RuleFinding>({
  ...COMMON,
  kind: wordOf(['secret', 'misconfiguration', 'licence', 'malware']),
  rule: shapeOf({ id: readText, title: readText, aliases: orElse(listOf(readText), []) }),
  line: nullable(readWhole),
  package: nullable(readPackage),
  message: readText,
  remedy: nullable(readText),
  packageOwned: readFlag,
})
