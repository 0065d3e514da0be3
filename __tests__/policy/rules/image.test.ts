import { describe, expect, test } from '@jest/globals'
import type { CheckState } from '../../../src/domain/check.ts'
import { DEFAULT_PARAMETERS } from '../../../src/image/rules/parameters.ts'
import type { PolicyValues } from '../../../src/policy/settings.ts'
import { image, scanRecord } from '../../ground/factories.ts'
import { AS_OF, apply, applied, check, daysAgo, told } from '../ground.ts'
import type { Given } from '../ground.ts'

describe('age of the image', () => {
  const values = { 'compliance.max_image_age_days': 30 }

  test.each([
    ['29 days', daysAgo(29), 'passed 29'],
    ['30 days', daysAgo(30), 'passed 30'],
    ['31 days', daysAgo(31), 'failed 31'],
    ['a reproducible build', '1970-01-01T00:00:00Z', 'not-assessed blocks'],
    ['a reproducible build of a tar', '1980-01-01T00:00:01Z', 'not-assessed blocks'],
    ['no date', null, 'not-assessed blocks'],
    ['a date of the future', daysAgo(-2), 'not-assessed blocks'],
    ['the zero of a language', '0001-01-01T00:00:00Z', 'not-assessed blocks'],
  ])('%s', (_, created, expected) => {
    expect(told('image.age', { values, image: image({ created }) })).toBe(expected)
  })

  test('nobody opened it', () => {
    expect(told('image.age', { values, image: null })).toBe('not-assessed blocks')
  })

  test.each([
    ['passed', 'passed few enough'],
    ['failed', 'failed too many'],
    ['not-assessed', 'not-assessed blocks'],
  ] as const)('a label may tell what the config does not: %s', (state, expected) => {
    const checks = [check('CFG-AGE', { state })]
    const given = { values, image: image({ created: '1970-01-01T00:00:00Z' }), checks }
    expect(told('image.age', given)).toBe(expected)
  })
})

describe('size and layers', () => {
  const sized = (...sizes: (number | null)[]) => {
    const [layer] = image().layers
    if (layer === undefined) throw new Error('the image of the ground has layers')
    return image({ layers: sizes.map((size) => ({ ...layer, size })) })
  }

  test.each([
    ['below', sized(4_000_000, 5_000_000), 'passed 9'],
    ['at the limit', sized(5_000_000, 5_000_000), 'passed 10'],
    ['above', sized(5_000_000, 5_010_000), 'failed 10.01'],
    ['unknown in part', sized(5_000_000, null), 'not-assessed blocks'],
    ['above, unknown in part', sized(11_000_000, null), 'failed 11'],
    ['no layers', sized(), 'not-assessed blocks'],
  ])('size %s', (_, made, expected) => {
    const values = { 'image.max_size_mb': 10 }
    expect(told('image.size', { values, image: made })).toBe(expected)
  })

  test.each([
    [1, 'passed 1'],
    [2, 'passed 2'],
    [3, 'failed 3'],
    [0, 'not-assessed blocks'],
  ])('%i layers', (count, expected) => {
    const made = sized(...Array.from({ length: count }, () => 1))
    expect(told('image.layers', { values: { 'image.max_layers': 2 }, image: made })).toBe(expected)
  })
})

