import type { Layer } from '../domain/layer.ts'
import type { ScannedSubject } from '../domain/observation.ts'
import { toConfigFacts } from '../image/facts/config-facts.ts'
import { findInstruction } from '../image/instruction.ts'
import { toDigest } from './digest.ts'
import { MAX_ITEMS, MAX_NAME, MAX_TITLE } from './limits.ts'
import { toPlainLine, toToken } from './plain-text.ts'
import { toTime } from './prose.ts'

/** What an image's configuration tells of it. Neither its environment nor the text of its history is kept. */
export type QuotedConfig = Pick<ScannedSubject, 'platform' | 'created' | 'labels' | 'facts'> & {
  readonly diffIds: readonly string[]
  /** The word that made each layer, from the bottom up; null where it is not told. */
  readonly instructions: readonly (string | null)[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an image's configuration as a report quotes it. Half a configuration is no reason to refuse a
 * report: what is not of the right shape is taken for absent.
 */
export function toQuotedConfig(document: unknown): QuotedConfig {
  const config = toFields(document)
  return {
    platform: toPlatform(config),
    created: toTime(toText(config['created'])),
    labels: toLabels(toFields(config['config'])['Labels']),
    facts: toFacts(config),
    diffIds: toTexts(toFields(config['rootfs'])['diff_ids']).map(toDigest),
    instructions: toList(config['history'])
      .map(toFields)
      .filter((entry) => entry['empty_layer'] !== true)
      .map((entry) => findInstruction(toText(entry['created_by']) ?? '')),
  }
}

/**
 * What the rules about images look at, as far as a config tells it. Both scanners write the settings even where there
 * are none: a config without them was cut, and what was in them nobody knows.
 */
function toFacts(config: Fields): ScannedSubject['facts'] {
  const isWhole = Object.hasOwn(config, 'config') && config['config'] !== null
  const read = isWhole && isOfSize(config) ? toConfigFacts(config) : null
  if (read === null) return null
  return { ...read, files: null, dockerfile: null, annotations: null }
}

/** As much as the config of an image itself may have, counted in what is read line by line. */
const MAX_CONFIG = 8 * 1024 * 1024

function isOfSize(config: Fields): boolean {
  const steps = toList(config['history']).map((step) => toFields(step)['created_by'])
  const lines = [...steps, ...toList(toFields(config['config'])['Env'])]
  return lines.reduce<number>((sum, line) => sum + (toText(line)?.length ?? 0), 0) <= MAX_CONFIG
}

/** `os/architecture[/variant]`; null unless both are told. */
export function toPlatform(fields: Fields): string | null {
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((key) =>
    toToken(toText(fields[key]) ?? '', MAX_NAME),
  )
  if (!os || !architecture) return null
  return [os, architecture, ...(variant ? [variant] : [])].join('/')
}

export function toLabels(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(toFields(value)).flatMap(([name, text]) =>
    typeof text === 'string' ? [[toToken(name, MAX_NAME), toPlainLine(text, MAX_TITLE)]] : [],
  )
  return Object.fromEntries(texts.slice(0, MAX_ITEMS)) as Readonly<Record<string, string>>
}

/** `digests`: of the blobs as stored, by diff id. */
export function toLayers(
  diffIds: readonly string[],
  instructions: readonly (string | null)[],
  digests: ReadonlyMap<string, string> = new Map(),
): readonly Layer[] {
  // A history that counts other layers than the image has tells nothing of any of them.
  const isTold = instructions.length === diffIds.length
  return diffIds.map((diffId, index) => ({
    diffId,
    digest: digests.get(diffId) ?? null,
    // The scanners give the size of the unpacked layer, not of the blob.
    size: null,
    instruction: isTold ? (instructions[index] ?? null) : null,
    line: null,
    origin: 'unknown',
  }))
}

function toTexts(value: unknown): readonly string[] {
  const list = toList(value)
  return list.every((item) => typeof item === 'string') ? list : []
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}
