import { describe, expect, test } from '@jest/globals'
import type { Check } from '../../src/domain/check.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { renderJson } from '../../src/report/index.ts'
import { image, imageReport, report } from '../ground/factories.ts'
import { configured } from '../image/rules/subjects.ts'
import { grype, sha256, trivy } from './documents.ts'
import { evaluateFiles, evaluateInOrder, evaluateUnder, onlyImage } from './evaluating.ts'
import type { Evaluated, GivenFiles } from './evaluating.ts'

/* What the rules about images decide from reports that were made elsewhere: both scanners quote the config. */

type Settings = Readonly<Record<string, unknown>>

const DIFF_IDS = [sha256('layer 1'), sha256('layer 2')]

function configOf(settings: Settings, lines: readonly string[] = ['COPY a /', 'RUN b']): Settings {
  return {
    ...{ architecture: 'amd64', os: 'linux', created: '2026-11-01T00:00:00Z', config: settings },
    rootfs: { type: 'layers', diff_ids: DIFF_IDS },
    history: lines.map((line) => ({ created_by: line })),
  }
}

function trivyWith(config: unknown): Settings {
  const whole = trivy({ hasPackages: true })
  return { ...whole, Metadata: { ...(whole['Metadata'] as object), ImageConfig: config } }
}

function grypeWith(config: unknown): Settings {
  const whole = grype()
  const source = whole['source'] as { readonly target: object }
  const quoted = Buffer.from(JSON.stringify(config)).toString('base64')
  return { ...whole, source: { ...source, target: { ...source.target, config: quoted } } }
}

function stateOf(evaluated: Evaluated, rule: string): Check['state'] | null {
  return onlyImage(evaluated).checks.find((check) => check.rule === rule)?.state ?? null
}

const ROOT = configOf({})
const USER = configOf({ User: '10001' })

describe('the rules about an image', () => {
  test.each<[string, string, Settings]>([
    ['CFG-USER', 'failed', {}],
    ['CFG-USER', 'passed', { User: '10001' }],
    ['CFG-SSHPORT', 'failed', { ExposedPorts: { '22/tcp': {} } }],
    ['CFG-SSHPORT', 'passed', { ExposedPorts: { '8080/tcp': {} } }],
    ['CFG-HEALTHCHECK', 'passed', { Healthcheck: { Test: ['CMD', 'x'] } }],
    ['CFG-TLS-OFF', 'failed', { Env: ['NODE_TLS_REJECT_UNAUTHORIZED=0'] }],
    ['SEC-CONFIG', 'failed', { Env: ['API_TOKEN=c29tZXRoaW5n'] }],
    ['CFG-LABELS-REQ', 'not-assessed', {}],
    ['FS-SUID', 'not-assessed', {}],
    ['BASE-STALE', 'not-assessed', {}],
    ['REG-TLS', 'not-assessed', {}],
  ])('%s: %s', async (rule, state, settings) => {
    for (const files of [
      { 't.json': trivyWith(configOf(settings)) },
      { 'g.json': grypeWith(configOf(settings)) },
    ]) {
      expect([rule, stateOf(await evaluateFiles(files), rule)]).toEqual([rule, state])
    }
  })

  test('are not applied where no report quotes a config', async () => {
    const evaluated = await evaluateFiles({ 't.json': trivy(), 'g.json': grype() })
    expect(onlyImage(evaluated)).toMatchObject({ facts: null, checks: [] })
  })

  test("take Grype's word where Trivy has none, and no order of files changes it", async () => {
    const files = {
      't.json': trivyWith({ architecture: '', config: {} }),
      'g.json': grypeWith(ROOT),
    }
    const one = await evaluateInOrder(['t.json', 'g.json'], files)
    const other = await evaluateInOrder(['g.json', 't.json'], files)
    expect(stateOf(one, 'CFG-USER')).toBe('failed')
    expect(other.json).toBe(one.json)
  })

  test('hold a gate that asks for them, and no other one', async () => {
    const under = (config: unknown, text: string) =>
      evaluateUnder(
        { policy: { texts: { '.plimsoll.yml': text } } },
        { 't.json': trivyWith(config), 'g.json': grypeWith(config) },
      )
    const asks = 'security_gates: { image: { user: non-root } }\n'
    expect((await under(ROOT, asks)).exitCode).toBe(1)
    expect((await under(USER, asks)).exitCode).toBe(0)
    expect(
      (await under(ROOT, 'security_gates: { vulnerabilities: { critical: 0 } }\n')).exitCode,
    ).toBe(0)
  })

  test('decide the same when the report is evaluated once more', async () => {
    const first = await evaluateFiles({ 't.json': trivyWith(ROOT), 'g.json': grypeWith(ROOT) })
    const second = await evaluateFiles({ 'first.json': first.json })
    expect(second.json).toBe(first.json)
    expect(stateOf(second, 'CFG-USER')).toBe('failed')
  })
})

