import { describe, expect, test } from '@jest/globals'
import { ruleFinding } from '../ground/factories.ts'
import { actionOf, advise, baseImage, flaw, system } from './kit.ts'

const SSL = { type: 'deb', name: 'libssl3', version: '3.0.11-1', fix: '3.0.13-1' }
const PYTHON = { type: 'generic', name: 'python', version: '3.8.20', fix: '3.8.21' }

describe('a program outside every package manager', () => {
  test('is replaced by a release that clears all, and no command does it', () => {
    const paths = ['usr/local/bin/python3.8']
    const action = actionOf(
      advise([
        flaw({ ...PYTHON, paths }),
        flaw({ ...PYTHON, fix: '3.8.22', paths }),
        flaw({ ...PYTHON, fix: null, paths }),
      ]),
      'replace-binary',
    )
    expect(action.title).toBe('Replace python 3.8.20 with 3.8.22 or later')
    expect([action.commands, action.paths]).toEqual([[], paths])
    expect([action.removes.total, action.leaves.total]).toEqual([2, 1])
    expect(action.note).not.toContain('branch')
  })

  test('needs a newer branch where its own gets no fix any more', () => {
    const fixes = ['3.9.23', '3.10.18', '3.13.4']
    const action = actionOf(advise([flaw({ ...PYTHON, fix: '3.9.23', fixes })]), 'replace-binary')
    expect(action.title).toBe('Replace python 3.8.20 with 3.9.23 or later')
    expect(action.note).toContain('branch of 3.8.20')
  })

  test('of another type is known by its fix, which is not in place', () => {
    const one = flaw(
      { type: 'bitnami', name: 'redis', version: '7.0.1', fix: '7.0.2' },
      { fix: { isInPlace: false } },
    )
    expect(advise([one]).map((action) => action.kind)).toEqual(['replace-binary'])
  })
})

describe('the base image', () => {
  const ofBase = { ...SSL, origin: 'base' as const }

  test('is built on anew for what has a fix in its layers; what has none stays', () => {
    const unfixed = flaw({ ...ofBase, fix: null })
    const fixable = flaw(ofBase, { severity: 'high' })
    const actions = advise([fixable, unfixed, flaw(SSL), flaw({ fix: '4.17.21' })], {
      base: baseImage({ name: 'docker.io/library/debian:12@sha256:0123' }),
      blocking: new Set([fixable.id]),
    })
    const action = actionOf(actions, 'move-base')
    expect(action.title).toBe('Rebuild on the newest docker.io/library/debian:12')
    expect(action.removes).toEqual({
      total: 1,
      critical: 0,
      high: 1,
      knownExploited: 0,
      blocking: 1,
    })
    expect([action.leaves.total, action.findings, action.isEstimate]).toEqual([
      1,
      [fixable.id],
      true,
    ])
    expect(action.note).toMatch(/^Of 4 open findings in packages, 2 come .*; 1 of these/)
  })

  test.each([
    ['nobody knows it', null, 'base' as const],
    ['its layers are not known', baseImage({ layers: null }), 'unknown' as const],
    ['nothing lies in its layers', baseImage(), 'added' as const],
  ])('is not spoken of when %s', (_, base, origin) => {
    const kinds = advise([flaw({ ...SSL, origin })], { base }).map((one) => one.kind)
    expect(kinds).toEqual(['upgrade-system'])
  })

  const [built, newer] = ['sha256:0123', 'sha256:4567']

  test.each([
    ['the digest that it was built on is what the tag leads to', built, true, built, false],
    ['the same, though its layers are not proved', built, false, built, false],
    ['what the tag leads to proved it', null, true, newer, false],
    ['the tag leads to another image', built, true, newer, true],
    ['nobody knows which image of the tag it was built on', null, false, newer, true],
    ['nobody asked what the tag leads to', built, true, null, true],
  ])('is to be built on anew or not when %s', (_, digest, isVerified, currentDigest, isUseful) => {
    const base = baseImage({ digest, isVerified, currentDigest })
    const actions = advise([flaw(ofBase)], { base })
    expect(actions.some((one) => one.kind === 'move-base')).toBe(isUseful)
    const { note } = actionOf(actions, 'upgrade-system')
    if (isUseful) expect(note).toContain(': a newer build of it upgrades them')
    else
      expect(note).toBe(
        '1 of 1 package came with the base image (debian:12), whose newest build is the one in use.',
      )
  })

  test('does not remove what lies above it as well', () => {
    const one = flaw({ fix: '4.17.21' })
    const both = (['base', 'added'] as const).map((origin) => ({
      path: origin,
      layer: null,
      origin,
      replaced: null,
    }))
    const actions = advise([{ ...one, instances: both }], { base: baseImage() })
    expect(actions.map((action) => action.kind)).toEqual(['upgrade-dependency'])
  })
})

