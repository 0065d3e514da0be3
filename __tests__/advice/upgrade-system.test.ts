import { describe, expect, test } from '@jest/globals'
import { HOSTILE, actionOf, advise, baseImage, flaw, system } from './kit.ts'
import type { Case } from './kit.ts'

const SSL = {
  type: 'deb',
  name: 'libssl3',
  version: '3.0.11-1',
  fix: '3.0.13-1',
  source: 'openssl',
}
const CRYPTO = { ...SSL, name: 'libcrypto3' }

function upgrade(cases: readonly Case[], rest: Parameters<typeof advise>[1] = {}) {
  return actionOf(
    advise(
      cases.map((one) => flaw(one)),
      rest,
    ),
    'upgrade-system',
  )
}

describe('the command of the package manager', () => {
  test('of Debian takes names, as it cannot ask for at least a version; a comment has the versions', () => {
    expect(upgrade([SSL, CRYPTO], { os: system('debian', '12') }).commands).toEqual([
      '# at least: libcrypto3 3.0.13-1, libssl3 3.0.13-1',
      'apt-get update && apt-get install --only-upgrade -y libcrypto3 libssl3 && rm -rf /var/lib/apt/lists/*',
    ])
  })

  test('of Alpine asks for at least the versions', () => {
    const apk = { type: 'apk', version: '3.0.12-r4', fix: '3.0.13-r0' }
    const { commands } = upgrade([
      { ...apk, name: 'libssl3' },
      { ...apk, name: 'libcrypto3' },
    ])
    expect(commands).toEqual([
      "apk add --no-cache --upgrade 'libcrypto3>=3.0.13-r0' 'libssl3>=3.0.13-r0'",
    ])
  })

  const BASH = { type: 'rpm', name: 'bash', version: '4.2.46-33.el7', fix: '4.2.46-34.el7' }

  test.each([
    ['fedora', '41', 'dnf upgrade -y bash && dnf clean all'],
    ['redhat', '9.4', 'dnf upgrade -y bash && dnf clean all'],
    ['redhat', '7.7', 'yum update -y bash && yum clean all'],
    ['centos', '6.10', 'yum update -y bash && yum clean all'],
    ['rocky', '8.5', 'dnf upgrade -y bash && dnf clean all'],
    ['almalinux', '9', 'dnf upgrade -y bash && dnf clean all'],
    ['oracle', '8.0', 'dnf upgrade -y bash && dnf clean all'],
    ['amazon', '2 (Karoo)', 'yum update -y bash && yum clean all'],
    ['amazon', 'AMI release 2018.03', 'yum update -y bash && yum clean all'],
    ['amzn', '2023', 'dnf upgrade -y bash && dnf clean all'],
    ['opensuse-leap', '15.1', 'zypper --non-interactive update bash && zypper clean --all'],
    ['opensuse.tumbleweed', '2024', 'zypper --non-interactive update bash && zypper clean --all'],
    ['sles', '15.6', 'zypper --non-interactive update bash && zypper clean --all'],
    ['slem', '5.4', 'zypper --non-interactive update bash && zypper clean --all'],
    ['photon', '3.0', 'tdnf update -y bash && tdnf clean all'],
    ['cbl-mariner', '1.0', 'tdnf update -y bash && tdnf clean all'],
    ['azurelinux', '3.0', 'tdnf update -y bash && tdnf clean all'],
  ])('of %s %s', (family, version, command) => {
    expect(upgrade([BASH], { os: system(family, version) }).commands).toEqual([
      '# at least: bash 4.2.46-34.el7',
      command,
    ])
  })

  test.each([
    ['an RPM system that nobody knows', system('acme', '1')],
    ['no system', null],
  ])('is missing, and the note says so: %s', (_, os) => {
    const action = upgrade([BASH], { os })
    expect(action.commands).toEqual([])
    expect(action.note).toContain('not known')
  })

  test.each([
    ['microdnf', ['bash', 'microdnf'], 'microdnf update -y bash && microdnf clean all'],
    ['dnf where yum is its other name', ['yum', 'dnf'], 'dnf upgrade -y bash && dnf clean all'],
    ['dnf 5', ['dnf5'], 'dnf upgrade -y bash && dnf clean all'],
  ])('is that of the package manager which is installed: %s', (_, names, command) => {
    const inventory = names.map((name) => ({ type: 'rpm', name }))
    const { commands } = upgrade([BASH], { os: system('redhat', '9.4'), inventory })
    expect(commands.at(-1)).toBe(command)
  })

  test.each([
    ['deb', 'apt', { ...SSL }],
    ['apk', 'apk-tools', { ...SSL, type: 'apk', version: '3.0.12-r4', fix: '3.0.13-r0' }],
    ['rpm', 'dnf', BASH],
  ])('of %s is missing in an image without %s', (type, manager, one) => {
    const os = system('redhat', '9')
    const without = upgrade([one], { os, inventory: [{ type, name: one.name }] })
    expect(without.commands).toEqual([])
    expect(without.note).toContain('no package manager')
    const inventory = [
      { type, name: one.name },
      { type, name: manager },
    ]
    expect(upgrade([one], { os, inventory }).commands).not.toEqual([])
  })

  test('is missing in a distroless image, which keeps a file for each package', () => {
    const action = upgrade([
      { ...SSL, paths: ['var/lib/dpkg/status.d/libssl3'] },
      { ...CRYPTO, paths: [null] },
    ])
    expect(action.commands).toEqual([])
    expect(action.note).toContain('newer base')
    expect(action.upgrades).toHaveLength(2)
  })

  test('is there when a list of packages is there beside such files', () => {
    const action = upgrade([
      { ...SSL, paths: ['var/lib/dpkg/status.d/libssl3'] },
      { ...CRYPTO, paths: ['var/lib/dpkg/status'] },
    ])
    expect(action.commands).toHaveLength(2)
  })

  test('of Arch Linux upgrades everything, since parts alone are unsupported', () => {
    const { commands } = upgrade([
      { type: 'alpm', name: 'openssl', version: '3.0.0-1', fix: '3.0.1-1' },
    ])
    expect(commands).toEqual(['# at least: openssl 3.0.1-1', 'pacman -Syu --noconfirm'])
  })

  test.each(['portage', 'bottlerocket'])('of %s is not known', (type) => {
    const action = upgrade([{ type, name: 'x', version: '1.0', fix: '1.1' }])
    expect([action.commands, action.note]).toEqual([[], expect.stringContaining('not known')])
  })

  test('names a package once that is there in two versions, with the version that clears both', () => {
    const kernel = { type: 'deb', name: 'linux-image', fix: '6.1.9-1' }
    const action = upgrade([
      { ...kernel, version: '6.1.1-1' },
      { ...kernel, version: '6.1.2-1', fix: '6.1.10-1' },
    ])
    expect(action.commands[0]).toBe('# at least: linux-image 6.1.10-1')
    expect(action.upgrades.map((one) => `${one.from} ${one.to}`)).toEqual([
      '6.1.1-1 6.1.9-1',
      '6.1.2-1 6.1.10-1',
    ])
  })
})

