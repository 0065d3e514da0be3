import type { Counts, ImageReport } from '../../domain/report.ts'
import type { DatabaseRecord, Provenance, RuleResult, ScanRecord } from '../../domain/verdict.ts'
import { BY_IDENTITY, compareText, distinctTexts, inOrder } from '../order.ts'
import { toFindingJson } from './finding.ts'
import { toVerdictJson } from './verdict.ts'

const UNOPENED = {
  created: null,
  digest: null,
  imageId: null,
  indexDigest: null,
  layers: [],
  notScanned: [],
  platform: null,
  source: null,
} as const

/** One element of `images`. What is unknown, as when the image could not be opened, is null or empty. */
export function toImageJson(report: ImageReport): object {
  const image = report.image ?? UNOPENED
  return {
    base: null,
    contents: toContentsJson(report.contents),
    counts: toCountsJson(report.counts),
    coverage: toCoverageJson(report.coverage),
    created: image.created,
    digest: image.digest,
    error: toErrorJson(report.error),
    findings: toFindingsJson(report.findings),
    imageId: image.imageId,
    indexDigest: image.indexDigest,
    layers: image.layers.map(({ diffId, digest, instruction, size }) => {
      return { diffId, digest, instruction, size }
    }),
    name: report.name,
    notScanned: distinctTexts(image.notScanned),
    os: toSystemJson(report.os),
    platform: image.platform,
    reference: report.reference,
    rules: report.rules.map(toRuleJson),
    scans: [...report.scans].sort((a, b) => compareText(a.scanner, b.scanner)).map(toScanJson),
    source: image.source,
    verdict: toVerdictJson(report.verdict),
  }
}

/** One at a time: a hundred thousand findings twice in memory would be a hundred thousand too many. */
function* toFindingsJson(findings: ImageReport['findings']): Generator<object> {
  for (const finding of inOrder(findings, BY_IDENTITY)) yield toFindingJson(finding)
}

function toContentsJson(contents: ImageReport['contents']): object | null {
  if (contents === null) return null
  const { bytes, condaPackages, files, jars, models, weights } = contents
  return {
    bytes,
    condaPackages,
    files,
    jars,
    models,
    weights: { bytes: weights.bytes, count: weights.count },
  }
}

function toCountsJson(counts: Counts): object {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => compareText(a, b)))
}

function toCoverageJson(coverage: ImageReport['coverage']): object {
  return {
    narrowed: coverage.narrowed,
    notAssessed: coverage.notAssessed.map(({ count, what }) => ({ count, what })),
  }
}

function toErrorJson(error: ImageReport['error']): object | null {
  return error === null ? null : { code: error.code, hint: error.hint, message: error.message }
}

function toSystemJson(os: ImageReport['os']): object | null {
  return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version }
}

function toRuleJson(rule: RuleResult): object {
  const { fixable, id, limit, note, state, title, value } = rule
  return { fixable, id, limit, note, state, title, value }
}

function toScanJson(scan: ScanRecord): object {
  return {
    arguments: scan.arguments,
    database: scan.database === null ? null : toDatabaseJson(scan.database),
    error: toErrorJson(scan.error),
    exitCode: scan.exitCode,
    packages: scan.packages,
    provenance: scan.provenance === null ? null : toProvenanceJson(scan.provenance),
    scanner: scan.scanner,
    state: scan.state,
    version: scan.version,
  }
}

function toDatabaseJson({ ageDays, built, digest, name, origin }: DatabaseRecord): object {
  return { ageDays, built, digest, name, origin }
}

function toProvenanceJson({ archiveSha256, from, origin, programSha256 }: Provenance): object {
  return { archiveSha256, from, origin, programSha256 }
}