describe('nothing of what is secret in a config', () => {
  const PLANTED = 'xK9-planted-2f7a'
  const SETTINGS = {
    Env: [`API_TOKEN=${PLANTED}`, `PLAIN=${PLANTED}`, `NPM_CONFIG_STRICT_SSL=${PLANTED}`],
    Labels: { password: PLANTED, 'vendor.secret-key': PLANTED },
    Cmd: ['app', `--password=${PLANTED}`],
    Entrypoint: ['sh', '-c', `TOKEN=${PLANTED} exec app`],
    Healthcheck: { Test: ['CMD-SHELL', `curl -H "Authorization: ${PLANTED}" localhost`] },
    OnBuild: [`RUN curl -u me:${PLANTED} x`],
  }
  const LINES = [
    `RUN |1 TOKEN=${PLANTED} /bin/sh -c curl -u me:${PLANTED} https://x.test # buildkit`,
    `ENV API_TOKEN=${PLANTED}`,
    `ADD https://me:${PLANTED}@x.test/f /f`,
    `${PLANTED} and nothing else`,
  ]
  const CONFIG = configOf(SETTINGS, LINES)
  const REPORTS = ['markdown=out.md', 'sarif=out.sarif'].flatMap((report) => ['--report', report])

  test.each<[string, GivenFiles]>([
    ['Trivy', { 't.json': trivyWith(CONFIG) }],
    ['Grype', { 'g.json': grypeWith(CONFIG) }],
    ['both', { 't.json': trivyWith(CONFIG), 'g.json': grypeWith(CONFIG) }],
  ])('of %s gets into any report, summary, output or log', async (_, files) => {
    const text = 'security_gates: { image: { rules: { SEC-CONFIG: fail, CFG-ADD-URL: fail } } }\n'
    const policy = { texts: { '.plimsoll.yml': text } }
    const evaluated = await evaluateUnder({ policy }, files, ...REPORTS)
    expect(stateOf(evaluated, 'SEC-CONFIG')).toBe('failed')
    expect(Object.keys(evaluated.written)).toHaveLength(3)
    expect(JSON.stringify(evaluated)).not.toContain(PLANTED)
    expect(evaluated.json).toContain('API_TOKEN')
  })
})

describe('an image in a report of ours', () => {
  const NEW = sha256('new')
  const OLD = sha256('old')
  const BASE: NonNullable<ImageReport['base']> = {
    ...{ name: 'debian:12', digest: OLD, evidence: 'provenance', isVerified: true, layers: 1 },
    ...{ note: null, currentDigest: NEW, currentNote: null },
  }

  function judgeAgain(overrides: Partial<ImageReport>): Promise<Evaluated> {
    const one = imageReport({ facts: configured({ User: '1' }), ...overrides })
    return evaluateFiles({ 'run.json': renderJson(report({ images: [one] })) })
  }

  test.each<[string, Partial<typeof BASE>, Check['state']]>([
    ['moved on', {}, 'failed'],
    ['stayed', { currentDigest: OLD }, 'passed'],
    ['could not be asked for', { currentDigest: null, currentNote: 'Silence.' }, 'not-assessed'],
  ])('keeps whether the tag of its base %s', async (_, wish, state) => {
    const evaluated = await judgeAgain({ base: { ...BASE, ...wish } })
    expect(stateOf(evaluated, 'BASE-STALE')).toBe(state)
    expect(onlyImage(evaluated).base).toEqual({ ...BASE, ...wish })
  })

  test.each<[ReturnType<typeof image>['transport'], Check['state']]>([
    ['https', 'passed'],
    ['loopback', 'passed'],
    ['http', 'failed'],
    ['none', 'not-applicable'],
    [null, 'not-assessed'],
  ])('keeps how it was fetched: %s', async (transport, state) => {
    const evaluated = await judgeAgain({ image: image({ transport }) })
    expect(stateOf(evaluated, 'REG-TLS')).toBe(state)
  })
})
