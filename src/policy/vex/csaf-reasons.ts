import type { Justification } from '../../domain/decision.ts'
import type { CsafProducts } from './csaf-products.ts'
import { toList, toPlain, toRecord, toText, toTexts } from './narrow.ts'
import { toJustification } from './reading.ts'
import type { VexStatus } from './statement.ts'

type Fields = Readonly<Record<string, unknown>>

export type Reason = { readonly justification: Justification | null; readonly words: string }

type Asked = {
  readonly fields: Fields
  readonly meaning: VexStatus
  readonly groups: CsafProducts['groups']
}

/** Why a product has its status: flags and impacts clear it, remediations say what to do. */
export function createReasons({ fields, meaning, groups }: Asked): (productId: string) => Reason {
  const isCleared = meaning === 'not_affected'
  const labelOf = createLookup(
    isCleared ? toList(fields['flags']).map(toRecord) : [],
    'label',
    groups,
  )
  const told = isCleared
    ? toList(fields['threats'])
        .map(toRecord)
        .filter((one) => one['category'] === 'impact')
    : toList(fields['remediations']).map(toRecord)
  const wordsOf = createLookup(told, 'details', groups)
  return (productId) => ({
    justification: toJustification(labelOf(productId)),
    words: toPlain(wordsOf(productId) ?? '', 500),
  })
}

/** Groups that are looked at for each product; beyond them a product has no reason, which is the stricter reading. */
const MAX_GROUPS = 100

/** The member `key` of the first element that names a product, by itself or by a group, or that names none at all. */
function createLookup(
  elements: readonly Fields[],
  key: string,
  groups: CsafProducts['groups'],
): (productId: string) => string | null {
  const byProduct = new Map<string, string>()
  const byGroup: { readonly members: ReadonlySet<string>; readonly text: string }[] = []
  let shared: string | null = null
  for (const element of elements) {
    const text = toText(element[key])
    if (text === null) continue
    const { product_ids: ids, group_ids: groupIds } = element
    const [products, named] = [toTexts(ids), toTexts(groupIds)]
    if (ids === undefined && groupIds === undefined) shared ??= text
    for (const product of products) if (!byProduct.has(product)) byProduct.set(product, text)
    for (const group of named) byGroup.push({ members: groups.get(group) ?? NONE, text })
  }
  const looked = byGroup.slice(0, MAX_GROUPS)
  return (productId) =>
    byProduct.get(productId) ?? looked.find((one) => one.members.has(productId))?.text ?? shared
}

const NONE: ReadonlySet<string> = new Set()
