import type { OperatingSystem } from '../domain/observation.ts'

/** A package to upgrade, its name and version fit for a command. */
export type Order = { readonly name: string; readonly version: string }

/** The command that upgrades these packages, as it stands behind a `RUN`; never called with none. */
export type PackageManager = {
  readonly name: string
  /** True where the command itself asks for at least the version; else it takes the newest there is. */
  readonly asksForVersions: boolean
  toCommand(orders: readonly Order[]): string
}

/** What is known of a system: who made it, and the names of its packages where all of them are known. */
export type Equipment = {
  readonly os: Pick<OperatingSystem, 'family' | 'version'> | null
  readonly installed: ReadonlySet<string> | null
}

/** `absent` where the system has none, as in distroless images; `unknown` where nobody knows which it has. */
export type FoundManager = PackageManager | 'absent' | 'unknown'

/**
 * The package manager of a system's packages, by what is installed, else by whose system it is. Repositories
 * of most distributions keep the newest version of a package only, so no command asks for exactly one.
 */
export function findPackageManager(type: string, { os, installed }: Equipment): FoundManager {
  const candidates = CANDIDATES.get(type)
  if (candidates === undefined) return 'unknown'
  if (installed !== null && installed.size > 0) {
    return candidates.find(([name]) => installed.has(name))?.[1] ?? 'absent'
  }
  const [first] = candidates
  if (candidates.length === 1 && first !== undefined) return first[1]
  return os === null ? 'unknown' : ofRpm(os.family.toLowerCase(), os.version)
}

/** apt-get(8): it knows `=` for a version, but no "at least". */
const APT: PackageManager = {
  name: 'apt-get',
  asksForVersions: false,
  toCommand: (orders) =>
    `apt-get update && apt-get install --only-upgrade -y ${names(orders)} && rm -rf /var/lib/apt/lists/*`,
}

/** apk-add(8): fails when the repository has nothing that new, where `apk upgrade` would do nothing. */
const APK: PackageManager = {
  name: 'apk',
  asksForVersions: true,
  toCommand: (orders) =>
    `apk add --no-cache --upgrade ${orders.map((one) => `'${one.name}>=${one.version}'`).join(' ')}`,
}

/** Arch Linux wiki, "System maintenance": partial upgrades are unsupported. */
const PACMAN: PackageManager = {
  name: 'pacman',
  asksForVersions: false,
  toCommand: () => 'pacman -Syu --noconfirm',
}

const TDNF = rpmManager('tdnf', 'update -y', 'clean all')
const ZYPPER = rpmManager('zypper', '--non-interactive update', 'clean --all')
const DNF = rpmManager('dnf', 'upgrade -y', 'clean all')
const MICRODNF = rpmManager('microdnf', 'update -y', 'clean all')
const YUM = rpmManager('yum', 'update -y', 'clean all')

/** By purl type: the package that brings a manager. Where dnf is, yum may be another name for it. */
const CANDIDATES: ReadonlyMap<string, readonly (readonly [string, PackageManager])[]> = new Map([
  ['deb', [['apt', APT]]],
  ['apk', [['apk-tools', APK]]],
  ['alpm', [['pacman', PACMAN]]],
  [
    'rpm',
    [
      ['tdnf', TDNF],
      ['zypper', ZYPPER],
      ['dnf', DNF],
      ['dnf5', DNF],
      ['microdnf', MICRODNF],
      ['yum', YUM],
    ],
  ],
])

function rpmManager(name: string, upgrade: string, clean: string): PackageManager {
  return {
    name,
    asksForVersions: false,
    toCommand: (orders) => `${name} ${upgrade} ${names(orders)} && ${name} ${clean}`,
  }
}

const WITH_TDNF = new Set(['photon', 'cbl-mariner', 'mariner', 'azurelinux', 'azure'])
const WITH_ZYPPER = /^(?:s(?:use|les|led|lem)|opensuse)/
/** The first major version that has dnf. Those of Amazon are years from 2022 on, and before `2` and `2018.03`. */
const FIRST_WITH_DNF: ReadonlyMap<string, number> = new Map([
  ['redhat', 8],
  ['rhel', 8],
  ['centos', 8],
  ['oracle', 8],
  ['oraclelinux', 8],
  ['ol', 8],
  ['amazon', 2022],
  ['amazonlinux', 2022],
  ['amzn', 2022],
  ['alma', 0],
  ['almalinux', 0],
  ['rocky', 0],
  ['rockylinux', 0],
  ['fedora', 22],
  ['openeuler', 20],
])

function ofRpm(family: string, version: string): FoundManager {
  if (WITH_TDNF.has(family)) return TDNF
  if (WITH_ZYPPER.test(family)) return ZYPPER
  const first = FIRST_WITH_DNF.get(family)
  if (first === undefined) return 'unknown'
  const major = Number(/\d+/.exec(version)?.[0] ?? first)
  return major >= first ? DNF : YUM
}

function names(orders: readonly Order[]): string {
  return orders.map((one) => one.name).join(' ')
}