describe('a system past its end of life', () => {
  test('is replaced, which removes what its packages have, and says that this overlaps', () => {
    const actions = advise([flaw(SSL), flaw({ ...SSL, fix: null }), flaw({ fix: '4.17.21' })], {
      os: system('debian', '9.9', true),
    })
    const action = actionOf(actions, 'replace-system')
    expect(action.title).toBe(
      'Move from debian 9.9, which is past its end of life, to a supported release',
    )
    expect([action.removes.total, action.findings.length]).toEqual([2, 2])
    expect(action.note).toContain('under the other actions as well')
  })

  test('is replaced even without findings, since few advisories are written for it', () => {
    const actions = advise([], { os: system('debian', '9.9', true) })
    expect(actions.map((one) => one.kind)).toEqual(['replace-system'])
  })
})

describe('secrets', () => {
  test('are one action that names the files', () => {
    const at = (path: string, line: number) =>
      ruleFinding({ line, instances: [{ path, layer: null, origin: 'added', replaced: null }] })
    const secrets = [at('app/.env', 1), at('app/.env', 2), at('root/key', 1)]
    const action = actionOf(
      advise(secrets, { blocking: new Set([secrets[0]?.id ?? '']) }),
      'remove-secret',
    )
    expect(action.title).toBe('Remove 3 secrets from app/.env and root/key')
    expect([action.removes.total, action.removes.blocking]).toEqual([3, 1])
    expect(action.note).toContain('Revoke')
  })

  test('in files of packages are counted in the note', () => {
    const action = actionOf(advise([ruleFinding({ packageOwned: true })]), 'remove-secret')
    expect(action.note).toContain('1 of 1 in files that a package brought')
  })
})

test('malware is one action, the first, whether a rule or an advisory found it', () => {
  const actions = advise([
    flaw(SSL, { kev: { added: '2099-01-01', ransomware: true } }),
    flaw(
      { name: 'event-stream', version: '3.3.6', fix: '4.0.0' },
      { class: 'malware', severity: 'low' },
    ),
    ruleFinding({ kind: 'malware', package: null, severity: 'high' }),
  ])
  expect(actions.map((one) => one.kind)).toEqual(['remove-malware', 'upgrade-system'])
  expect(actions[0]?.title).toBe('Remove malware: event-stream 3.3.6')
  expect(actions[0]?.removes.total).toBe(2)
})

describe('what nothing fixes', () => {
  test('is one action that removes nothing, says why by state, and names what is exploited first', () => {
    const kev = { added: '2099-01-01', ransomware: false }
    const actions = advise([
      flaw({ ...SSL, fix: null, source: 'openssl' }, { vulnerability: { id: 'CVE-2098-7' }, kev }),
      flaw({ ...SSL, fix: null, source: 'openssl' }, { fix: { state: 'wont-fix' } }),
      flaw({ ...SSL, name: 'zlib1g', fix: null }, { fix: { state: 'deferred' }, severity: 'low' }),
      flaw(
        { ...SSL, name: 'zlib1g', fix: null },
        { fix: { state: 'end-of-life' }, severity: 'low' },
      ),
      flaw({ ...SSL, name: 'bash', fix: null }, { fix: { state: 'unknown' }, severity: 'low' }),
      flaw({ ...SSL, name: 'bash', fix: null }, { fix: { state: 'fixed', version: null } }),
    ])
    const action = actionOf(actions, 'wait')
    expect(action.title).toBe(
      'Nothing to upgrade to yet for 6 findings in openssl, bash and zlib1g',
    )
    expect(action.note).toBe(
      'Attackers use CVE-2098-7 in libssl3: remove the package or mitigate. 1 not fixed yet, 1 will not be fixed, 1 deferred, 1 past the end of support, 1 of unknown state, 1 fixed, but in no version above the installed one that anybody names.',
    )
    expect([action.removes.total, action.leaves.total, action.leaves.knownExploited]).toEqual([
      0, 6, 1,
    ])
  })
})

test.each(['misconfiguration', 'licence'] as const)(
  'a %s says itself what is to be done',
  (kind) => {
    expect(advise([ruleFinding({ kind })])).toEqual([])
  },
)

test.each(['waived', 'not-affected', 'off-gate'] as const)(
  'what is %s needs no action',
  (status) => {
    expect(advise([flaw(SSL, { status }), ruleFinding({ status })])).toEqual([])
  },
)
