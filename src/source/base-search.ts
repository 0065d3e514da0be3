import { toPlimsollError } from '../domain/errors.ts'
import type { BaseImage } from '../domain/layer.ts'
import { chooseBase } from '../image/base/choose-base.ts'
import { distinctClaims, findAnnotationClaim, toClaim } from '../image/base/claim.ts'
import type { BaseClaim } from '../image/base/claim.ts'
import { NOT_ASKED, toCurrentBase, toUntold } from '../image/base/current-base.ts'
import type { CurrentBase } from '../image/base/current-base.ts'
import { findProvenanceClaims } from '../image/base/provenance.ts'
import type { ImageConfig } from '../image/config.ts'
import type { FinalStage } from '../image/dockerfile/final-stage.ts'
import type { Platform } from '../image/platform.ts'
import type { KeptScans, Log } from '../ports.ts'
import type { AskBase, ProvedClaim, ProvedImage } from './prove-base.ts'
import { sideBySide } from './side-by-side.ts'

/** What is known of an image whose base is looked for. */
export type BaseSubject = {
  readonly config: Pick<ImageConfig, 'diffIds' | 'labels'>
  readonly platform: Platform
  /** Of the manifest; empty where there is none. */
  readonly annotations: Readonly<Record<string, string>>
  /** The Dockerfile's last stage; null without one. */
  readonly stage: FinalStage | null
  /** The digest of what lies beside the image on how it was built; null: nothing does. */
  readonly attestation: string | null
  /** The statements in it, parsed; null: there are none. */
  readonly readStatements: ((signal: AbortSignal) => Promise<readonly unknown[]>) | null
  /** The registry that the image came from; null: none. */
  readonly registry: string | null
}

/** The search goes on beside everything else: nothing waits for it, and it fails nothing. */
export type BaseSearch = {
  readonly base: Promise<BaseImage | null>
  /** Ends what still runs, and waits for that. */
  stop(): Promise<void>
}

export type BeginBaseSearch = (subject: BaseSubject, signal: AbortSignal) => BaseSearch

/** Of all that is asked of registries for one base. */
const LIMIT_MS = 15_000
const MOST_CLAIMS = 10
const SIDE_BY_SIDE = 4

export function createBeginBaseSearch(options: {
  readonly ask: AskBase
  /** Whether one question more is asked for what the tag of the base leads to today, where proving it did not tell. */
  readonly asksCurrent: boolean
  readonly log: Pick<Log, 'debug'>
  /** What earlier searches found; null: nothing is kept. */
  readonly kept?: Pick<KeptScans, 'find' | 'keep'> | null
  readonly limitMs?: number
}): BeginBaseSearch {
  const { limitMs = LIMIT_MS, kept = null, ...means } = options
  return (subject, outer) => {
    const stop = new AbortController()
    const limit = AbortSignal.timeout(limitMs)
    const signal = AbortSignal.any([outer, stop.signal, limit])
    const base = searchOnce(subject, { ...means, kept, signal }).catch((error: unknown) => {
      means.log.debug(`The base image was not found: ${toPlimsollError(error).message}`)
      return null
    })
    return {
      base,
      stop: async () => {
        stop.abort()
        await base
      },
    }
  }
}

type Means = {
  readonly ask: AskBase
  readonly asksCurrent: boolean
  readonly log: Pick<Log, 'debug'>
  readonly signal: AbortSignal
}

/** What is found without a doubt is not asked for again, unless what a tag leads to today is the question. */
async function searchOnce(
  subject: BaseSubject,
  { kept, ...means }: Means & { readonly kept: Pick<KeptScans, 'find' | 'keep'> | null },
): Promise<BaseImage | null> {
  if (kept === null || means.asksCurrent) return (await search(subject, means)).base
  const { config, platform, annotations, stage, attestation, registry } = subject
  const { diffIds, labels } = config
  const key = [diffIds, labels, platform, annotations, stage, attestation, registry]
  const known = await kept.find('base', key)
  if (known !== null) return known.base
  const { base, isSure } = await search(subject, means)
  if (isSure) kept.keep('base', key, { base })
  return base
}

