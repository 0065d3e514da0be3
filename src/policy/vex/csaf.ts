import { readProducts } from './csaf-products.ts'
import type { CsafProducts } from './csaf-products.ts'
import { createScopes } from './csaf-scopes.ts'
import { isNoList, toList, toPlain, toRecord, toText, toTexts } from './narrow.ts'
import { createReasons } from './csaf-reasons.ts'
import type { Reason } from './csaf-reasons.ts'
import { toIds } from './reading.ts'
import type { Reading } from './reading.ts'
import type { VexScope, VexStatement, VexStatus } from './statement.ts'
import { firstTime } from './time.ts'

type Fields = Readonly<Record<string, unknown>>

export function isCsaf(document: Fields): boolean {
  const version = toRecord(document['document'])['csaf_version']
  return typeof version === 'string' && version.startsWith('2.')
}

/** CSAF 2.0, profile VEX (section 4.5) and every other that has `product_status`. */
export function readCsaf(document: Fields, reading: Reading): void {
  const products = readProducts(toRecord(document['product_tree']))
  const told = { ...headOf(document), products, toScope: createScopes(products, reading) }
  const vulnerabilities = toList(document['vulnerabilities'])
  if (vulnerabilities.length === 0) reading.skip('/vulnerabilities', 'names no vulnerability.')
  for (const [at, one] of vulnerabilities.entries()) {
    const where = `/vulnerabilities/${at}`
    if (!readVulnerability({ ...told, fields: toRecord(one), where }, reading)) return
  }
}

type Head = {
  readonly trackingId: string | null
  readonly time: number | null
  readonly authors: readonly string[]
  /** Why nothing of the document may suppress; null when it is published. */
  readonly doubt: string | null
}

function headOf(document: Fields): Head {
  const { tracking, publisher } = toRecord(document['document'])
  const { id, status, current_release_date: released } = toRecord(tracking)
  const { name, namespace } = toRecord(publisher)
  const authors = [toText(name), toText(namespace)].filter((one) => one !== null)
  return {
    trackingId: toText(id),
    time: firstTime(released),
    authors: authors.map((one) => toPlain(one, 200)),
    doubt: doubtOf(status),
  }
}

/** The three states of section 3.2.1.12.7; in no other one is a document published. */
function doubtOf(status: unknown): string | null {
  if (status === 'draft') return 'the document is a draft'
  const isPublished = status === undefined || status === 'final' || status === 'interim'
  return isPublished ? null : 'the document is neither final nor interim'
}

type Told = Head & {
  readonly products: CsafProducts
  readonly toScope: (productId: string) => VexScope | null
  readonly fields: Fields
  readonly where: string
}

/** The groups of section 3.2.3.9 that say something of a product; `recommended` is advice. */
const STATUSES: readonly (readonly [string, VexStatus])[] = [
  ['known_not_affected', 'not_affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['under_investigation', 'under_investigation'],
]

/** False when there is no room for more. */
function readVulnerability(told: Told, reading: Reading): boolean {
  const { fields, where } = told
  const ids = toIds(namesOf(fields))
  if (ids.length === 0) {
    reading.skip(where, 'names no vulnerability.')
    return true
  }
  const status = toRecord(fields['product_status'])
  return STATUSES.every(([key, meaning]) => {
    const productIds = toTexts(status[key])
    if (isNoList(status[key])) reading.skip(`${where}/product_status/${key}`, 'is not a list.')
    return (
      productIds.length === 0 || readStatus({ ...told, ids, key, meaning, productIds }, reading)
    )
  })
}

/** `ids` of CSAF 2.0 is a list; drafts of it had one `id`. */
function namesOf(fields: Fields): readonly (string | null)[] {
  const others = [...toList(fields['ids']), fields['id']].map((one) =>
    toText(toRecord(one)['text']),
  )
  return [toText(fields['cve']), ...others]
}

type Group = Told & {
  readonly ids: readonly string[]
  readonly key: string
  readonly meaning: VexStatus
  readonly productIds: readonly string[]
}

/** One statement for the products that share a reason. */
function readStatus(group: Group, reading: Reading): boolean {
  const reasonOf = createReasons({ ...group, groups: group.products.groups })
  const byReason = new Map<string, Collected>()
  let unknown = 0
  for (const product of group.productIds) {
    const scope = group.toScope(product)
    if (scope === null) unknown += 1
    else addTo(byReason, reasonOf(product), { ...scope, doubt: scope.doubt ?? group.doubt })
  }
  const where = `${group.where}/product_status/${group.key}`
  if (unknown > 0) {
    reading.skip(
      where,
      `has ${unknown} products that are no image and no package that could be recognised.`,
    )
  }
  return [...byReason.values()].every((one, at) =>
    reading.add(toStatement(group, one, { where, at, path: reading.path })),
  )
}

type Collected = { readonly reason: Reason; readonly scopes: VexScope[] }

function addTo(byReason: Map<string, Collected>, reason: Reason, scope: VexScope): void {
  const key = JSON.stringify([reason.justification, reason.words])
  const known = byReason.get(key) ?? { reason, scopes: [] }
  known.scopes.push(scope)
  byReason.set(key, known)
}

type Position = { readonly where: string; readonly at: number; readonly path: string }

function toStatement(
  group: Group,
  { reason, scopes }: Collected,
  position: Position,
): VexStatement {
  const { ids, meaning: status, time, authors, trackingId } = group
  const id = `${trackingId === null ? position.path : toPlain(trackingId, 200)}#${position.where}/${position.at}`
  return { id, path: position.path, ids, status, ...reason, time, authors, scopes }
}
