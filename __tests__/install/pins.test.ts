import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  MINIMUM_VERSIONS,
  PINNED_VERSIONS,
  PINS,
  REFUSED_VERSIONS,
} from '../../src/install/pins.ts'
import { getReleaseAddress } from '../../src/install/release-address.ts'
import { checkVersion } from '../../src/install/version-rules.ts'
import { failureOf } from './ground.ts'

describe('the pins', () => {
  test('cover both scanners on four systems, each once, with a hash of its own', () => {
    const names = PINS.map(
      (pin) => `${pin.scanner} ${pin.version} ${pin.platform} ${pin.architecture}`,
    )
    const expected = Object.entries(PINNED_VERSIONS).flatMap(([scanner, version]) =>
      ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64'].map(
        (on) => `${scanner} ${version} ${on}`,
      ),
    )
    expect([...names].sort()).toEqual([...expected].sort())
    expect(new Set(PINS.map((pin) => pin.sha256)).size).toBe(PINS.length)
    for (const pin of PINS) expect(pin.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['trivy', 'linux', 'x64', 'trivy_0.74.0_Linux-64bit.tar.gz'],
    ['trivy', 'linux', 'arm64', 'trivy_0.74.0_Linux-ARM64.tar.gz'],
    ['trivy', 'darwin', 'x64', 'trivy_0.74.0_macOS-64bit.tar.gz'],
    ['trivy', 'darwin', 'arm64', 'trivy_0.74.0_macOS-ARM64.tar.gz'],
    ['grype', 'linux', 'x64', 'grype_0.117.0_linux_amd64.tar.gz'],
    ['grype', 'linux', 'arm64', 'grype_0.117.0_linux_arm64.tar.gz'],
    ['grype', 'darwin', 'x64', 'grype_0.117.0_darwin_amd64.tar.gz'],
    ['grype', 'darwin', 'arm64', 'grype_0.117.0_darwin_arm64.tar.gz'],
  ] as const)('of %s on %s %s are of the archive %s', (scanner, platform, architecture, asset) => {
    const version = PINNED_VERSIONS[scanner]
    const address = getReleaseAddress({ scanner, version }, { platform, architecture }, null)
    const owner = scanner === 'trivy' ? 'aquasecurity' : 'anchore'
    expect(address.asset).toBe(asset)
    expect(address.url.href).toBe(
      `https://github.com/${owner}/${scanner}/releases/download/v${version}/${asset}`,
    )
  })

  test('are found behind a mirror as behind github.com', () => {
    const address = getReleaseAddress(
      { scanner: 'grype', version: '0.117.0' },
      { platform: 'linux', architecture: 'x64' },
      'https://mirror.example.test/github/',
    )
    expect(address.url.href).toBe(
      'https://mirror.example.test/github/anchore/grype/releases/download/v0.117.0/grype_0.117.0_linux_amd64.tar.gz',
    )
  })
})

const SHARED = process.env['PLIMSOLL_TEST_SHARED'] === '1'
const describeShared = SHARED ? describe : describe.skip

describeShared(
  `the pins and the research (${SHARED ? 'asked for' : 'skipped: PLIMSOLL_TEST_SHARED is not 1'})`,
  () => {
    test('agree in every hash, and in which was read in one place only', () => {
      const path = join(import.meta.dirname, '../../../shared/reference/pins.md')
      const rows = readFileSync(path, 'utf8').matchAll(
        /^\| `(\S+)` \| `([0-9a-f]{64})` \| (.*) \|$/gm,
      )
      const read = new Map([...rows].map(([, asset, hash, seen]) => [asset, { hash, seen }]))
      for (const pin of PINS) {
        const { asset } = getReleaseAddress(pin, pin, null)
        const row = read.get(asset)
        expect([asset, row?.hash]).toEqual([asset, pin.sha256])
        expect([asset, row?.seen?.startsWith('1 ') ?? true]).toEqual([asset, pin.readIn === 'one'])
      }
    })
  },
)

describe('the rules for versions', () => {
  const check = (scanner: 'trivy' | 'grype', version: string) =>
    failureOf(
      Promise.resolve().then(() => {
        checkVersion(scanner, version)
      }),
    )

  test.each([
    ['trivy', '0.74.0'],
    ['trivy', '0.70.0'],
    ['trivy', 'v0.70.1'],
    ['trivy', '0.71.0-rc.1'],
    ['trivy', '0.70.0+build.5'],
    ['trivy', '1.0.0'],
    ['grype', '0.97.0'],
    ['grype', '0.117.0'],
    ['grype', '0.100.0'],
  ] as const)('let %s %s through', (scanner, version) => {
    expect(() => {
      checkVersion(scanner, version)
    }).not.toThrow()
  })

  test.each([
    ['trivy', '0.69.3'],
    ['trivy', '0.70.0-rc.1'],
    ['trivy', '0.9.0'],
    ['grype', '0.96.1'],
    ['grype', '0.97.0-beta'],
    ['grype', '0.69.4'],
  ] as const)('call %s %s too old', async (scanner, version) => {
    expect(await check(scanner, version)).toBeExplained('scanner-too-old')
  })

  test.each(['0.69.4', '0.69.5', '0.69.6', 'v0.69.4', '0.69.4-1', '0.69.6+rebuilt'])(
    'refuse Trivy %s and say why',
    async (version) => {
      const failure = await check('trivy', version)
      expect(failure).toBeExplained('scanner-refused')
      expect(failure.message).toContain('CVE-2026-33634')
    },
  )

  test.each([
    'dev',
    '',
    '0.74',
    '0.74.0.1',
    '[not provided]',
    '../../etc',
    '0.74.0/..',
    '9999999.0.0',
    '0.74.0\n',
    '00x.1.2',
  ])('refuse "%s", which is no release', async (version) => {
    expect(await check('trivy', version)).toBeExplained('scanner-refused')
  })

  test('let the pinned versions through', () => {
    expect(() => {
      checkVersion('trivy', PINNED_VERSIONS.trivy)
      checkVersion('grype', PINNED_VERSIONS.grype)
    }).not.toThrow()
    expect(REFUSED_VERSIONS.map((one) => one.version)).toEqual(['0.69.4', '0.69.5', '0.69.6'])
    expect(MINIMUM_VERSIONS).toEqual({ trivy: '0.70.0', grype: '0.97.0' })
  })
})
