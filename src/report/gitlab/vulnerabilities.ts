import type { Fix, Package, Vulnerability, VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { blockingIds } from '../blocking.ts'
import { cleanLine, cutUnits } from '../clean.ts'
import { breakReferences, findSafeUrl } from '../escape.ts'
import { findFixMark, isCounted } from '../finding-words.ts'
import { BY_IDENTITY, distinctTexts, inOrder } from '../order.ts'
import { remembered } from '../remembered.ts'
import { toContentUuid, toUuid } from '../sbom/content-uuid.ts'
import { describeFix, packageLabel } from '../words.ts'
import { findCvssVectors } from './cvss.ts'
import { toDetails } from './details.ts'
import { toIdentifiers } from './identifiers.ts'
import { toImageName, toSystemName } from './location.ts'
import { escapeGitLab } from './markdown.ts'

/** What the gate counts, the worst first, one at a time: each finding is made into text before the next is looked at. */
export function* toVulnerabilities(image: ImageReport): Generator<object> {
  const blocking = blockingIds(image)
  const place = { operating_system: toSystemName(image), image: toImageName(image) }
  const teller = createTeller()
  for (const finding of inOrder(image.findings, BY_IDENTITY)) {
    if (finding.kind !== 'vulnerability' || !isCounted(finding, blocking)) continue
    yield toVulnerability(finding, {
      ...{ teller, place },
      isBlocking: blocking.has(finding.id),
    })
  }
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  negligible: 'Info',
  unknown: 'Unknown',
}

const LONGEST_TEXT = 200

const IS_HASH = /^[0-9a-f]{64}$/

type Known = {
  readonly teller: Teller
  readonly place: { readonly operating_system: string; readonly image: string }
  readonly isBlocking: boolean
}

function toVulnerability(
  finding: VulnerabilityFinding,
  { teller, place, isBlocking }: Known,
): object {
  const advisory = teller.tellAdvisory(finding.vulnerability)
  const subject = teller.tellPackage(finding.package)
  // The schema takes no empty list of vectors or flags; what is undefined does not stand in JSON.
  return {
    id: IS_HASH.test(finding.id) ? toUuid(finding.id) : toContentUuid(finding.id),
    name: advisory.name,
    description: advisory.description,
    severity: SEVERITY_WORDS[finding.severity],
    solution: toSolution(subject, teller.tellFix(finding.fix)),
    location: {
      dependency: subject.dependency,
      operating_system: place.operating_system,
      image: place.image,
    },
    identifiers: advisory.identifiers,
    cvss_vectors: findCvssVectors(finding),
    links: advisory.links,
    flags: findFlags(finding),
    details: toDetails(finding, isBlocking),
  }
}

/** What findings have in common is said once for all of them. */
type Teller = {
  readonly tellAdvisory: (vulnerability: Vulnerability) => Advisory
  readonly tellPackage: (subject: Package) => Subject
  readonly tellFix: (fix: Fix) => Cure
}

function createTeller(): Teller {
  return {
    tellAdvisory: remembered(toAdvisory),
    tellPackage: remembered(toSubject),
    tellFix: remembered(toCure),
  }
}

/** What is said of a vulnerability, whatever it is found in. */
type Advisory = {
  readonly name: string
  readonly description: string
  readonly identifiers: readonly object[]
  readonly links: readonly object[]
}

function toAdvisory(vulnerability: Vulnerability): Advisory {
  return {
    name: toName(vulnerability),
    description: escapeGitLab(vulnerability.description, LONGEST_DESCRIPTION),
    identifiers: toIdentifiers(vulnerability),
    links: toLinks(vulnerability.references),
  }
}

type Subject = {
  readonly dependency: object
  /** As Markdown. */
  readonly name: string
  readonly version: string
}

function toSubject(subject: Package): Subject {
  const name = packageLabel(subject)
  return {
    dependency: {
      package: { name: cleanLine(name, LONGEST_TEXT) },
      version: cleanLine(subject.version, LONGEST_TEXT),
    },
    name: escapeGitLab(name, LONGEST_TEXT),
    version: escapeGitLab(subject.version, LONGEST_TEXT),
  }
}

/** The schema's limit, in characters, for `name`; it stands in lists, and in the titles of issues made of it. */
const LONGEST_NAME = 255
const LONGEST_DESCRIPTION = 1000
const LONGEST_SOLUTION = 1000

function toName({ id, title }: Vulnerability): string {
  const text = title === '' || title === id ? id : `${id}: ${title}`
  const name = cutUnits(breakReferences(cleanLine(text, LONGEST_NAME).trim()), LONGEST_NAME)
  return name === '' ? 'unnamed' : name
}

type Cure = { readonly isVersion: boolean; readonly words: string }

function toCure(fix: Fix): Cure {
  if (fix.state !== 'fixed' || fix.version === null) {
    return { isVersion: false, words: escapeGitLab(describeFix(fix), LONGEST_SOLUTION) }
  }
  const mark = findFixMark(fix)
  const version = escapeGitLab(describeFix(fix), LONGEST_TEXT)
  return { isVersion: true, words: mark === null ? version : `${version} (${mark})` }
}

function toSolution({ name, version }: Subject, { isVersion, words }: Cure): string {
  return isVersion
    ? `Update ${name} from ${version} to ${words}.`
    : `No version of ${name} to go to: ${words}.`
}

/** Pages beside those of the identifiers. */
const MOST_LINKS = 3

function toLinks(references: readonly string[]): { readonly url: string }[] {
  const urls = distinctTexts(references).flatMap((address) => findSafeUrl(address) ?? [])
  return [...new Set(urls)].slice(0, MOST_LINKS).map((url) => ({ url }))
}

/** The one flag of the schema: what is counted although it probably is no flaw of this image. */
function findFlags({ confidence, confidenceReason }: VulnerabilityFinding): object[] | undefined {
  if (confidence !== 'likely-fp' && confidence !== 'not-in-container') return undefined
  const why = cleanLine(confidenceReason, LONGEST_TEXT).trim()
  const description = why === '' ? confidence : why
  return [{ type: 'flagged-as-likely-false-positive', origin: 'plimsoll', description }]
}
