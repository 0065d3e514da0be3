import fc from 'fast-check'
import type { Finding } from '../../src/domain/finding.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import {
  finding,
  image,
  imageReport,
  policyRecord,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../ground/factories.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'

/** What people who name packages, files and licences could write to be more than a name. */
export const PAYLOADS = [
  '@org/team',
  'someone@example.org',
  '#1',
  'owner/repo#12',
  'GH-7',
  'deadbeefcafe',
  '| a | b |',
  '](https://evil.example.org)',
  '![x](https://evil.example.org/x.png)',
  '<img src=x onerror=alert(1)>',
  '</details></summary>',
  '<!-- plimsoll -->',
  '```\ncode',
  '`code`',
  '~~~',
  '**bold** _it_ ~~no~~',
  '$x^2$',
  '&lt;b&gt;',
  '\\',
  '\\\\`',
  '\r\n\r\n# Heading',
  '\n/approve',
  '\n- item',
  '\n1. item',
  'https://evil.example.org/login',
  'www.evil.example.org',
  'javascript:alert(1)',
  '\u001B[31mred\u001B[0m',
  '\u009B2J',
  '\u202Egnp.exe',
  '\u2066\u2069\u200B\u200D\uFEFF',
  '\uD800',
  '::error::x',
  '##[set-output name=a]b',
  '\r::stop-commands::t',
  '{0} {{x}}',
  '[a](1)',
  '../../etc/passwd',
  '..',
  'a:b',
  '%2e%2e%2f',
  '漢字',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
] as const

/** Text of payloads and anything else, with something visible at its start. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 4,
  })
  .map((parts) => `a${parts.join('')}`)

/** The foreign parts of one finding. */
type Words = Readonly<Record<'id' | 'title' | 'name' | 'version' | 'path' | 'fix', string>>

const words: fc.Arbitrary<Words> = fc.record({
  id: hostileText,
  title: hostileText,
  name: hostileText,
  version: hostileText,
  path: hostileText,
  fix: hostileText,
})

export type Seed = {
  readonly words: Words
  readonly shape: {
    readonly severity: (typeof SEVERITIES)[number]
    readonly kind: 'vulnerability' | 'secret' | 'licence'
    readonly isFixed: boolean
    readonly isBlocking: boolean
    readonly isExploited: boolean
  }
}

export const seeds: fc.Arbitrary<Seed[]> = fc.array(
  fc.record({
    words,
    shape: fc.record({
      severity: fc.constantFrom(...SEVERITIES),
      kind: fc.constantFrom('vulnerability' as const, 'secret' as const, 'licence' as const),
      isFixed: fc.boolean(),
      isBlocking: fc.boolean(),
      isExploited: fc.boolean(),
    }),
  }),
  { maxLength: 12 },
)

/** A finding of the seed's shape; `number` keeps its identity apart from the others'. */
export function toFinding({ words: said, shape }: Seed, number: number): Finding {
  const key = number.toString(16).padStart(64, '0')
  const instances = [{ path: said.path, layer: null, origin: 'added' as const, replaced: null }]
  const { severity } = shape
  if (shape.kind === 'vulnerability') {
    return finding({
      key,
      severity,
      instances,
      severityAuthority: said.id,
      ratings: [{ scanner: 'grype', authority: said.id, severity: 'medium' }],
      kev: shape.isExploited ? { added: '2099-01-01', ransomware: false } : null,
      vulnerability: {
        id: said.id,
        title: said.title,
        description: said.title,
        cwes: [said.id],
        references: ['https://security.example.org/advisory', said.id],
      },
      package: { type: 'npm', namespace: said.name, name: said.name, version: said.version },
      fix: shape.isFixed ? { version: said.fix } : { state: 'wont-fix' },
    })
  }
  return ruleFinding({
    key,
    kind: shape.kind,
    severity,
    instances,
    rule: { id: said.id, title: said.title },
    message: said.title,
    remedy: said.fix,
    package:
      shape.kind === 'licence' ? { type: 'npm', name: said.name, version: said.version } : null,
  })
}

/** A judged image of these seeds, with `name` in every place where a stranger's words may stand. */
export function toImageReport(all: readonly Seed[], name: string): ImageReport {
  const findings = all.map(toFinding)
  const blocking = findings.filter((_, index) => all[index]?.shape.isBlocking)
  return imageReport({
    findings,
    image: image({ name, reference: name, platform: name, notScanned: [name] }),
    os: { family: name, version: name, endOfLife: true },
    coverage: { narrowed: [name], notAssessed: [{ what: name, count: 2 }] },
    ...toSurroundings(name),
    verdict: verdict({
      degraded: [name],
      reasons: blocking.length === 0 ? [] : [reason(blocking, { remedy: name })],
    }),
  })
}

/** What is said of an image as a whole, in a stranger's words. */
function toSurroundings(name: string): Partial<ImageReport> {
  const some = { total: 3, critical: 1, high: 1, knownExploited: 1, blocking: 1 }
  return {
    base: {
      ...{ name, digest: null, evidence: 'label', isVerified: false, layers: null, note: name },
      ...{ currentDigest: name, currentNote: name },
    },
    setAside: [{ scanner: 'grype', id: name, package: name, version: name, reason: name }],
    agreement: {
      ...{ both: 1, onlyGrype: 1, onlyTrivy: 0, flips: 0 },
      disagreements: (['grype', null] as const).map((scanner) => ({
        ...{ kind: 'only-one', scanner, reason: name, count: 1, examples: [] },
      })),
    },
    advice: {
      actions: [1, 2, 3, 4, 5, 6, 7].map(() => ({
        ...{ kind: 'upgrade-dependency', title: name, commands: ['npm install harmless'] },
        ...{ upgrades: [], paths: [name, name], removes: some, leaves: some, findings: [] },
        ...{ isEstimate: true, note: name },
      })),
    },
    comparison: {
      baseline: { reference: name, name, digest: null, imageId: null, asOf: name },
      ...{ sameDatabases: false, notes: [name] },
      counts: { introduced: 1, worsened: 0, newlyDisclosed: 0, preExisting: 0, fixed: 1 },
      fixed: [],
    },
  }
}

export function toReport(all: readonly Seed[], name: string): Report {
  return report({
    images: [toImageReport(all, name)],
    policy: policyRecord({ isDefault: false, description: name }),
    notices: [{ code: 'x', text: name }],
    deliveries: [{ to: name, state: 'failed', detail: name }],
  })
}

/** The same shape in harmless words. */
export function toTwin(all: readonly Seed[]): Seed[] {
  const harmless = { id: 'a', title: 'a', name: 'a', version: 'a', path: 'a', fix: 'a' }
  return all.map(({ shape }) => ({ shape, words: harmless }))
}
