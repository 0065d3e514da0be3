import type { Comparator, VersionRange } from '../matching/version-matcher.ts'
import { isNoText, toList, toRecord, toText } from './narrow.ts'
import { parseVers } from './vers.ts'

type Fields = Readonly<Record<string, unknown>>

/** A product of the tree: what identifies it, or the two of which a relationship makes one. */
export type CsafProduct =
  | {
      readonly kind: 'product'
      readonly purls: readonly string[]
      readonly cpe: string | null
      /** Versions that only the branch names; `unclear`: they are named in words of no grammar. */
      readonly range: VersionRange | 'unclear' | null
    }
  | { readonly kind: 'relationship'; readonly component: string; readonly platform: string }

export type CsafProducts = {
  readonly byId: ReadonlyMap<string, CsafProduct>
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
}

const MAX_BRANCHES = 100

/** The product tree of CSAF 2.0, section 3.2.2: branches, full names, relationships and groups. */
export function readProducts(tree: Fields): CsafProducts {
  const byId = new Map<string, CsafProduct>()
  for (const one of toList(tree['full_product_names'])) addProduct(toRecord(one), null, byId)
  walkBranches(toList(tree['branches']), { range: null, depth: 0 }, byId)
  for (const one of toList(tree['relationships'])) addRelationship(toRecord(one), byId)
  const groups = toList(tree['product_groups']).map(toRecord)
  return {
    byId,
    groups: new Map(
      groups.flatMap((one) => {
        const id = toText(one['group_id'])
        return id === null
          ? []
          : [
              [
                id,
                new Set(toList(one['product_ids']).flatMap((product) => toText(product) ?? [])),
              ] as const,
            ]
      }),
    ),
  }
}

type Above = { readonly range: VersionRange | 'unclear' | null; readonly depth: number }

function walkBranches(
  branches: readonly unknown[],
  above: Above,
  byId: Map<string, CsafProduct>,
): void {
  if (above.depth > MAX_BRANCHES) return
  for (const branch of branches) {
    const fields = toRecord(branch)
    const range = rangeOf(fields) ?? above.range
    if (fields['product'] !== undefined) addProduct(toRecord(fields['product']), range, byId)
    walkBranches(toList(fields['branches']), { range, depth: above.depth + 1 }, byId)
  }
}

/** The name of a branch may be a version or a range, and often is a name with a version in it, which the purl has, too. */
function rangeOf(branch: Fields): VersionRange | 'unclear' | null {
  const name = toText(branch['name'])
  if (isNoText(branch['category'])) return 'unclear'
  if (name === null) return isOfVersions(branch['category']) ? 'unclear' : null
  if (branch['category'] === 'product_version_range') {
    const range = parseVers(name)
    return range.kind === 'ready' && range.value.flat().every(isNumbered) ? range.value : 'unclear'
  }
  const isVersion = branch['category'] === 'product_version' && /^v?\d\S*$/.test(name)
  return isVersion ? [[{ operator: '=', version: name }]] : null
}

function isOfVersions(category: unknown): boolean {
  return category === 'product_version' || category === 'product_version_range'
}

/** `all before May` is read as three versions, which are none. */
function isNumbered({ version }: Comparator): boolean {
  return /\d/.test(version)
}

function addProduct(fields: Fields, range: Above['range'], byId: Map<string, CsafProduct>): void {
  const id = toText(fields['product_id'])
  if (id === null) return
  const helper = toRecord(fields['product_identification_helper'])
  // `purls` is how CSAF 2.1 names several.
  const purls = [helper['purl'], ...toList(helper['purls'])].flatMap((one) => toText(one) ?? [])
  byId.set(id, { kind: 'product', purls, cpe: toText(helper['cpe']), range })
}

function addRelationship(fields: Fields, byId: Map<string, CsafProduct>): void {
  const id = toText(toRecord(fields['full_product_name'])['product_id'])
  const component = toText(fields['product_reference'])
  const platform = toText(fields['relates_to_product_reference'])
  if (id === null || component === null || platform === null) return
  byId.set(id, { kind: 'relationship', component, platform })
}
