import type { ScannedSubject } from '../../domain/observation.ts'
import { findNode, getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { toFields, toLabels, toLayers, toPlatform, toQuotedConfig } from '../image-config.ts'
import { MAX_TITLE } from '../limits.ts'
import { toPlainLine } from '../plain-text.ts'
import { toRepoDigests } from '../repo-digests.ts'

/** What a report of Grype's is about. Nothing here is needed to read its matches. */
export function toSubject(root: Node): ScannedSubject {
  const target = findTarget(root)
  const config = toQuotedConfig(decode(target?.fields['config']))
  const labels = toLabels(target?.fields['labels'])
  return {
    kind: toKind(root),
    name: toPlainLine(toSubjectName(root, target), MAX_TITLE),
    repoDigests: target === null ? [] : toRepoDigests(getTexts(target, 'repoDigests')),
    platform: toPlatform(target?.fields ?? {}) ?? config.platform,
    created: config.created,
    layers: toLayers(toDiffIds(target), config.instructions),
    labels: Object.keys(labels).length === 0 ? config.labels : labels,
    facts: config.facts,
  }
}

/** `target` is an object for an image; for a folder it is a text, which names no image. */
export function findTarget(root: Node): Node | null {
  const source = findNode(root, 'source')
  if (source === null || typeof source.fields['target'] === 'string') return null
  return findNode(source, 'target')
}

/** Layers of an image, by diff id, from the bottom up; none for what is no image. */
export function toDiffIds(target: Node | null): string[] {
  if (target === null) return []
  return getNodes(target, 'layers').map((layer) => toDigest(getText(layer, 'digest')))
}

function toKind(root: Node): string {
  const source = findNode(root, 'source')
  const word = source === null ? '' : toPlainLine(getText(source, 'type'), MAX_TITLE)
  return word === '' ? 'unknown' : word
}

function toSubjectName(root: Node, target: Node | null): string {
  const whole = toFields(root.fields['source'])['target']
  if (typeof whole === 'string') return whole
  if (target === null) return ''
  return getText(target, 'userInput') || (getTexts(target, 'tags')[0] ?? '')
}

/** A configuration is a few kilobytes; one that is longer than this is none. */
const MAX_CONFIG_CHARACTERS = 4 * 1024 * 1024

/** The configuration of the image stands in the report as base64 of its JSON; null where it is none. */
function decode(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > MAX_CONFIG_CHARACTERS) return null
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    // Cut down or made up by whoever passed the report on: then it tells nothing.
    return null
  }
}
