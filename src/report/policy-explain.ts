import type { PolicySet, WaiverSource } from '../policy/resolve/policy-set.ts'
import type { ResolvedPolicy } from '../policy/resolve/resolve-policy.ts'
import { showValue } from '../policy/resolve/merge-layers.ts'
import { describeOrigin } from '../policy/rules/origin.ts'
import { SETTING_KEYS } from '../policy/settings.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { toLeavingLines } from './policy-explain/leaving-lines.ts'
import { toGrid } from './terminal/grid.ts'
import type { Cell } from './terminal/grid.ts'
import { createPaint } from './terminal/paint.ts'
import { wrapText } from './terminal/width.ts'

export type ExplainedPolicy = {
  readonly set: PolicySet
  readonly resolved: ResolvedPolicy
  /** The image that it is explained for; null: in general. */
  readonly imageName: string | null
}

type Look = { readonly colour: boolean; readonly width: number }

const HEADS = ['SETTING', 'VALUE', 'FROM']
const MIN_WIDTH = 60
const MAX_TEXT = 500
/** A rule can name a hundred patterns. */
const MAX_LINE = 2000

/** What `policy explain` prints: every value in force with its origin, then what holds beside the gate. */
export function renderExplainedPolicy(explained: ExplainedPolicy, look: Look): string {
  const width = Math.max(MIN_WIDTH, look.width)
  const grid = { width, paint: createPaint(look.colour), narrowest: [20, 12, 16] }
  const { set, resolved, imageName } = explained
  const whose = imageName === null ? 'in general' : `for images ${imageName}`
  const title = wrapText(cleanLine(`Policy ${whose}: ${set.description}`, MAX_TEXT), width)
  const notices = [...set.notices, ...resolved.notices]
  const blocks = [
    title,
    toGrid(HEADS, toRows(resolved), grid),
    toGrid(['BESIDE THE GATE', ''], toBeside(explained), { ...grid, narrowest: [20, 30] }),
    toLeaving(set, width),
    notices.flatMap(({ text }) => wrapText(cleanLine(`Note: ${text}`, MAX_TEXT), width)),
  ]
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  return disarmCommands(`${text.join('\n\n')}\n`)
}

/** Whole sentences: no column could hold them. */
function toLeaving(set: PolicySet, width: number): readonly string[] {
  const lines = toLeavingLines(set).flatMap((line) => wrapText(cleanLine(line, MAX_LINE), width))
  return lines.length === 0 ? [] : ['WHAT LEAVES THE RUN', ...lines]
}

function toRows({ policy }: ResolvedPolicy): readonly (readonly Cell[])[] {
  return SETTING_KEYS.filter((key) => policy.values[key] !== undefined).map((key) => [
    plain(key),
    { text: cleanLine(showValue(policy.values[key]), MAX_TEXT), style: 'bold' },
    plain(describeOrigin(policy.origins.get(key) ?? { kind: 'default' })),
  ])
}

function plain(text: string): Cell {
  return { text: cleanLine(text, MAX_TEXT), style: null }
}

function toBeside({ set, resolved }: ExplainedPolicy): readonly (readonly Cell[])[] {
  const { stage, context } = resolved.circumstances
  const known = Object.entries(context).filter(([, value]) => value !== null)
  const rows: readonly (readonly [string, string])[] = [
    ['mode', resolved.mode === 'report' ? 'report-only' : 'enforce'],
    ['stage', stage],
    ['context', known.map(([key, value]) => `${key} ${value}`).join(', ')],
    ['standards', resolved.standards.map(({ name }) => name).join(', ')],
    ['waivers', set.waivers.sources.map(describeSource).join(', ')],
    ['longest life of waivers', describeDays(set)],
    ['approval of waivers', (set.waivers.rules.requireApproval ?? []).join(', ')],
    ['VEX', set.vex.files.map(({ path }) => path).join(', ')],
    ['trusted authors of VEX', (set.vex.trustedAuthors ?? []).join(', ')],
    ['approval of the policy', (set.approvals ?? []).join(', ')],
    ['locked', set.documents.flatMap(({ locked }) => locked).join(', ')],
    ...set.files.map(({ path, commit, digest }) => {
      return [
        'file',
        [path, commit, digest.slice(0, 'sha256:'.length + 12)]
          .filter((part) => part !== null)
          .join(' '),
      ] as const
    }),
  ]
  return rows.filter(([, text]) => text !== '').map((row) => row.map(plain))
}

function describeSource(source: WaiverSource): string {
  if (source.kind === 'inline') return `in ${source.path}`
  return source.isOptional ? `${source.path} (where it is there)` : source.path
}

function describeDays({ waivers }: PolicySet): string {
  return Object.entries(waivers.rules.maxDays)
    .filter(([, days]) => days !== null)
    .map(([severity, days]) => `${severity} ${String(days)} days`)
    .join(', ')
}
