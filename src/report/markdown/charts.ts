import type { FixState, VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'

/** Fewer are counted at a glance. */
const LEAST_FINDINGS = 5

/**
 * Charts of the open vulnerabilities of an image, which GitHub draws from Mermaid: how severe they are, and how many an
 * update fixes. Only numbers and our own words: nothing in a chart can be escaped. Each says something only where it has
 * two parts.
 */
export function toChartPart({ findings }: ImageReport): string[] {
  const open = findings.filter((one) => one.kind === 'vulnerability' && one.status === 'open')
  const flaws = open.filter((one) => one.kind === 'vulnerability')
  if (flaws.length < LEAST_FINDINGS) return []
  return [
    ...toPie('Open vulnerabilities by severity', countBy(flaws, severityPart)),
    ...toPie('What an update fixes', countBy(flaws, fixPart)),
  ]
}

/** A part of a pie. The colour is light enough for dark numbers, and can be told from both backgrounds of GitHub. */
type Part = { readonly label: string; readonly colour: string }

type Slice = Part & { readonly count: number }

const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  critical: '#ff6a69',
  high: '#f0883e',
  medium: '#e3b341',
  low: '#54aeff',
  negligible: '#afb8c1',
  unknown: '#8c959f',
}

function severityPart({ severity }: VulnerabilityFinding): Part {
  return { label: severity, colour: SEVERITY_COLOURS[severity] }
}

const FIX_PARTS: Readonly<Record<FixState, Part>> = {
  fixed: { label: 'fixed by an update', colour: '#4ac26b' },
  'not-fixed': { label: 'no fix yet', colour: '#e3b341' },
  'wont-fix': { label: 'will not be fixed', colour: '#ff6a69' },
  deferred: { label: 'fix deferred', colour: '#f0883e' },
  'end-of-life': { label: 'past its end of life', colour: '#c297ff' },
  unknown: { label: 'not known', colour: '#8c959f' },
}

function fixPart({ fix }: VulnerabilityFinding): Part {
  return FIX_PARTS[fix.state]
}

function countBy(
  findings: readonly VulnerabilityFinding[],
  toPart: (finding: VulnerabilityFinding) => Part,
): readonly Slice[] {
  const slices = new Map<string, Slice>()
  for (const finding of findings) {
    const part = toPart(finding)
    const before = slices.get(part.label)
    slices.set(part.label, { ...part, count: (before?.count ?? 0) + 1 })
  }
  return [...slices.values()]
}

/** The numbers on the slices are dark in the dark theme too, or they cannot be read on the light ones. */
const TEXT = { pieOpacity: '1', pieSectionTextColor: '#1f2328' } as const

/**
 * Mermaid gives its colours out in the order in which it draws, and older versions draw the largest slice first: in that
 * order both are the same.
 */
function toPie(title: string, slices: readonly Slice[]): string[] {
  if (slices.length < 2) return []
  const sorted = [...slices].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
  const colours = sorted.map(({ colour }, at) => [`pie${at + 1}`, colour] as const)
  const theme = { themeVariables: { ...Object.fromEntries<string>(colours), ...TEXT } }
  const lines = sorted.map(({ label, count }) => `  "${label}" : ${count}`)
  return [
    [
      '```mermaid',
      `%%{init: ${JSON.stringify(theme)}}%%`,
      `pie showData title ${title}`,
      ...lines,
      '```',
    ].join('\n'),
  ]
}