describe('names and versions that try to be more than that', () => {
  const types: readonly [string, Case][] = [
    ['deb', SSL],
    ['apk', { ...SSL, type: 'apk', version: '3.0.12-r4', fix: '3.0.13-r0' }],
    ['rpm', { ...SSL, type: 'rpm' }],
  ]
  const os = system('fedora', '41')

  test.each(types)('%s: stand in no command; the rest of it is there', (type, one) => {
    const bad = [
      ...HOSTILE.map((name) => ({ ...one, name, source: 'x' })),
      ...HOSTILE.map((fix, at) => ({ ...one, name: `pkg${at}`, fix })),
    ]
    const clean = upgrade([{ ...one, type }], { os })
    const action = upgrade([{ ...one, type }, ...bad], { os })
    expect(action.commands).toEqual(clean.commands)
    expect(action.note).toContain('not in the command')
  })

  test('alone leave no command at all', () => {
    expect(upgrade([{ ...SSL, name: '--help' }]).commands).toEqual([])
  })

  test('stand in title and note on one line without anything unseen', () => {
    const action = upgrade([{ ...SSL, name: 'a\u202e\nRUN\u0007 b', source: 'c\r\n\u200bd' }, SSL])
    expect(`${action.title}${String(action.note)}`).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

describe('its title', () => {
  test.each([
    [[SSL], 'Upgrade libssl3 3.0.11-1 to 3.0.13-1'],
    [[SSL, CRYPTO], 'Upgrade openssl to 3.0.13-1 (libcrypto3 and libssl3)'],
    [[SSL, { ...CRYPTO, fix: '3.0.14-1' }], 'Upgrade openssl (libcrypto3 and libssl3)'],
    [
      ['a', 'b', 'c', 'd', 'e'].map((source) => ({ ...SSL, name: `lib${source}`, source })),
      'Upgrade 5 system packages: a, b, c and 2 more',
    ],
  ])('%#', (cases, title) => {
    expect(upgrade(cases).title).toBe(title)
  })

  test('names the worst source packages first', () => {
    const worst = flaw({ ...SSL, name: 'zlib1g', source: 'zlib' }, { severity: 'critical' })
    const less = flaw({ ...SSL, name: 'bash', source: null as never }, { severity: 'high' })
    expect(actionOf(advise([less, worst]), 'upgrade-system').title).toContain('zlib and bash')
  })
})

test('what the base brought is better upgraded there, and the note says so', () => {
  const cases = [
    { ...SSL, origin: 'base' as const },
    { ...CRYPTO, origin: 'added' as const },
  ]
  expect(upgrade(cases, { base: baseImage() }).note).toMatch(
    /^1 of 2 packages came .*\(debian:12\)/,
  )
  expect(upgrade([CRYPTO], { base: baseImage() }).note).toBeNull()
})

test('it leaves what has no fix in the same packages, and nothing of others', () => {
  const action = upgrade([
    SSL,
    { ...SSL, fix: null },
    { ...SSL, version: '3.0.10-1', fix: null },
    { ...CRYPTO, fix: null },
  ])
  expect([action.removes.total, action.leaves.total]).toEqual([1, 2])
})

test('each package manager has an action of its own', () => {
  const actions = advise([flaw(SSL), flaw({ ...SSL, type: 'rpm' })])
  expect(actions.map((one) => one.kind)).toEqual(['upgrade-system', 'upgrade-system'])
})
