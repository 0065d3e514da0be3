import type { Package } from '../../domain/finding.ts'
import type { InventoryPackage } from '../../domain/report.ts'
import { compareText, distinctTexts } from '../order.ts'
import { byFields, sorted } from './in-order.ts'

export function toPackageJson(subject: Package): object {
  const { name, namespace, purl, type, version } = subject
  return { name, namespace, purl, sourcePackage: toSourceJson(subject), type, version }
}

/** One at a time: a large image has many thousand packages. */
export function* toPackagesJson(packages: readonly InventoryPackage[]): Generator<object> {
  for (const one of sorted(packages, compareInventory)) yield toInventoryJson(one)
}

const byIdentity = byFields<InventoryPackage>(
  'type',
  'namespace',
  'name',
  'version',
  'purl',
  'layer',
)

function compareInventory(a: InventoryPackage, b: InventoryPackage): number {
  return byIdentity(a, b) || compareText(toTail(a), toTail(b))
}

/** What tells two packages of one name, version and layer apart. */
function toTail({ paths, seenBy, sourcePackage }: InventoryPackage): string {
  const source = [sourcePackage?.name, sourcePackage?.version]
  return JSON.stringify([distinctTexts(paths), distinctTexts(seenBy), source])
}

function toInventoryJson(one: InventoryPackage): object {
  return {
    layer: one.layer,
    name: one.name,
    namespace: one.namespace,
    paths: distinctTexts(one.paths),
    purl: one.purl,
    seenBy: distinctTexts(one.seenBy),
    sourcePackage: toSourceJson(one),
    type: one.type,
    version: one.version,
  }
}

function toSourceJson({ sourcePackage }: Package): object | null {
  return sourcePackage === null
    ? null
    : { name: sourcePackage.name, version: sourcePackage.version }
}
