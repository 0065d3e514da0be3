import type { Annotation } from '../domain/annotation.ts'
import type { Finding } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import { groupBlockers } from './annotations/group-blockers.ts'
import type { Blocker } from './annotations/group-blockers.ts'
import { cleanLine, cutUnits } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { findRiskName } from './finding-words.ts'
import { distinctTexts } from './order.ts'
import { KIND_NOUNS, countOf, describeFix, findingLabel, findingName, listSome } from './words.ts'

/** The runner shows ten of each level in one step, and the verdict itself is an error. */
const MOST_ERRORS = 9
/** Where the runner cuts a message (actions/runner ExecutionContext.cs), and what GitHub takes as a title. */
const LONGEST_MESSAGE = 4096
const LONGEST_TITLE = 255

/**
 * What blocks, as lines beside the code: each source package of an image once, the most urgent first, the images in
 * turns. On its line of the Dockerfile where that is known. Plain text; empty when nothing blocks. `level`: a warning is for
 * a run that its gate does not stop.
 */
export function toAnnotations(
  report: Report,
  { level = 'error' }: { readonly level?: 'error' | 'warning' } = {},
): readonly Annotation[] {
  const all = inTurns(report.images.map(groupBlockers))
  const shown = all.slice(0, MOST_ERRORS)
  const isOfSeveral = report.images.length > 1
  const lines = shown.map((blocker) => ({ level, ...toAnnotation(blocker, isOfSeveral) }))
  const left = countFindings(all) - countFindings(shown)
  return left === 0 ? lines : [...lines, toMore(left)]
}

/** One of each list, then the next of each: every image has its word before one has its second. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
}

function countFindings(blockers: readonly Blocker[]): number {
  return new Set(blockers.flatMap(({ findings }) => findings)).size
}

function toAnnotation(blocker: Blocker, isOfSeveral: boolean): Omit<Annotation, 'level'> {
  const { image, name, version, findings, line } = blocker
  const subject = version === null ? name : `${name} ${version}`
  const where = isOfSeveral ? ` in ${cleanLine(image.name, 100)}` : ''
  const blocks = `${countOf(findings.length, 'finding')} that ${findings.length === 1 ? 'blocks' : 'block'}`
  return {
    title: cutUnits(disarmCommands(`${cleanLine(subject, 120)}${where}`), LONGEST_TITLE),
    message: cutUnits(
      disarmCommands(cleanLine(`${blocks}: ${describe(findings)}.${toFix(findings)}`, 4096)),
      LONGEST_MESSAGE,
    ),
    place: line === null ? null : { file: line.path, line: line.line },
  }
}

const SHOWN_FLAWS = 8
const SHOWN_FIXES = 5

function describe(findings: readonly Finding[]): string {
  return listSome([...new Set(findings.map(describeOne))], SHOWN_FLAWS)
}

function describeOne(finding: Finding): string {
  const risk = findRiskName(finding)
  const words = [
    finding.kind === 'vulnerability' ? finding.severity : KIND_NOUNS[finding.kind][0],
    ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
  ]
  const name = finding.kind === 'vulnerability' ? findingLabel(finding) : findingName(finding).main
  return `${cleanLine(name, 120)} (${words.join(', ')})`
}

const RISK_WORDS = {
  malware: 'malware',
  exploited: 'known to be exploited',
  likely: 'likely to be exploited',
} as const

/** Where to go, or what to do about a setting; nothing where nobody says. */
function toFix(findings: readonly Finding[]): string {
  const fixes = distinctTexts(
    findings.flatMap((one) => (one.kind === 'vulnerability' ? [describeFix(one.fix)] : [])),
  ).map((text) => cleanLine(text, 60))
  const remedies = distinctTexts(
    findings.flatMap((one) => (one.kind === 'vulnerability' ? [] : (one.remedy ?? []))),
  ).map((text) => cleanLine(text, 300))
  return [
    ...(fixes.length === 0 ? [] : [` Fix: ${listSome(fixes, SHOWN_FIXES)}.`]),
    ...remedies.slice(0, 1).map((text) => ` To pass: ${text}`),
  ].join('')
}

function toMore(left: number): Annotation {
  const message = `${countOf(left, 'more finding blocks', 'more findings block')}: the job summary and the report have all of them.`
  return { level: 'notice', title: null, message, place: null }
}
