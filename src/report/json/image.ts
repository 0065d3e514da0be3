import type { HistoryPoint } from '../../domain/history.ts'
import type { BaseImage, DockerfilePlace, Layer } from '../../domain/layer.ts'
import type { Counts, ImageReport } from '../../domain/report.ts'
import type { RuleResult } from '../../domain/verdict.ts'
import { compareText, distinctTexts } from '../order.ts'
import { toAdviceJson } from './advice.ts'
import { toAgreementJson, toSetAsideJson } from './agreement.ts'
import { toComparisonJson } from './comparison.ts'
import { toFactsJson } from './facts.ts'
import { toFindingsJson } from './finding.ts'
import { toPackagesJson } from './package.ts'
import { toErrorJson, toScansJson } from './scan.ts'
import { toCheckJson, toStandardJson } from './standard.ts'
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
  transport: null,
} as const

/** One element of `images`. What is unknown, as when the image could not be opened, is null or empty. */
export function toImageJson(report: ImageReport): object {
  const image = report.image ?? UNOPENED
  return {
    advice: toAdviceJson(report.advice),
    agreement: toAgreementJson(report.agreement),
    base: toBaseJson(report.base),
    checks: report.checks.map(toCheckJson),
    comparison: toComparisonJson(report.comparison),
    contents: toContentsJson(report.contents),
    context: toContextJson(report.context),
    counts: toCountsJson(report.counts),
    coverage: toCoverageJson(report.coverage),
    created: image.created,
    digest: image.digest,
    dockerfile: toDockerfileJson(report.dockerfile),
    error: toErrorJson(report.error),
    facts: toFactsJson(report.facts),
    findings: toFindingsJson(report.findings),
    history: report.history.map(toHistoryJson),
    imageId: image.imageId,
    indexDigest: image.indexDigest,
    isInventoryWhole: report.isInventoryWhole,
    judged: toJudgedJson(report.judged),
    layers: image.layers.map(toLayerJson),
    name: report.name,
    notScanned: distinctTexts(image.notScanned),
    os: toSystemJson(report.os),
    packages: toPackagesJson(report.packages),
    platform: image.platform,
    reference: report.reference,
    rules: report.rules.map(toRuleJson),
    scans: toScansJson(report.scans),
    setAside: toSetAsideJson(report.setAside),
    source: image.source,
    standards: report.standards.map(toStandardJson),
    transport: image.transport,
    verdict: toVerdictJson(report.verdict),
  }
}

function toHistoryJson(point: HistoryPoint): object {
  const { asOf, blocking, critical, fixable, high, low, medium, outcome } = point
  return { asOf, blocking, critical, fixable, high, low, medium, outcome }
}

function toBaseJson(base: BaseImage | null): object | null {
  if (base === null) return null
  const { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note } = base
  return { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note }
}

function toDockerfileJson(place: DockerfilePlace | null): object | null {
  if (place === null) return null
  const { fromLine, path } = place
  return { fromLine, lengths: place.lengths.map(({ length, line }) => ({ length, line })), path }
}

function toContextJson({ data, environment, exposure, impact }: ImageReport['context']): object {
  return { data, environment, exposure, impact }
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

function toJudgedJson({ scope, wanted, why }: ImageReport['judged']): object {
  return { scope, wanted, why }
}

function toLayerJson({ diffId, digest, instruction, line, origin, size }: Layer): object {
  return { diffId, digest, instruction, line, origin, size }
}

function toSystemJson(os: ImageReport['os']): object | null {
  return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version }
}

function toRuleJson(rule: RuleResult): object {
  const { fixable, id, limit, note, origin, state, title, value, waived } = rule
  return { fixable, id, limit, note, origin, state, title, value, waived }
}
