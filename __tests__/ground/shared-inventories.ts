import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildImage } from './images.ts'
import type { BuiltImage, TreeFile } from './images.ts'
import { SHARED_ADVISORIES } from './shared-records.ts'

/* Images with the packages of ../shared/advisories/inventories, as its README says that scanners must see them. */

export const INVENTORIES = [
  'nginx-debian12',
  'my-app-debian12',
  'nginx-debian13',
  'juice-shop-debian13',
  'alpine-3.19',
] as const

export type InventoryName = (typeof INVENTORIES)[number]

type SystemPackage = {
  readonly name: string
  readonly version: string
  readonly arch?: string
  readonly source?: string
  readonly sourceVersion?: string
  readonly licenses?: readonly string[]
}

type LanguagePackage = { readonly name: string; readonly version: string; readonly path: string }

export type Inventory = {
  readonly distro: { readonly family: 'alpine' | 'debian'; readonly version: string }
  readonly os: readonly SystemPackage[]
  readonly npm?: readonly LanguagePackage[]
  readonly pypi?: readonly LanguagePackage[]
}

export function readInventory(name: InventoryName): Inventory {
  const path = join(SHARED_ADVISORIES, 'inventories', `${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as Inventory
}

export function imageOfInventory(inventory: Inventory): BuiltImage {
  const system = inventory.distro.family === 'alpine' ? alpineTree : debianTree
  const npm = (inventory.npm ?? []).map(({ name, version, path }) => ({
    path,
    content: JSON.stringify({ name, version }),
  }))
  const pypi = (inventory.pypi ?? []).map(({ name, version, path }) => ({
    path,
    content: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
  }))
  return buildImage({ layers: [system(inventory), [...npm, ...pypi]] })
}

function debianTree({ distro, os }: Inventory): TreeFile[] {
  const release = distro.version.split('.')[0] ?? ''
  const stanzas = os.map((one) =>
    [
      `Package: ${one.name}`,
      'Status: install ok installed',
      `Architecture: ${one.arch ?? 'amd64'}`,
      `Version: ${one.version}`,
      ...sourceLine(one),
    ].join('\n'),
  )
  return [
    { path: 'etc/os-release', content: `ID=debian\nVERSION_ID="${release}"\n` },
    { path: 'etc/debian_version', content: `${distro.version}\n` },
    { path: 'var/lib/dpkg/status', content: `${stanzas.join('\n\n')}\n` },
  ]
}

/** The version is written where it differs from the package's own (deb-src-control(5), Source). */
function sourceLine({ name, source, sourceVersion }: SystemPackage): string[] {
  if (source === undefined && sourceVersion === undefined) return []
  const version = sourceVersion === undefined ? '' : ` (${sourceVersion})`
  return [`Source: ${source ?? name}${version}`]
}

function alpineTree({ distro, os }: Inventory): TreeFile[] {
  const entries = os.map((one) =>
    [
      'C:Q1AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      `P:${one.name}`,
      `V:${one.version}`,
      `A:${one.arch ?? 'x86_64'}`,
      `L:${(one.licenses ?? []).join(' AND ')}`,
      `o:${one.source ?? one.name}`,
      `T:${one.name}`,
      't:1700000000',
    ].join('\n'),
  )
  return [
    { path: 'etc/os-release', content: `ID=alpine\nVERSION_ID=${distro.version}\n` },
    { path: 'etc/alpine-release', content: `${distro.version}\n` },
    { path: 'lib/apk/db/installed', content: `${entries.join('\n\n')}\n\n` },
  ]
}
