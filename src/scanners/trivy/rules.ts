import type { Package } from '../../domain/finding.ts'
import type { RuleObservation } from '../../domain/observation.ts'
import { findNode, findNumber, findText, getNodes, getText, requireToken } from '../document.ts'
import type { Node } from '../document.ts'
import { toImagePath } from '../image-path.ts'
import { MAX_ID, MAX_NAME, MAX_TITLE } from '../limits.ts'
import type { Oddities } from '../oddities.ts'
import { toPlainLine, toToken } from '../plain-text.ts'
import { toDescription, toTitle } from '../prose.ts'
import { toLayer } from './packages.ts'
import type { TrivyPackage, TrivyResult } from './packages.ts'

/** `artifact`: the name of what was scanned, as Trivy was given it. */
export type RuleContext = { readonly artifact: string; readonly oddities: Oddities }

/** What a result is about: a file of the image, or the image's configuration (then the path is null). */
type Place = { readonly path: string | null }

/**
 * Secrets: the rule and the place, nothing else. `Match` is masked, but the lines of `Code` around it
 * have been seen to hold another secret.
 */
export function toSecrets(result: TrivyResult, context: RuleContext): RuleObservation[] {
  const { path } = toPlace(result, context)
  return getNodes(result.node, 'Secrets').map((row) => {
    const id = requireToken(row, 'RuleID', MAX_ID)
    const title = toTitle(getText(row, 'Title')) || id
    return {
      kind: 'secret',
      scanner: 'trivy',
      rule: { id, title },
      line: toLine(row),
      package: null,
      message: `${title} in ${path === null ? "the image's configuration" : 'a file of the image'}`,
      remedy:
        'Take it out of every layer of the image and revoke it: who can pull the image has it.',
      instances: [{ path, layer: toLayer(row), origin: 'unknown', replaced: null }],
      severity: context.oddities.toSeverity(findText(row, 'Severity')),
      severityAuthority: 'trivy',
    }
  })
}

/**
 * Failed checks. `Message` is not passed on: for the image's configuration it quotes the commands of the
 * build, which may hold secrets; the check's own description does not.
 */
export function toMisconfigurations(result: TrivyResult, context: RuleContext): RuleObservation[] {
  const place = toPlace(result, context)
  return getNodes(result.node, 'Misconfigurations')
    .filter((row) => getText(row, 'Status') === 'FAIL')
    .map((row) => toMisconfiguration(row, place, context.oddities))
}

function toMisconfiguration(row: Node, { path }: Place, oddities: Oddities): RuleObservation {
  const id = toCheckId(row)
  const title = toTitle(getText(row, 'Title')) || id
  const cause = findNode(row, 'CauseMetadata')
  return {
    kind: 'misconfiguration',
    scanner: 'trivy',
    rule: { id, title },
    line: cause === null ? null : toLine(cause),
    package: null,
    message: toDescription(getText(row, 'Description')) || title,
    remedy: toRemedy(findText(row, 'Resolution')),
    instances: [{ path, layer: toLayer(row), origin: 'unknown', replaced: null }],
    severity: oddities.toSeverity(findText(row, 'Severity')),
    severityAuthority: 'trivy',
  }
}

function toRemedy(text: string | null): string | null {
  return text === null ? null : toDescription(text)
}

/** One check has been spelled `DS002`, `AVD-DS-0002` and, today, `DS-0002`. */
function toCheckId(row: Node): string {
  const id = requireToken(row, 'ID', MAX_ID)
  const old = toToken(getText(row, 'AVDID'), MAX_ID)
  return (/^[A-Z]+\d+$/.test(id) && old !== '' ? old : id).replace(/^AVD-/, '')
}

/** Licences of packages and of files; a licence row names its package, but not its version. */
export function toLicences(
  result: TrivyResult,
  packages: ReadonlyMap<string, TrivyPackage>,
  oddities: Oddities,
): RuleObservation[] {
  return getNodes(result.node, 'Licenses').map((row) => {
    const name = getText(row, 'PkgName')
    const path = toImagePath(getText(row, 'FilePath'))
    const found = packages.get(licenceKey(name, path)) ?? packages.get(licenceKey(name, ''))
    return toLicence(row, {
      oddities,
      subject: toPlainLine(name || path, MAX_TITLE),
      package: found?.package ?? toNamelessPackage(name),
      path: path || (found?.path ?? null),
    })
  })
}

type Licensed = {
  readonly oddities: Oddities
  readonly subject: string
  readonly package: Package | null
  readonly path: string | null
}

function toLicence(row: Node, licensed: Licensed): RuleObservation {
  const name = toToken(getText(row, 'Name'), MAX_ID)
  const id = name || toToken(getText(row, 'Text'), LONGEST_TEXT) || 'unknown'
  return {
    kind: 'licence',
    scanner: 'trivy',
    rule: { id, title: `${toTitle(getText(row, 'Category')) || 'unknown'} licence` },
    line: null,
    package: licensed.package,
    message: `${licensed.subject} is under ${id}`,
    remedy: null,
    instances: [{ path: licensed.path, layer: null, origin: 'unknown', replaced: null }],
    severity: licensed.oddities.toSeverity(findText(row, 'Severity')),
    severityAuthority: 'trivy',
  }
}

/** Of a licence without a name, which is told from others by its text. */
const LONGEST_TEXT = 100

/** Packages by what a licence row says of them: their name and, for a language's, their path. */
export function indexForLicences(results: readonly TrivyResult[]): Map<string, TrivyPackage> {
  const index = new Map<string, TrivyPackage>()
  for (const found of results.flatMap((result) => result.packages)) {
    const keys = [licenceKey(found.name, found.path ?? ''), licenceKey(found.name, '')]
    for (const key of keys) if (!index.has(key)) index.set(key, found)
  }
  return index
}

function licenceKey(name: string, path: string): string {
  return `${name}\u0000${path}`
}

/** Reports that list licences without packages: the name is all there is. */
function toNamelessPackage(text: string): Package | null {
  const name = toToken(text, MAX_NAME)
  if (name === '') return null
  return { type: 'generic', namespace: null, name, version: '', purl: null, sourcePackage: null }
}

function toPlace(result: TrivyResult, { artifact }: RuleContext): Place {
  const target = getText(result.node, 'Target')
  return { path: target === '' || target === artifact ? null : toImagePath(target) }
}

function toLine(row: Node): number | null {
  const line = findNumber(row, 'StartLine')
  return line === null || line < 1 ? null : line
}
