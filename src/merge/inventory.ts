import type { ScannerId } from '../domain/finding.ts'
import type { CataloguedPackage, ScannerReport } from '../domain/observation.ts'
import type { InventoryPackage } from '../domain/report.ts'
import { createPackageKeys } from './package-groups.ts'
import { compareText, distinct } from './unite.ts'

type Entry = { readonly scanner: ScannerId; readonly found: CataloguedPackage }

/** Every package that any scanner recognised, each once, in alphabetical order. */
export function toInventory(reports: readonly ScannerReport[]): readonly InventoryPackage[] {
  const entries = new Map<string, Entry[]>()
  const toKey = createPackageKeys()
  for (const { scanner, packages } of reports) {
    for (const found of packages) {
      const key = toKey(found)
      const known = entries.get(key)
      if (known === undefined) entries.set(key, [{ scanner, found }])
      else known.push({ scanner, found })
    }
  }
  return [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, found]) => toInventoryPackage(found))
}

function toInventoryPackage(entries: readonly Entry[]): InventoryPackage {
  const sorted = entries.length < 2 ? entries : [...entries].sort(byInformation)
  const [first] = sorted
  if (first === undefined)
    throw new RangeError('a package of the inventory was recognised by someone')
  const { type, namespace, name, version, purl } = first.found
  const all = sorted.map((one) => one.found)
  return {
    type,
    namespace,
    name,
    version,
    purl,
    sourcePackage: all.find((one) => one.sourcePackage !== null)?.sourcePackage ?? null,
    seenBy: distinct(
      sorted.map((one) => one.scanner),
      compareText,
    ),
    paths: distinct(
      all.flatMap((one) => one.path ?? []),
      compareText,
    ),
    layer: findLayer(sorted),
  }
}

/** Trivy names the layer that brought a package; Grype that of the evidence. */
function findLayer(entries: readonly Entry[]): string | null {
  const layered = entries.filter((one) => one.found.layer !== null)
  const chosen = layered.find((one) => one.scanner === 'trivy') ?? layered[0]
  return chosen?.found.layer ?? null
}

function byInformation(a: Entry, b: Entry): number {
  return (
    Number(a.found.namespace === null) - Number(b.found.namespace === null) ||
    Number(a.found.purl === null) - Number(b.found.purl === null) ||
    compareText(a.scanner, b.scanner) ||
    compareText(a.found.path ?? '', b.found.path ?? '')
  )
}
