import { fieldOf, toFields } from './facts/loose-json.ts'

/*
 * Both scanners, and the engines that run an image, read JSON with Go's encoding/json, which takes `Layers` for
 * `layers` when there is both, whichever comes last. What is checked here must be what they see, so a document with
 * such a key is no document.
 */

/** Objects in which everybody writes what keys they like. */
const FREE = new Set(['annotations', 'Labels', 'config', 'container_config'])

/**
 * A key somewhere in the value that is one of `names` but for the case of its letters; null when there is none.
 * `into` tells which of the objects with free keys are looked into all the same.
 */
export function findLookalike(
  value: unknown,
  names: readonly string[],
  into: readonly string[] = [],
): string | null {
  const exact = new Set(names)
  const folded = new Set(names.map(fold))
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const entries = entriesOf(waiting.pop())
    const lookalike = entries.find(([key]) => !exact.has(key) && folded.has(fold(key)))
    if (lookalike !== undefined) return lookalike[0]
    const inner = entries.filter(([key]) => !FREE.has(key) || into.includes(key))
    waiting.push(...inner.map((entry) => entry[1]))
  }
  return null
}

/* What of the settings decides anything here, and in whoever runs the image. */
const SETTINGS = (
  'User ExposedPorts Env Entrypoint Cmd Volumes WorkingDir Labels StopSignal Healthcheck OnBuild Shell ' +
  'ArgsEscaped'
).split(' ')

/* What decides which layers there are and for which machine. */
const CONFIG_KEYS =
  'architecture os variant created config rootfs diff_ids history empty_layer created_by'.split(' ')

/** The same for the config of an image: its own keys, and those of its settings; what users name is theirs. */
export function findConfigLookalike(value: unknown): string | null {
  const settings = fieldOf(toFields(value), 'config')
  const healthcheck = fieldOf(toFields(settings), 'Healthcheck')
  return (
    findLookalike(value, CONFIG_KEYS) ??
    findShallow(settings, SETTINGS) ??
    findShallow(healthcheck, ['Test'])
  )
}

function findShallow(value: unknown, names: readonly string[]): string | null {
  const flat = Object.fromEntries(Object.keys(toFields(value)).map((key) => [key, null]))
  return findLookalike(flat, names)
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** As Go folds: the long s and the sign of Kelvin count as letters too. */
function fold(key: string): string {
  return key.toUpperCase().toLowerCase()
}
