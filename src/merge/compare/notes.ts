import type { Finding } from '../../domain/finding.ts'
import { compareText } from '../unite.ts'
import type { Evidence } from './evidence.ts'
import type { GoneFindings } from './gone.ts'
import { quote } from './quote.ts'
import { changeOf } from './reasons.ts'
import type { Judged, ReasonCode } from './reasons.ts'
import { toScannerNotes } from './scanner-notes.ts'
import type { Side } from './side.ts'

export type NoteRequest = {
  readonly base: Side
  readonly head: Side
  readonly evidence: Evidence
  readonly judged: ReadonlyMap<string, Judged>
  readonly gone: GoneFindings
  readonly findings: readonly Finding[]
  readonly sameDatabases: boolean
}

/** What of the comparison could not be told, and why; sentences that stand in the same order each time. */
export function toNotes(request: NoteRequest): readonly string[] {
  return [
    ...toSubjectNotes(request),
    ...toScannerNotes(request),
    ...toUntoldNotes(request),
    ...toGoneNotes(request),
  ]
}

function toSubjectNotes({ base, head, evidence, findings }: NoteRequest): string[] {
  const platforms = [base.image?.platform, head.image?.platform] as const
  const notes: string[] = []
  if (base.name !== head.name) {
    notes.push(
      `The baseline's image is called ${quote(base.name)} and this one ${quote(head.name)}: they were compared as one image.`,
    )
  }
  if (platforms[0] !== undefined && platforms[1] !== undefined && platforms[0] !== platforms[1]) {
    notes.push(
      `The baseline is of ${quote(platforms[0])} and this image of ${quote(platforms[1])}.`,
    )
  }
  if (!evidence.isBaseAnalysed && findings.length > 0) {
    notes.push(
      'No scanner recognised anything in the baseline: what it does not have counts as introduced.',
    )
  }
  return [...notes, ...toMovedBase(base, head)]
}

/** A tag that was moved brings findings that nobody here wrote. */
function toMovedBase({ base: before }: Side, { base: after }: Side): string[] {
  if (before === null || after?.name !== before.name) return []
  if (before.digest === null || after.digest === null || before.digest === after.digest) return []
  return [
    `The base image ${quote(after.name)} is another one than in the baseline: ${quote(before.digest)} there, ${quote(after.digest)} here.`,
  ]
}

/** Words that rest on less than the rule asks for: what was decided, and why. */
const UNTOLD: readonly (readonly [ReasonCode, string])[] = [
  [
    'version-untold',
    "counted as newly disclosed, not as introduced: the package's version changed, and whether the baseline's databases knew the flaw cannot be told; where changes are judged it counts",
  ],
  [
    'unlisted-untold',
    'counted as newly disclosed, not as introduced: whether the baseline has the package cannot be told, and nothing shows that its databases knew the flaw; where changes are judged it counts',
  ],
  [
    'unlisted-known',
    'counted as introduced: whether the baseline has the package cannot be told, but its databases knew the flaw and it was not found there',
  ],
  [
    'rule-untold',
    'counted as newly disclosed: the rule was not applied to the baseline; where changes are judged it counts',
  ],
  [
    'same-layer',
    'counted as newly disclosed: the layer is in the baseline, too, but was judged there by other scanners',
  ],
  [
    'unordered-version',
    'counted as pre-existing: which of the two versions is the higher cannot be told; where changes are judged it counts',
  ],
  ['another-id', 'counted as pre-existing: the baseline has the same flaw under another id'],
]

function toUntoldNotes({ base, judged }: NoteRequest): string[] {
  const counts = new Map<ReasonCode, number>()
  for (const { code } of judged.values()) counts.set(code, (counts.get(code) ?? 0) + 1)
  const isAsked = [...judged.values()].some((one) => changeOf(one) !== 'pre-existing')
  const inventory =
    base.isInventoryWhole || !isAsked
      ? []
      : [
          "The baseline's list of packages is not whole: a package that it does not name may be there.",
        ]
  const notes = UNTOLD.flatMap(([code, decision]) => {
    const count = counts.get(code) ?? 0
    return count === 0 ? [] : [`${countFindings(count)} ${decision}.`]
  })
  return [...inventory, ...notes]
}

function toGoneNotes({ gone, sameDatabases }: NoteRequest): string[] {
  const withdrawn = gone.fixed.filter(({ how }) => how === 'withdrawn').map((one) => one.finding)
  const notes: string[] = []
  if (gone.untold.length > 0) {
    notes.push(
      `${countFindings(gone.untold.length)} of the baseline not counted as fixed, since no scanner that saw it looked at this image: ${listNames(gone.untold)}.`,
    )
  }
  if (withdrawn.length > 0) {
    notes.push(
      `${countFindings(withdrawn.length)} counted as fixed though the package has the same version: the scanners or their databases changed their mind. ${listNames(withdrawn)}.`,
    )
  }
  if (!sameDatabases && gone.fixed.length > withdrawn.length) {
    notes.push(
      `${countFindings(gone.fixed.length - withdrawn.length)} counted as fixed by other databases than those of the baseline, which may have withdrawn the flaw.`,
    )
  }
  return notes
}

function countFindings(count: number): string {
  return count === 1 ? '1 finding' : `${String(count)} findings`
}

const MOST_NAMES = 20

function listNames(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(toName))].sort(compareText)
  const left = names.length - MOST_NAMES
  const more = left > 0 ? ` and ${String(left)} more` : ''
  return `${names.slice(0, MOST_NAMES).join(', ')}${more}`
}

function toName(finding: Finding): string {
  const id = finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id
  const place = finding.package?.name ?? finding.instances[0]?.path ?? null
  return place === null ? quote(id) : `${quote(id)} in ${quote(place)}`
}
