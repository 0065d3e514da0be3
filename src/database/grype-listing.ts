import * as v from 'valibot'
import { parseJson } from '../registry/parse-json.ts'
import { createDamaged, createWrongSchema, toPlainText } from './words.ts'

/** What is newest at Grype's database address (`grype/db/v6/distribution`, `LatestDocument`). */
export type GrypeListing = {
  /** `deprecated`: still built, but not for ever. */
  readonly status: 'active' | 'deprecated'
  readonly schema: string
  readonly built: Date
  /** Below the folder of the listing. */
  readonly archive: URL
  /** `sha256:<hex>` of the archive. */
  readonly checksum: string
}

/** The schema that the pinned Grype reads. */
const MODEL = '6'

const Latest = v.object({
  status: v.picklist(['active', 'deprecated', 'eol']),
  schemaVersion: v.pipe(v.string(), v.regex(/^v?\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  built: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
  ),
  path: v.pipe(v.string(), v.maxLength(500)),
  checksum: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
})

/** The address of the listing below the one that the user names. */
export function listingAddress(base: string): URL {
  return new URL(`${base.replace(/\/+$/, '')}/v6/latest.json`)
}

/** Throws `database-damaged` for what is no listing, `database-schema` for one of another schema. */
export function parseGrypeListing(text: string, from: URL): GrypeListing {
  const parsed = v.safeParse(Latest, parseJson(text))
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? 'its form'
    throw createDamaged(
      'grype',
      `its listing ${from.href} is not as it should be (${toPlainText(field)})`,
    )
  }
  const { status, built, path, checksum } = parsed.output
  const schema = parsed.output.schemaVersion.replace(/^v?/, 'v')
  if (!schema.startsWith(`v${MODEL}.`)) {
    throw createWrongSchema(
      'grype',
      `${from.href} offers schema ${schema}, and schema ${MODEL} is needed`,
    )
  }
  if (status === 'eol') {
    throw createWrongSchema(
      'grype',
      `${from.href} says that schema ${MODEL} is no longer maintained`,
    )
  }
  return { status, schema, built: new Date(built), archive: archiveAddress(path, from), checksum }
}

/** As published: `vulnerability-db_v6.1.9_2026-01-01T00:32:22Z_1767228000.tar.zst`. */
const SEGMENT = /^(?!\.{1,2}$)[\w.+:~@-]+$/

/** A listing is not signed, so it may point to its own folder and below, and nowhere else. */
function archiveAddress(path: string, from: URL): URL {
  const segments = path.replace(/^\.\//, '').split('/')
  if (segments.length > 5 || !segments.every((segment) => SEGMENT.test(segment))) {
    throw createDamaged(
      'grype',
      `its listing ${from.href} names ${toPlainText(path)} as its archive`,
    )
  }
  return new URL(`./${segments.join('/')}`, from)
}
