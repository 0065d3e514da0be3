import * as v from 'valibot'
import { isDigest } from '../reference.ts'
import { toClaim } from './claim.ts'
import type { BaseClaim } from './claim.ts'

/*
 * What BuildKit writes beside an image on how it was built: an in-toto statement with SLSA provenance 0.2
 * (`materials`) or 1 (`resolvedDependencies`), in which every image that any stage used is named by a package URL
 * and a digest (docs.docker.com, SLSA provenance; purl-spec, type docker).
 */

export const IN_TOTO = 'application/vnd.in-toto+json'
export const PREDICATE_KEY = 'in-toto.io/predicate-type'
const PROVENANCE = 'https://slsa.dev/provenance/'

/** Builds with more stages than these are not told apart by their materials. */
const MOST_MATERIALS = 10_000
const MOST_CLAIMS = 8

/* Images that BuildKit itself runs: they are materials of every build that uses them, and nobody's base. */
const TOOLS =
  /^docker\.io\/docker\/(?:dockerfile|dockerfile-upstream|buildkit-syft-scanner|buildkit-[\w-]+)$/

const material = v.object({
  uri: v.nullish(v.string(), ''),
  digest: v.nullish(v.record(v.string(), v.unknown())),
})
const materials = v.nullish(v.pipe(v.array(material), v.maxLength(MOST_MATERIALS)), [])
const statement = v.object({
  predicateType: v.string(),
  predicate: v.object({
    materials,
    buildDefinition: v.nullish(v.object({ resolvedDependencies: materials })),
  }),
})

export function isProvenance(predicateType: string): boolean {
  return predicateType.startsWith(PROVENANCE)
}

/**
 * The images that a statement (parsed JSON) names, each once; none for what is no provenance, and for builds of so
 * many images that they say nothing.
 */
export function findProvenanceClaims(value: unknown): BaseClaim[] {
  const claims = new Map<string, BaseClaim>()
  for (const { uri, digest } of findMaterials(value)) {
    const claim = parseImageUrl(uri, digest?.['sha256'])
    if (claim !== null && !isTool(claim)) claims.set(String(claim.reference.digest), claim)
    if (claims.size > MOST_CLAIMS) return []
  }
  return [...claims.values()]
}

function findMaterials(value: unknown): v.InferOutput<typeof material>[] {
  const parsed = v.safeParse(statement, value)
  if (!parsed.success || !isProvenance(parsed.output.predicateType)) return []
  const { predicate } = parsed.output
  return [...predicate.materials, ...(predicate.buildDefinition?.resolvedDependencies ?? [])]
}

function isTool({ reference }: BaseClaim): boolean {
  return TOOLS.test(`${reference.registry}/${reference.repository}`)
}

const LONGEST_URL = 2000

/** `pkg:docker/ghcr.io/team/app@1.2?platform=linux%2Famd64`; null for what is no image with a digest. */
function parseImageUrl(url: string, sha256: unknown): BaseClaim | null {
  if (url.length > LONGEST_URL || typeof sha256 !== 'string') return null
  const [, path = '', version = ''] = /^pkg:docker\/([^@?#]+)(?:@([^?#]*))?/.exec(url) ?? []
  const name = decode(path)
  const tag = decode(version)
  const hasTag = tag !== '' && !tag.startsWith('sha256:')
  const digest = `sha256:${sha256}`
  const claim = { evidence: 'provenance', name: hasTag ? `${name}:${tag}` : name, digest } as const
  return isDigest(digest) ? toClaim(claim) : null
}

/** `''` for what cannot be read: then there is no name. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
