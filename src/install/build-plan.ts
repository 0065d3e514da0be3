import { createHash } from 'node:crypto'
import type { ScannerId } from '../domain/finding.ts'
import type { GoModule } from './job.ts'
import type { Target } from './release-address.ts'

/** How one scanner is built: the flags of its own releases that matter, and what to expect. */
export type BuildPlan = {
  readonly package: string
  readonly module: string
  readonly stamp: (version: string) => string
  readonly environment: Readonly<Record<string, string>>
  /** Packages that `go build -v` names when nothing is in Go's cache (Go 1.26, Linux). */
  readonly packages: number
  /** On two cores, with nothing in Go's cache. */
  readonly minutes: number
}

export const BUILD_PLANS: Readonly<Record<ScannerId, BuildPlan>> = {
  grype: {
    package: 'github.com/anchore/grype/cmd/grype',
    module: 'github.com/anchore/grype',
    stamp: (version) => `-X main.version=${version}`,
    environment: {},
    packages: 1768,
    minutes: 3,
  },
  trivy: {
    package: 'github.com/aquasecurity/trivy/cmd/trivy',
    module: 'github.com/aquasecurity/trivy',
    stamp: (version) => `-X github.com/aquasecurity/trivy/pkg/version/app.ver=${version}`,
    // Its release build sets it (goreleaser.yml); without it the sources do not compile.
    environment: { GOEXPERIMENT: 'jsonv2' },
    packages: 3080,
    minutes: 5,
  },
}

export function toBuildArguments(plan: BuildPlan, version: string, output: string): string[] {
  const linker = `-s -w ${plan.stamp(version)}`
  const flags = ['-mod=readonly', '-trimpath', '-buildvcs=false', '-v', '-ldflags', linker]
  return ['build', ...flags, '-o', output, plan.package]
}

/** Identity of a build: the same module files, flags and target give the same program from the same Go. */
export function toBuildHash(plan: BuildPlan, version: string, made: GoModule & Target): string {
  const { goMod, goSum, platform, architecture } = made
  const flags = [...toBuildArguments(plan, version, ''), ...Object.entries(plan.environment).flat()]
  const parts = [goMod, goSum, platform, architecture, ...flags]
  return createHash('sha256').update(parts.join('\u0000')).digest('hex')
}

/**
 * The user's own settings of the Go toolchain and of the network. Nothing else goes in, above all no
 * token of a job.
 */
const TOOLCHAIN_SETTINGS = [
  ...['PATH', 'HOME', 'USER', 'LANG', 'NETRC', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'],
  ...['GOROOT', 'GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOCACHEPROG', 'GOENV', 'GOTOOLCHAIN', 'GOAUTH'],
  ...['GOPROXY', 'GONOPROXY', 'GOPRIVATE', 'GOINSECURE', 'GOVCS'],
  ...['GOSUMDB', 'GONOSUMDB', 'GOMAXPROCS', 'GOMEMLIMIT'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['ALL_PROXY', 'all_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
]

const GO_ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' } as const

export function toBuildEnvironment(
  plan: BuildPlan,
  target: Target,
  given: { readonly env: Readonly<Record<string, string | undefined>>; readonly scratch: string },
): Record<string, string> {
  const settings = TOOLCHAIN_SETTINGS.flatMap((name) => {
    const value = given.env[name]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(settings),
    ...plan.environment,
    CGO_ENABLED: '0',
    GOOS: target.platform,
    GOARCH: GO_ARCHITECTURES[target.architecture],
    // An empty value would let the user's `go env -w GOFLAGS=…` through.
    GOFLAGS: '-mod=readonly',
    GOWORK: 'off',
    GO111MODULE: 'on',
    GOTMPDIR: given.scratch,
    TMPDIR: given.scratch,
  }
}
