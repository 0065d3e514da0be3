import { EVENT_ID, YAMLException, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { buildNodes } from './build-nodes.ts'
import type { DocumentFault, Place, YamlNode } from './node.ts'
import { createPlaces } from './places.ts'
import { toShownText } from './shown-text.ts'
import { findUnreadable } from './unreadable-text.ts'

/** Levels of lists and maps, and parts of a document once its anchors are expanded. */
const MAX_DEPTH = 64
const MAX_NODES = 100_000

export type YamlDocument = {
  /** Null: the file is empty, or so broken that nothing of it can be trusted. */
  readonly node: YamlNode | null
  readonly faults: readonly DocumentFault[]
}

/**
 * One YAML document as data with places, or what is wrong with it. A syntax fault is one fault, since the parser
 * stops there; all others are told together.
 */
export function readYaml(text: string, path: string): YamlDocument {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const unreadable = findUnreadable(source)
  const placeOf = createPlaces(source)
  const refuse = (at: Place, reason: string): YamlDocument => ({
    node: null,
    faults: [{ path, ...at, text: reason }],
  })
  if (unreadable !== null) return refuse(placeOf(unreadable.offset), unreadable.text)
  const parsed = parse(source)
  if (!parsed.ok) return refuse(placeOf(parsed.offset), parsed.reason)
  const second = findSecondDocument(parsed.events)
  if (second !== null) {
    return refuse(placeOf(second), 'A second document begins here: allowed is one in a file')
  }
  const limits = { depth: MAX_DEPTH, nodes: MAX_NODES }
  const { node, faults } = buildNodes({ source, events: parsed.events, placeOf, limits })
  return { node, faults: faults.map((fault) => ({ path, ...fault })) }
}

type ParsedEvents =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly offset: number; readonly reason: string }

function parse(source: string): ParsedEvents {
  try {
    return { ok: true, events: parseEvents(source, { maxDepth: MAX_DEPTH }) }
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown
    const offset = Math.min(thrown.mark?.position ?? 0, source.length)
    return { ok: false, offset, reason: toReason(thrown.reason) }
  }
}

function toReason(reason: string): string {
  if (reason.startsWith('nesting exceeded')) {
    return `This is nested too deeply: allowed are ${MAX_DEPTH} levels`
  }
  if (reason.startsWith('tab characters')) {
    return 'A tab stands before this: YAML allows only spaces for indentation'
  }
  return `This is not YAML: ${toShownText(reason)}`
}

/** The offset of the second document's first part, or of the first one's end when it is empty. */
function findSecondDocument(events: readonly Event[]): number | null {
  const begins = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []))
  const second = begins[1]
  if (second === undefined) return null
  const later = events.slice(second).find((event) => offsetOf(event) > 0)
  const earlier = events.slice(0, second).map(offsetOf)
  return later === undefined ? Math.max(0, ...earlier.slice(-100)) : offsetOf(later)
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : -1
}
