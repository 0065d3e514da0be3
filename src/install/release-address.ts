import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { ReleaseArchitecture, ReleasePlatform } from './pins.ts'
import { SCANNER_NAMES, toPlainText } from './words.ts'

export type Target = {
  readonly platform: ReleasePlatform
  readonly architecture: ReleaseArchitecture
}

const OWNERS = { grype: 'anchore', trivy: 'aquasecurity' } as const satisfies Record<
  ScannerId,
  string
>

/** How each project names its archives (goreleaser files of both). */
const ASSET_SUFFIXES: Readonly<Record<ScannerId, Readonly<Record<string, string>>>> = {
  grype: {
    'linux-x64': 'linux_amd64',
    'linux-arm64': 'linux_arm64',
    'darwin-x64': 'darwin_amd64',
    'darwin-arm64': 'darwin_arm64',
  },
  trivy: {
    'linux-x64': 'Linux-64bit',
    'linux-arm64': 'Linux-ARM64',
    'darwin-x64': 'macOS-64bit',
    'darwin-arm64': 'macOS-ARM64',
  },
}

const GITHUB = 'https://github.com'

export type ReleaseAddress = {
  readonly asset: string
  /** May hold a user name and password of the mirror. */
  readonly url: URL
}

/** Throws `config-invalid` for a mirror that is no address, `plain-http-refused` for one without TLS. */
export function getReleaseAddress(
  release: { readonly scanner: ScannerId; readonly version: string },
  target: Target,
  mirror: string | null,
): ReleaseAddress {
  const { scanner, version } = release
  const suffix = ASSET_SUFFIXES[scanner][`${target.platform}-${target.architecture}`] ?? ''
  const asset = `${scanner}_${version}_${suffix}.tar.gz`
  const path = `${OWNERS[scanner]}/${scanner}/releases/download/v${version}/${asset}`
  return { asset, url: parseAddress(`${(mirror ?? GITHUB).replace(/\/+$/, '')}/${path}`) }
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw new PlimsollError({
      code: 'config-invalid',
      message: 'download-mirror is not the address of a web server.',
      hint: 'Give something like https://mirror.example.com/github; what follows github.com in the address of a release is added to it.',
    })
  }
  if (!isSafeAddress(url)) {
    throw new PlimsollError({
      code: 'plain-http-refused',
      message: `The download mirror ${toPlainText(url.host, 100)} is asked for over plain HTTP.`,
      hint: 'Use its https address; plain HTTP is allowed for this machine itself only.',
    })
  }
  return url
}

/** Encrypted, or not leaving this machine. */
export function isSafeAddress(url: URL): boolean {
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && isLoopback(url)
}

export function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
}

/** An address for people: without credentials and query. */
export function toPublicAddress(url: URL): string {
  return toPlainText(`${url.origin}${url.pathname}`, 300)
}

/** Throws `platform-unsupported` on systems on which neither the scanners nor we run. */
export function getPlatform(platform: string): ReleasePlatform {
  if (platform === 'linux' || platform === 'darwin') return platform
  throw new PlimsollError({
    code: 'platform-unsupported',
    message: `Plimsoll does not run on ${platform === 'win32' ? 'Windows' : toPlainText(platform, 40)}.`,
    hint: 'Use Linux or macOS; on Windows, the Windows Subsystem for Linux or a job on a Linux runner.',
  })
}

/** Throws `platform-unsupported` for processors for which no hash of a release is known. */
export function getArchitecture(scanner: ScannerId, architecture: string): ReleaseArchitecture {
  if (architecture === 'x64' || architecture === 'arm64') return architecture
  throw new PlimsollError({
    code: 'platform-unsupported',
    message: `No pinned release of ${SCANNER_NAMES[scanner]} is known for ${toPlainText(architecture, 40)} processors.`,
    hint: `Install ${SCANNER_NAMES[scanner]} yourself, put it into PATH and set scanner-source to path.`,
  })
}
