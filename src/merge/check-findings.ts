import type { Check, CheckEvidence } from '../domain/check.ts'
import type { Finding, Instance, RuleFinding } from '../domain/finding.ts'
import { isAtLeast } from '../domain/severity.ts'
import { hashOf } from './identity.ts'
import { compareText, distinct } from './unite.ts'

export type CheckedRequest = {
  readonly checks: readonly Check[]
  readonly imageName: string
  /** False: nobody wants to see misconfigurations; then only what is asked for by its name is one. */
  readonly isLookedFor: boolean
  /** Rules that somebody asked for: they are findings whatever their severity. */
  readonly isAsked: (rule: string) => boolean
}

/**
 * The scanners' findings and those of our own rules about the image, as one list: a misconfiguration that Trivy
 * knows under one of a rule's other ids is the same finding, with our words and both as witnesses. Rules
 * below high severity that nobody asked for, labels that are missing for example, stay among the checks: in a
 * list of findings they would stand for nearly every image.
 */
export function joinChecks(
  findings: readonly Finding[],
  { checks, imageName, isLookedFor, isAsked }: CheckedRequest,
): readonly Finding[] {
  const failed = checks.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return findings
  const ruleOf = new Map(failed.flatMap((check) => namesOf(check).map((id) => [id, check.rule])))
  const same = new Map<string, RuleFinding[]>()
  const others = findings.filter((finding) => {
    const rule = finding.kind === 'misconfiguration' ? ruleOf.get(finding.rule.id) : undefined
    if (rule === undefined || finding.kind === 'vulnerability') return true
    same.set(rule, [...(same.get(rule) ?? []), finding])
    return false
  })
  const isTold = ({ rule, severity }: Check): boolean =>
    (isLookedFor && isAtLeast(severity, 'high')) || isAsked(rule) || same.has(rule)
  return [
    ...others,
    ...failed
      .filter(isTold)
      .map((check) => toFinding(check, imageName, same.get(check.rule) ?? [])),
  ]
}

function namesOf({ rule, elsewhere }: Check): readonly string[] {
  return [rule, ...elsewhere]
}

function toFinding(check: Check, imageName: string, same: readonly RuleFinding[]): RuleFinding {
  const key = hashOf(['v1', imageName, 'misconfiguration', check.rule])
  const lines = check.evidence.flatMap(({ line }) => line ?? [])
  const instances = check.evidence.flatMap(toInstance)
  return {
    kind: 'misconfiguration',
    key,
    id: hashOf([key, '', '']),
    rule: {
      id: check.rule,
      title: check.title,
      aliases: distinct(check.elsewhere, compareText),
    },
    line: lines.length === 1 ? (lines[0] ?? null) : null,
    package: null,
    message: describe(check),
    remedy: check.remedy,
    instances: instances.length > 0 ? instances : same.flatMap((one) => one.instances),
    severity: check.severity,
    severityAuthority: 'plimsoll',
    severityRule: 'the severity of our own rule',
    seenBy: distinct(['plimsoll', ...same.flatMap((one) => one.seenBy)], compareText),
    status: 'open',
    risk: null,
    change: null,
    decisions: [],
    firstSeen: null,
    packageOwned: false,
  }
}

const SHOWN = 5
const MOST_INSTANCES = 100

/** The first places in words; the report has the rest among the checks. */
function describe({ evidence, title }: Check): string {
  const shown = evidence.slice(0, SHOWN).map(({ text }) => text)
  const left = evidence.length - shown.length
  if (shown.length === 0) return title
  return left > 0 ? `${shown.join('; ')}; and ${left} more` : shown.join('; ')
}

function toInstance({ path, layer }: CheckEvidence, index: number): Instance[] {
  if (index >= MOST_INSTANCES || (path === null && layer === null)) return []
  return [{ path, layer, origin: 'unknown', replaced: null }]
}
