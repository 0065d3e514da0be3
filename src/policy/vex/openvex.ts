import { isNoList, toList, toPlain, toRecord, toText, toTexts } from './narrow.ts'
import { EVERYTHING, toIds, toJustification } from './reading.ts'
import type { Reading } from './reading.ts'
import { VEX_STATUSES } from './statement.ts'
import type { VexScope, VexStatus, WantedImage, WantedPart } from './statement.ts'
import { firstTime } from './time.ts'
import { isImagePurl, wantedImageOf, wantedImageOfDigest } from './wanted-image.ts'

type Fields = Readonly<Record<string, unknown>>

/** By its context; the older documents of the format have the same without a version. */
export function isOpenVex(document: Fields): boolean {
  const contexts = [document['@context'], ...toList(document['@context'])]
  return contexts.some((one) => typeof one === 'string' && /^https?:\/\/openvex\.dev\/ns/.test(one))
}

/** OpenVEX 0.2.0; of 0.0.x that vulnerability, products and subcomponents are plain texts (OPEV-0014, OPEV-0015). */
export function readOpenVex(document: Fields, reading: Reading): void {
  const statements = toList(document['statements'])
  if (statements.length === 0) reading.skip('/statements', 'has no statement.')
  const authors = toText(document['author'])
  const shared = { authors: authors === null ? [] : [toPlain(authors, 200)], document }
  for (const [at, statement] of statements.entries()) {
    const problem = readStatement(
      { fields: toRecord(statement), where: `/statements/${at}`, ...shared },
      reading,
    )
    if (problem === 'full') return
    if (problem !== null) reading.skip(`/statements/${at}`, problem)
  }
}

type Told = {
  readonly fields: Fields
  readonly where: string
  readonly authors: readonly string[]
  readonly document: Fields
}

function readStatement(told: Told, reading: Reading): string | null {
  const { fields, where, authors, document } = told
  const ids = toIds(namesOf(fields['vulnerability']))
  if (ids.length === 0) return 'names no vulnerability.'
  const status = toStatus(fields['status'])
  if (status === null) return 'has none of the four states of VEX.'
  const scopes = readProducts(told, reading)
  if (scopes.length === 0) return null
  const own = toText(fields['@id'])
  const isRoom = reading.add({
    id: own === null ? `${reading.path}#${where}` : toPlain(own, 300),
    path: reading.path,
    ids,
    status,
    justification: toJustification(fields['justification']),
    words: wordsOf(fields, status),
    time: firstTime(fields['last_updated'], fields['timestamp'], document['timestamp']),
    authors,
    scopes,
  })
  return isRoom ? null : 'full'
}

function namesOf(vulnerability: unknown): readonly (string | null)[] {
  if (typeof vulnerability === 'string') return [vulnerability]
  const { name, aliases } = toRecord(vulnerability)
  return [toText(name), ...toTexts(aliases)]
}

function toStatus(value: unknown): VexStatus | null {
  return VEX_STATUSES.find((one) => one === value) ?? null
}

function wordsOf(fields: Fields, status: VexStatus): string {
  const first = status === 'affected' ? 'action_statement' : 'impact_statement'
  const words = [first, 'status_notes', 'impact_statement', 'action_statement'].map((key) =>
    toText(fields[key]),
  )
  return toPlain(words.find((one) => one !== null) ?? '', 500)
}

/** One scope for each way in which a product is named. */
function readProducts({ fields, where }: Told, reading: Reading): readonly VexScope[] {
  const products = toList(fields['products'])
  if (products.length === 0) return [EVERYTHING]
  // Before 0.2.0 the subcomponents stand beside the products.
  const beside = fields['subcomponents']
  return products.flatMap((product, at) => {
    const lists = [toRecord(product)['subcomponents'], beside]
    if (lists.some(isNoList)) {
      reading.skip(`${where}/products/${at}`, 'has subcomponents that are not a list.')
      return toScopes(product, [], reading).map((scope) => ({ ...scope, doubt: UNREAD }))
    }
    const scopes = toScopes(product, lists.flatMap(toList), reading)
    if (scopes.length === 0) {
      reading.skip(
        `${where}/products/${at}`,
        'is no image and no package that could be recognised.',
      )
    }
    return scopes
  })
}

/** What clears does not clear then; what opposes does so for the whole product. */
const UNREAD = 'the document names its subcomponents in a form that cannot be read'

function toScopes(product: unknown, inside: readonly unknown[], reading: Reading): VexScope[] {
  const packages = inside.length === 0 ? null : partsOf(inside, reading)
  // What could not be read of it would widen the statement to the whole product.
  if (packages?.length === 0) return []
  const images = imagesOf(product).map((image) => ({ image, packages, doubt: null }))
  const own = partsOf([product], reading)
  if (own.length === 0) return images
  if (packages === null) return [...images, { image: null, packages: own, doubt: null }]
  const doubt =
    'nothing tells whether this is the copy inside the package that the statement is about'
  return [...images, { image: null, packages: [...packages, ...own], doubt }]
}

/** Everything by which a component is called. */
function callsOf(component: unknown): readonly string[] {
  if (typeof component === 'string') return [component.trim()]
  const { '@id': id, identifiers } = toRecord(component)
  const calls = [toText(id), toText(toRecord(identifiers)['purl'])]
  return [...new Set(calls.filter((one) => one !== null))]
}

function imagesOf(product: unknown): WantedImage[] {
  const hash = toText(toRecord(toRecord(product)['hashes'])['sha-256'])
  const digests = [
    ...callsOf(product).filter((one) => one.startsWith('sha256:')),
    ...(hash === null ? [] : [hash]),
  ]
  const named = callsOf(product).filter(isImagePurl).map(wantedImageOf)
  // Where a purl names the product, its hash only says the same again.
  const byContent = named.length > 0 ? [] : digests.map(wantedImageOfDigest)
  return [...named, ...byContent].filter((one) => one !== null)
}

function partsOf(components: readonly unknown[], reading: Reading): WantedPart[] {
  const purls = components
    .flatMap(callsOf)
    .filter((one) => one.startsWith('pkg:') && !isImagePurl(one))
  return [...new Set(purls)].flatMap((purl) => {
    const matcher = reading.matcherOf(purl)
    return matcher.kind === 'ready' ? [{ matcher: matcher.value, range: null }] : []
  })
}