describe('rules about the image itself', () => {
  const CASES: [string, Partial<PolicyValues>, string][] = [
    ['image.user', { 'image.user': 'non-root' }, 'CFG-USER'],
    ['image.ports.allowed', { 'image.allowed_ports': [443] }, 'CFG-PORTS-ALLOW'],
    ['image.ports.forbidden', { 'image.forbidden_ports': [22] }, 'CFG-SSHPORT'],
    ['image.labels', { 'image.required_labels': ['a'] }, 'CFG-LABELS-REQ'],
    ['image.healthcheck', { 'image.healthcheck': 'fail' }, 'CFG-HEALTHCHECK'],
    ['image.setuid', { 'image.allowed_setuid': ['bin/su'] }, 'FS-SUID'],
    ['base.approved', { 'base.approved': ['docker.io/library/*'] }, 'BASE-APPROVED'],
    ['base.digest-pinned', { 'base.digest_pinned': 'fail' }, 'BASE-PINNED'],
    ['base.stale', { 'base.stale': 'fail' }, 'BASE-STALE'],
    ['registries.approved', { 'registries.approved': ['ghcr.io/acme/*'] }, 'REG-APPROVED'],
    ['runtime.allow_root', { 'runtime.allow_root': false }, 'CFG-USER'],
    ['CFG-SUDO', { 'image.rules': { 'CFG-SUDO': 'fail' } }, 'CFG-SUDO'],
  ]

  test.each(CASES)('%s asks the rule about the image', (id, values, rule) => {
    const states = (['passed', 'failed', 'not-assessed', 'not-applicable'] as const).map((state) =>
      told(id, { values, checks: [check(rule, { state })] }),
    )
    expect(states).toEqual(['passed 0', 'failed 1', 'not-assessed blocks', 'passed 0'])
    expect(told(id, { values })).toBe('not-assessed blocks')
  })

  test('they see what the policy says', () => {
    const seen: unknown[] = []
    const values = { 'image.allowed_ports': [443], 'image.required_labels': ['a'] }
    apply({
      values,
      checks: (parameters) => {
        seen.push(parameters)
        return []
      },
    })
    expect(seen).toMatchObject([
      { ...DEFAULT_PARAMETERS, allowedPorts: [443], requiredLabels: ['a'], asOf: AS_OF },
    ])
  })

  test('a level of warn only warns, and off asks nothing', () => {
    const values = { 'image.rules': { 'CFG-A': 'warn', 'CFG-B': 'off' } } as const
    const given = { values, checks: [check('CFG-A'), check('CFG-B')] }
    expect(told('CFG-A', given)).toBe('warned 1')
    expect(apply(given).map((one) => one.result.id)).not.toContain('CFG-B')
  })

  test.each<[CheckState, CheckState, string]>([
    ['passed', 'passed', 'passed 0'],
    ['passed', 'failed', 'failed 1'],
    ['passed', 'not-assessed', 'not-assessed blocks'],
    ['failed', 'not-assessed', 'failed 1'],
  ])('a numeric user: %s and %s', (user, numeric, expected) => {
    const checks = [
      check('CFG-USER', { state: user }),
      check('CFG-USER-NUMERIC', { state: numeric }),
    ]
    const values = { 'image.user': 'numeric-non-root' } as const
    expect(told('image.user', { values, checks })).toBe(expected)
  })

  test('the reason tells where and how', () => {
    const evidence = [{ text: 'the user is root', path: null, layer: null, line: 7 }]
    const { result, reason } = applied('CFG-USER', {
      values: { 'image.rules': { 'CFG-USER': 'fail' } },
      checks: [check('CFG-USER', { evidence })],
    })
    expect(result).toMatchObject({
      title: 'Title of CFG-USER',
      note: 'the user is root (line 7)',
      fixable: null,
      waived: null,
    })
    expect(reason).toMatchObject({ limit: 0, value: 1, remedy: 'Remedy of CFG-USER' })
  })
})

describe('an image named by its digest', () => {
  const values = { 'registries.digest_required': 'fail' } as const
  const digest = `sha256:${'a'.repeat(64)}`

  test.each([
    ['registry.example.org/acme/api:1', 'failed 1'],
    [`registry.example.org/acme/api@${digest}`, 'passed 0'],
    ['docker:alpine:3', 'failed 1'],
    ['no such NAME', 'not-assessed blocks'],
  ])('%s', (reference, expected) => {
    expect(told('registries.digest-required', { values, reference })).toBe(expected)
  })

  test('an archive has no name in a registry', () => {
    const given = { values, image: image({ source: 'docker-archive' }), reference: 'a/b.tar' }
    expect(told('registries.digest-required', given)).toBe('not-assessed blocks')
  })
})

