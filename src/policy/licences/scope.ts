import type { Origin, Package, RuleFinding } from '../../domain/finding.ts'
import type { Image } from '../../domain/image.ts'
import { isSystemType } from '../../domain/package-type.ts'
import type { InventoryPackage } from '../../domain/report.ts'
import type { Policy } from '../policy.ts'

/** Whether a licence rule looks at a package, or at a file with a licence of its own. */
export type LicenceScope = {
  readonly hasPackage: (subject: InventoryPackage) => boolean
  readonly hasFinding: (finding: RuleFinding) => boolean
}

export type Holdings = {
  readonly policy: Policy
  readonly image: Image | null
  readonly packages: readonly InventoryPackage[]
}

/**
 * Application packages in added layers, unless the policy widens it. A layer of unknown origin counts as
 * added. The scanner does not say in which layer it found a licence: the list of packages does.
 */
export function createLicenceScope({
  policy: { values },
  image,
  packages,
}: Holdings): LicenceScope {
  const isEveryPackage = values['compliance.license_packages'] === 'all'
  const isEveryLayer = values['compliance.license_layers'] === 'all'
  const originOf = createOriginOf(image)
  const isOfType = (subject: Package | null): boolean =>
    isEveryPackage || subject === null || !isSystemType(subject.type)
  const byIdentity = new Map(packages.map((one) => [identityOf(one), one]))
  const isAdded = ({ instances, package: subject }: RuleFinding): boolean => {
    if (isEveryLayer) return true
    const listed = subject === null ? undefined : byIdentity.get(identityOf(subject))
    if (listed !== undefined && originOf(listed.layer) === 'base') return false
    return instances.length === 0 || instances.some(({ origin }) => origin !== 'base')
  }
  return {
    hasPackage: (one) => isOfType(one) && (isEveryLayer || originOf(one.layer) !== 'base'),
    hasFinding: (one) =>
      one.kind === 'licence' && isOfType(one.package) && isAdded(one) && !isTextOfSystem(one),
  }
}

/** A licence text that a package of the system brings says nothing of anybody's code. */
function isTextOfSystem({ package: subject, packageOwned }: RuleFinding): boolean {
  return subject === null && packageOwned
}

function createOriginOf(image: Image | null): (layer: string | null) => Origin {
  const origins = new Map((image?.layers ?? []).map((layer) => [layer.diffId, layer.origin]))
  return (layer) => (layer === null ? 'unknown' : (origins.get(layer) ?? 'unknown'))
}

/** Type, namespace, name and version: what the list of packages and a finding about one share. */
export function identityOf({ type, namespace, name, version }: Package): string {
  return [type, namespace ?? '', name, version].join('\u0000')
}
