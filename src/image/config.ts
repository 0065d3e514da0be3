import * as v from 'valibot'
import { toConfigFacts } from './facts/config-facts.ts'
import type { ReadConfig } from './facts/config-facts.ts'
import { findInstruction, LONGEST_LINE } from './instruction.ts'
import { createLineEnd } from './line-end.ts'
import { findConfigLookalike } from './lookalike-keys.ts'
import type { ImageManifest } from './manifest.ts'
import { explainLookalike, notAnImage } from './manifest.ts'
import { toPlain } from './plain.ts'
import type { Platform } from './platform.ts'
import { normalisePlatform } from './platform.ts'

/*
 * The config of an image: OCI image specification 1.1, config.md. Values of the environment and the lines of
 * the history hold secrets: neither is kept where anything could show it.
 */

export type HistoryStep = {
  /** The instruction's word alone: `RUN`, `COPY` …; null when the line is none that we know. */
  readonly instruction: string | null
  readonly isEmptyLayer: boolean
  /** Whether its line ends so: it can be compared with a Dockerfile's, and shown to nobody. */
  readonly endsWith: (end: string) => boolean
}

export type ImageConfig = {
  readonly platform: Platform
  /** ISO time, or null. */
  readonly created: string | null
  readonly diffIds: readonly string[]
  readonly history: readonly HistoryStep[]
  readonly labels: Readonly<Record<string, string>>
  /** As written, `''` when none is set: then it is root. */
  readonly user: string
  readonly exposedPorts: readonly string[]
  readonly hasHealthcheck: boolean
  /** What the rules about images look at. */
  readonly facts: ReadConfig | null
}

const MOST_LAYERS = 1000
const MOST_STEPS = 10_000

const text = v.pipe(v.string(), v.maxLength(65_536))
const diffId = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'a SHA-256 digest is expected'))
const settings = v.object({
  User: v.nullish(text),
  Labels: v.nullish(v.record(v.string(), v.string())),
  ExposedPorts: v.nullish(v.record(v.string(), v.unknown())),
  Healthcheck: v.nullish(v.object({ Test: v.nullish(v.array(v.string())) })),
})
const config = v.object({
  architecture: v.nullish(text),
  os: v.nullish(text),
  variant: v.nullish(text),
  created: v.nullish(text),
  config: v.nullish(settings),
  rootfs: v.object({ diff_ids: v.nullish(v.pipe(v.array(diffId), v.maxLength(MOST_LAYERS))) }),
  history: v.nullish(
    v.pipe(
      v.array(v.object({ created_by: v.nullish(v.string()), empty_layer: v.nullish(v.boolean()) })),
      v.maxLength(MOST_STEPS),
    ),
  ),
})

/** The config of an image from parsed JSON; `label` says in messages whose it is. Throws `not-an-image`. */
export function parseImageConfig(value: unknown, label: string): ImageConfig {
  const lookalike = findConfigLookalike(value)
  if (lookalike !== null) throw notAnImage(label, explainLookalike('config', lookalike))
  const parsed = v.safeParse(config, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const where = toPlain(v.getDotPath(issue) ?? 'the whole')
    throw notAnImage(label, `its config is broken at ${where} (${toPlain(issue.message)})`)
  }
  return { ...toImageConfig(parsed.output), facts: toConfigFacts(value) }
}

function toImageConfig(found: v.InferOutput<typeof config>): Omit<ImageConfig, 'facts'> {
  const { os, architecture, variant, created, rootfs, history } = found
  return {
    platform: normalisePlatform({
      os: os ?? '',
      architecture: architecture ?? '',
      variant: variant ?? null,
    }),
    created: parseTime(created ?? ''),
    diffIds: rootfs.diff_ids ?? [],
    history: (history ?? []).map((step) => ({
      instruction: findInstruction(step.created_by ?? ''),
      isEmptyLayer: step.empty_layer ?? false,
      endsWith: createLineEnd((step.created_by ?? '').slice(0, LONGEST_LINE)),
    })),
    ...toSettings(found.config ?? {}),
  }
}

function toSettings(found: v.InferOutput<typeof settings>) {
  return {
    labels: found.Labels ?? {},
    user: found.User ?? '',
    exposedPorts: Object.keys(found.ExposedPorts ?? {}).sort(),
    hasHealthcheck: !['NONE', undefined].includes(found.Healthcheck?.Test?.[0]),
  }
}

/** A manifest and a config that do not have the same number of layers describe no image; throws `not-an-image`. */
export function checkLayerCount(
  manifest: Pick<ImageManifest, 'layers'>,
  { diffIds }: Pick<ImageConfig, 'diffIds'>,
  label: string,
): void {
  if (manifest.layers.length === diffIds.length) return
  throw notAnImage(
    label,
    `its manifest has ${manifest.layers.length} layers and its config ${diffIds.length}`,
  )
}

/**
 * The word that made each layer, one for each diff id. A history that does not have as many steps with layers
 * (it is optional, and squashing breaks it) tells nothing: all null.
 */
export function layerInstructions({
  diffIds,
  history,
}: Pick<ImageConfig, 'diffIds' | 'history'>): (string | null)[] {
  const steps = history.filter((step) => !step.isEmptyLayer)
  return diffIds.map((_, at) =>
    steps.length === diffIds.length ? (steps[at]?.instruction ?? null) : null,
  )
}

function parseTime(written: string): string | null {
  const time = /^\d{4}-\d\d-\d\d[Tt]/.test(written) ? new Date(written) : new Date(Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
