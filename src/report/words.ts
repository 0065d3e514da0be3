import type { FeedRecord } from '../domain/feed.ts'
import type { Finding, Fix, Package, RuleFinding, ScannerId } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import type { Counts } from '../domain/report.ts'
import { SEVERITIES } from '../domain/severity.ts'
import type { DatabaseRecord, Outcome } from '../domain/verdict.ts'
import { distinctTexts } from './order.ts'

/*
 * What is said in more than one format. Foreign text passes through unchanged: each format has its own
 * way to make it harmless.
 */

/** `1 finding`, `2 findings`; numbers with thousands separators. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** `12345` as `12,345`, whatever the locale of the machine. */
export function formatNumber(value: number | string): string {
  return String(value).replace(/^\d+$/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
}

/** The id that a reader looks up: the vulnerability's or the rule's. */
export function findingLabel(finding: Finding): string {
  return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id
}

export function findingTitle(finding: Finding): string {
  return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title
}

export type FindingName = { readonly main: string; readonly detail: string }

/** What people call a finding, and what explains it: vulnerabilities and licences go by id, the rest by title. */
export function findingName(finding: Finding): FindingName {
  const [id, title] = [findingLabel(finding), findingTitle(finding)]
  const isKnownById = finding.kind === 'vulnerability' || finding.kind === 'licence'
  return isKnownById || title === '' ? { main: id, detail: title } : { main: title, detail: id }
}

/** A package as its own people write it: `@scope/name`, `group:artifact`, and system packages bare. */
export function packageLabel(subject: Package): string {
  const { type, namespace, name } = subject
  // The purl namespace of a system package is the distribution, which belongs to the image.
  if (namespace === null || namespace === '' || isSystemType(type)) return name
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`
}

/** What a finding is in: its package, else its file with line, else the image's settings. */
export function findingSubject(finding: Finding): string {
  if (finding.package !== null) return packageLabel(finding.package)
  return filePlace(finding) ?? 'image configuration'
}

function filePlace(finding: Finding): string | null {
  const [path] = pathsOf([finding])
  const line = finding.kind === 'vulnerability' ? null : finding.line
  if (path === undefined) return null
  return line === null ? path : `${path}:${line}`
}

/**
 * Paths in the image, sorted, without doubles. A system package has none: what scanners give for it is the
 * package database, which says nothing.
 */
export function pathsOf(findings: readonly Finding[]): readonly string[] {
  return distinctTexts(
    findings
      .filter((finding) => !isSystemType(finding.package?.type ?? ''))
      .flatMap((finding) => finding.instances.flatMap((instance) => instance.path ?? [])),
  )
}

/** The version to go to, `≥` before the bound of a range, or why there is none. */
export function describeFix(fix: Fix): string {
  switch (fix.state) {
    case 'fixed':
      return fix.version === null ? 'yes' : toTarget(fix.version, fix)
    case 'not-fixed':
      return 'no fix yet'
    case 'wont-fix':
      return 'will not be fixed'
    case 'deferred':
      return 'fix deferred'
    case 'end-of-life':
      return 'none: end of life'
    case 'unknown':
      return 'unknown'
  }
}

/** A version that fixes: of a range, the first release at or above it is meant. */
export function toTarget(version: string, { isApproximate }: Pick<Fix, 'isApproximate'>): string {
  return isApproximate ? `≥ ${version}` : version
}

export const KIND_NOUNS: Readonly<Record<RuleFinding['kind'], readonly [string, string]>> = {
  secret: ['secret', 'secrets'],
  misconfiguration: ['misconfiguration', 'misconfigurations'],
  licence: ['licence', 'licences'],
  malware: ['malware', 'malware'],
}

/** `7 vulnerabilities (2 critical, 5 low), 4 of 7 fixable, 1 known to be exploited, 1 secret`. */
export function describeCounts(counts: Counts): string {
  const vulnerabilities = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0)
  const severities = SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
    .join(', ')
  const more = [
    counted(counts.knownExploited, 'known to be exploited', 'known to be exploited'),
    counted(counts.secrets, ...KIND_NOUNS.secret),
    counted(counts.misconfigurations, ...KIND_NOUNS.misconfiguration),
    counted(counts.licences, ...KIND_NOUNS.licence),
    counted(counts.waived, 'waived', 'waived'),
  ]
  if (vulnerabilities === 0) return ['no open vulnerabilities', ...more.flat()].join(', ')
  const total = countOf(vulnerabilities, 'vulnerability', 'vulnerabilities')
  const fixable = `${formatNumber(counts.fixable)} of ${formatNumber(vulnerabilities)} fixable`
  return [`${total} (${severities})`, fixable, ...more.flat()].join(', ')
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [countOf(count, one, many)]
}

/** The scanners as their makers write them. */
export const SCANNER_TITLES: Readonly<Record<ScannerId, string>> = {
  grype: 'Grype',
  trivy: 'Trivy',
}

/** The outcome as a reader's word. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  'nothing-analysed': 'nothing analysed',
  'scan-failed': 'scan failed',
}

/** `built 2026-08-20, 1 day old`; sample databases have no age that means anything. */
export function describeDatabase(database: DatabaseRecord): string {
  const built = `built ${database.built.slice(0, 10)}`
  if (database.ageDays === null) return `${built}, sample data`
  return `${built}, ${countOf(database.ageDays, 'day')} old`
}

/** `kev of 2026-08-20, 1 day old`. */
export function describeFeed({ name, date, ageDays }: FeedRecord): string {
  return `${name} of ${date.slice(0, 10)}, ${countOf(ageDays, 'day')} old`
}

/** `openssl, zlib and 3 more`. */
export function listSome(items: readonly string[], most: number): string {
  const shown = items.slice(0, most)
  const left = items.length - shown.length
  if (left > 0) return `${shown.join(', ')} and ${formatNumber(left)} more`
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