/** Not sure: something that could have told more did not answer. */
type FoundBase = { readonly base: BaseImage | null; readonly isSure: boolean }

type Examined = ProvedClaim & { readonly claim: BaseClaim }

async function search(subject: BaseSubject, means: Means): Promise<FoundBase> {
  const { ask, signal } = means
  const { claims: collected, isWhole } = await collectClaims(subject, means)
  const claims = distinctClaims(collected).slice(0, MOST_CLAIMS)
  const image = { ...subject, knownRegistries: findKnownRegistries(subject, collected) }
  const limits = { limit: SIDE_BY_SIDE, onFailure: () => undefined }
  const examined = await sideBySide(claims, limits, async (claim) => ({
    claim,
    ...(await ask.prove(claim, image, signal)),
  }))
  const isSure = isWhole && examined.every(({ proof }) => proof.kind !== 'unreadable')
  const chosen = chooseBase(examined)
  if (chosen === null) return { base: null, isSure }
  // Whoever wrote the Dockerfile says that there is none; a proof would be stronger.
  const isScratch = subject.stage?.base.kind === 'scratch'
  if (isScratch && !chosen.base.isVerified) return { base: null, isSure }
  const known = examined.find(({ claim }) => claim === chosen.claim)
  const current = known === undefined ? NOT_ASKED : await findCurrent(known, image, means)
  return { base: { ...chosen.base, ...current }, isSure }
}

/** A tag that was read for the proof has told already; one that could not be read for it is not asked again. */
async function findCurrent(
  { claim, proof, built, current }: Examined,
  image: ProvedImage,
  { ask, asksCurrent, signal }: Means,
): Promise<CurrentBase> {
  const { digest, tag } = claim.reference
  if (current !== null) return toCurrentBase(claim, current, built)
  if (digest === null) return proof.kind === 'unreadable' ? toUntold(proof.why) : NOT_ASKED
  if (tag === null) return toUntold('the evidence names it by its digest alone, without a tag')
  if (!asksCurrent) return NOT_ASKED
  const told = await ask.findCurrent(claim, image, signal)
  return told.kind === 'told' ? toCurrentBase(claim, told.value, built) : toUntold(told.why)
}

function findKnownRegistries(
  { registry }: BaseSubject,
  claims: readonly BaseClaim[],
): readonly string[] {
  const given = claims.filter(({ evidence }) => evidence === 'dockerfile')
  return [...(registry === null ? [] : [registry]), ...given.map((one) => one.reference.registry)]
}

/** Not whole: some evidence is there and could not be read. */
type Claims = { readonly claims: readonly BaseClaim[]; readonly isWhole: boolean }

/** From the best evidence to the worst. */
async function collectClaims(subject: BaseSubject, means: Means): Promise<Claims> {
  const { annotations, config, stage } = subject
  const found = [
    findAnnotationClaim(annotations, 'annotation'),
    findAnnotationClaim(config.labels, 'label'),
    stage === null ? null : toStageClaim(stage),
  ]
  const { claims, isWhole } = await collectProvenance(subject, means)
  return { claims: [...claims, ...found.filter((one) => one !== null)], isWhole }
}

async function collectProvenance(
  { readStatements }: BaseSubject,
  { log, signal }: Means,
): Promise<Claims> {
  if (readStatements === null) return { claims: [], isWhole: true }
  try {
    const statements = await readStatements(signal)
    return { claims: statements.flatMap(findProvenanceClaims), isWhole: true }
  } catch (error) {
    // There is other evidence, and none of it decides on anything.
    log.debug(`The provenance of the image cannot be read: ${toPlimsollError(error).message}`)
    return { claims: [], isWhole: false }
  }
}

function toStageClaim({ base }: FinalStage): BaseClaim | null {
  if (base.kind !== 'image') return null
  const doubt = base.hasVariables
    ? 'Its name has variables, of which the values in the Dockerfile were taken.'
    : null
  return toClaim({ evidence: 'dockerfile', name: base.name, doubt })
}
