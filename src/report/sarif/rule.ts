import type { ReportingDescriptor } from 'sarif'
import type { Cvss, Finding, FindingKind, Vulnerability } from '../../domain/finding.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import { cleanLine, cutUnits } from '../clean.ts'
import { breakReferences, escapeMarkdown, findSafeUrl, toMarkdownLink } from '../escape.ts'
import { compareText, distinctTexts } from '../order.ts'
import type { Group } from './groups.ts'
import { toLevel, toSecuritySeverity } from './severity.ts'

/**
 * One rule per vulnerability or scanner rule. It serves many results, so nothing of one package, version
 * or path is in it; texts are chosen so that the order of the findings does not matter.
 */
export function toRule(id: string, groups: readonly Group[]): ReportingDescriptor {
  const findings = groups.flatMap((group) => group.findings)
  const text = toRuleText(id, findings)
  const links = linksOf(findings)
  const severity =
    SEVERITIES.find((one) => groups.some((group) => group.severity === one)) ?? 'unknown'
  const score = toSecuritySeverity(severity, findings)
  // The reference that speaks of this vulnerability by name, else the first in alphabetical order.
  const helpUri = links.find((link) => link.includes(id)) ?? links[0]
  return {
    defaultConfiguration: { level: toLevel(severity) },
    fullDescription: { text: text.description },
    help: toHelp(text, { findings, links: links.slice(0, SHOWN_LINKS) }),
    ...(helpUri === undefined ? {} : { helpUri }),
    id,
    properties: {
      precision: 'high',
      ...(score === null ? {} : { 'security-severity': score }),
      tags: toTags(findings),
    },
    shortDescription: { text: text.title },
  }
}

type RuleText = { readonly title: string; readonly description: string }

/** GitHub's limit for `shortDescription.text` and `fullDescription.text`. */
const LONGEST_DESCRIPTION = 1024

function toRuleText(id: string, findings: readonly Finding[]): RuleText {
  const title = longest(findings.map(titleOf))
  const heading = inert(title === '' ? id : `${id}: ${title}`)
  // A text of nothing but invisible characters is none, and GitHub wants one.
  const description = inert(longestDescription(findings))
  return { title: heading, description: description === '' ? heading : description }
}

function longestDescription(findings: readonly Finding[]): string {
  return longest(findings.flatMap((finding) => advisoryOf(finding)?.description ?? []))
}

function inert(text: string): string {
  return cutUnits(breakReferences(cleanLine(text, LONGEST_DESCRIPTION).trim()), LONGEST_DESCRIPTION)
}

function titleOf(finding: Finding): string {
  return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title
}

function advisoryOf(finding: Finding): Vulnerability | null {
  return finding.kind === 'vulnerability' ? finding.vulnerability : null
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => {
    const isBetter = text.length > best.length || (text.length === best.length && text < best)
    return isBetter ? text : best
  }, '')
}

const LONGEST_HELP = 2000
const SHOWN_VECTORS = 5
const SHOWN_LINKS = 10

type HelpParts = { readonly findings: readonly Finding[]; readonly links: readonly string[] }

function toHelp(
  rule: RuleText,
  { findings, links }: HelpParts,
): { markdown: string; text: string } {
  const kinds = distinctTexts(findings.map((finding) => finding.kind))
  const advice = kinds.map((kind) => ADVICE[kind]).join(' ')
  const description = cleanLine(longestDescription(findings), LONGEST_HELP).trim()
  const body = description === '' ? rule.title : description
  const vectors = vectorsOf(findings)
  return {
    markdown: [
      escapeMarkdown(body, LONGEST_HELP),
      ...(vectors.length === 0 ? [] : [toList(vectors.map((vector) => escapeMarkdown(vector)))]),
      ...(links.length === 0 ? [] : [toList(links.map((link) => toMarkdownLink(link, link)))]),
      advice,
    ].join('\n\n'),
    text: [breakReferences(body), ...vectors.map(breakReferences), ...links, advice].join('\n'),
  }
}

function toList(items: readonly string[]): string {
  return items.map((item) => `* ${item}`).join('\n')
}

/** How to fix in general; the result names the version. */
const ADVICE: Readonly<Record<FindingKind, string>> = {
  vulnerability:
    'Update the package to a version that has the fix, or the base image that brings it, and build the image again.',
  secret:
    'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time.',
  misconfiguration: 'Change the setting that the result names and build the image again.',
  licence: 'Check whether this licence is acceptable for the image, or replace the package.',
  malware: 'Do not run the image. Find out how the file came into it, and build it again without.',
}

function vectorsOf(findings: readonly Finding[]): string[] {
  const all = findings.flatMap((one) => (one.kind === 'vulnerability' ? one.cvss : []))
  return distinctTexts(all.map(describeCvss)).slice(0, SHOWN_VECTORS)
}

function describeCvss({ authority, version, score, vector }: Cvss): string {
  const parts = [`CVSS ${version}`, score?.toFixed(1) ?? '', vector ?? '', `(${authority})`]
  return cleanLine(parts.filter((part) => part !== '').join(' '), 300)
}

function linksOf(findings: readonly Finding[]): readonly string[] {
  const all = distinctTexts(findings.flatMap((finding) => advisoryOf(finding)?.references ?? []))
  return distinctTexts(all.flatMap((address) => findSafeUrl(address) ?? []))
}

const MOST_CWES = 5
/** GitHub shows ten tags at most. */
const MOST_TAGS = 10

function toTags(findings: readonly Finding[]): string[] {
  const kinds = distinctTexts(findings.map((finding) => finding.kind))
  const types = distinctTexts(findings.flatMap(({ package: subject }) => subject?.type ?? []))
  const cwes = distinctTexts(findings.flatMap((finding) => advisoryOf(finding)?.cwes ?? []))
    .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b) || compareText(a, b))
    .slice(0, MOST_CWES)
    .map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`)
  const tags = [
    'security',
    'container',
    ...kinds,
    ...cwes,
    ...types.map((type) => cleanLine(type, 40)),
  ]
  return [...new Set(tags)].slice(0, MOST_TAGS).sort(compareText)
}