describe('coverage', () => {
  const built = (date: string) =>
    scanRecord({ database: { name: 'trivy', built: date, origin: 'x', digest: null, ageDays: 1 } })

  test.each<[string, Given, string]>([
    ['coverage.scanners', { values: { 'coverage.scanners': ['trivy', 'grype'] } }, 'passed 0'],
    [
      'coverage.scanners',
      { values: { 'coverage.scanners': ['trivy', 'grype'] }, scans: [scanRecord()] },
      'failed 1',
    ],
    [
      'coverage.scanners',
      {
        values: { 'coverage.scanners': ['trivy'] },
        scans: [scanRecord({ state: 'nothing-analysed' })],
      },
      'failed 1',
    ],
    ['coverage.database-age', { scans: [built(daysAgo(1))] }, 'passed 24'],
    ['coverage.database-age', { scans: [built(daysAgo(1.5))] }, 'failed 36'],
    ['coverage.database-age', { scans: [built(daysAgo(-1))] }, 'not-assessed blocks'],
    ['coverage.database-age', { scans: [scanRecord({ database: null })] }, 'not-assessed blocks'],
    [
      'coverage.database-age',
      { scans: [built(daysAgo(3)), scanRecord({ scanner: 'grype', database: null })] },
      'failed 72',
    ],
    ['coverage.min-packages', { packages: [] }, 'failed 0'],
    ['coverage.operating-system', {}, 'passed 0'],
    ['coverage.operating-system', { os: null }, 'failed 1'],
    ['coverage.degraded', {}, 'passed 0'],
    ['coverage.degraded', { degraded: ['one scanner failed'] }, 'failed 1'],
    ['coverage.narrowed', {}, 'passed 0'],
    ['coverage.narrowed', { narrowings: ['Left out by skip-paths: /**'] }, 'failed 1'],
    ['coverage.not-assessed', {}, 'passed 0'],
    [
      'coverage.not-assessed',
      { coverage: { narrowed: [], notAssessed: [{ what: 'conda packages', count: 3 }] } },
      'failed 1',
    ],
    ['coverage.inventory', { packages: [] }, 'failed 1'],
  ])('%s %#', (id, given, expected) => {
    const values: Partial<PolicyValues> = {
      'coverage.max_database_age_hours': 24,
      'coverage.min_packages': 1,
      'coverage.operating_system': 'fail',
      'coverage.degraded': 'fail',
      'coverage.narrowing': 'fail',
      'coverage.not_assessed': 'fail',
      'coverage.inventory': 'fail',
    }
    expect(told(id, { values, ...given })).toBe(expected)
  })
})

describe('what an image cannot tell', () => {
  const values = {
    'signing.required': true,
    'runtime.allow_privileged': false,
    'runtime.read_only_root_filesystem': true,
    when_not_assessed: { default: 'fail' },
  } as const

  test.each(['build', 'deploy', 'monitor'] as const)(
    'settings of pods never block: %s',
    (stage) => {
      for (const id of ['runtime.allow_privileged', 'runtime.read_only_root_filesystem'])
        expect(told(id, { values, stage })).toBe('not-assessed')
    },
  )

  test.each([
    ['build', 'not-assessed'],
    ['deploy', 'failed not verified'],
    ['monitor', 'failed not verified'],
  ] as const)('a signature at stage %s', (stage, expected) => {
    expect(told('signing', { values, stage })).toBe(expected)
  })

  test('what is allowed is not asked for', () => {
    const loose = {
      'signing.required': false,
      'runtime.allow_privileged': true,
      'runtime.allow_root': true,
      'runtime.read_only_root_filesystem': false,
    }
    expect(apply({ values: loose })).toHaveLength(apply({}).length)
  })
})

describe('what could not be assessed', () => {
  const undated = { image: image({ created: null }) }
  const demand = { 'compliance.max_image_age_days': 30 }

  test.each([
    ['the policy demands it', demand, {}, 'not-assessed blocks'],
    ['the policy lets this rule warn', demand, { 'image.age': 'warn' }, 'not-assessed'],
    ['the policy lets all rules warn', demand, { default: 'warn' }, 'not-assessed'],
    [
      'its own word counts before that for all',
      demand,
      { default: 'warn', 'image.age': 'fail' },
      'not-assessed blocks',
    ],
  ] as const)('%s', (_, values, words, expected) => {
    const given = { ...undated, values: { ...values, when_not_assessed: words } }
    expect(told('image.age', given)).toBe(expected)
  })

  test('the reason tells how to make it assessable', () => {
    const { reason } = applied('image.age', { ...undated, values: demand })
    expect(reason).toEqual({
      rule: 'image.age',
      limit: 30,
      value: 'not assessed',
      origin: '.plimsoll.yml:4',
      findings: [],
      remedy:
        'Let the build write its time into the image, or into org.opencontainers.image.created; or accept it: when_not_assessed: { image.age: warn }',
    })
  })

  test('a rule that only warns does not fail for it', () => {
    const values = { 'vulnerabilities.end_of_life': 'warn' } as const
    expect(told('end-of-life', { values, os: null })).toBe('not-assessed')
    const demanded = { 'vulnerabilities.end_of_life': 'fail' } as const
    expect(told('end-of-life', { values: demanded, os: null })).toBe('not-assessed blocks')
  })
})

describe('end of life', () => {
  const old = { os: { family: 'debian', version: '8', endOfLife: true } }

  test.each([
    ['warn', 'warned 1'],
    ['fail', 'failed 1'],
  ] as const)('%s', (level, expected) => {
    expect(told('end-of-life', { values: { 'vulnerabilities.end_of_life': level }, ...old })).toBe(
      expected,
    )
  })

  test('off is not asked for', () => {
    const values = { 'vulnerabilities.end_of_life': 'off' } as const
    expect(apply({ values, ...old }).map((one) => one.result.id)).not.toContain('end-of-life')
  })
})
