import { EVENT_ID, SCALAR_STYLE } from 'js-yaml'
import type { Event } from 'js-yaml'
import { addEntry } from './build-entry.ts'
import { buildScalar, measureScalar, refuseCollectionTag } from './build-scalar.ts'
import { LimitReached, addFault, count, startBuilding, stop } from './building.ts'
import type {
  AliasEvent,
  BuildRequest,
  Building,
  Built,
  DocumentEvent,
  ListEvent,
  MapEvent,
  Measured,
} from './building.ts'
import type { Place, YamlEntry, YamlNode } from './node.ts'
import { toShownText } from './shown-text.ts'

/** Events of one document → its nodes. What is refused of it is a fault, and the rest is read on. */
export function buildNodes(request: BuildRequest): Built {
  const state = startBuilding(request)
  try {
    const [first] = state.events
    if (first?.type !== EVENT_ID.DOCUMENT) return { node: null, faults: [] }
    refuseDirectives(state, first)
    state.next = 1
    const node = state.events[1]?.type === EVENT_ID.POP ? null : readNode(state, 1).node
    return { node: isNothing(node) ? null : node, faults: state.faults }
  } catch (thrown) {
    if (!(thrown instanceof LimitReached)) throw thrown
    return { node: null, faults: state.faults }
  }
}

/** A file with nothing but `---`, or nothing but comments. */
function isNothing(node: YamlNode | null): boolean {
  return node?.kind === 'scalar' && node.value === null
}

/** A handle of one's own could make `!!str` mean something else. */
function refuseDirectives(state: Building, event: DocumentEvent): void {
  if (event.directives.every((directive) => directive.kind === 'yaml')) return
  addFault(state, 0, 'A %TAG directive stands here: allowed are the tags of YAML itself')
}

function readNode(state: Building, depth: number): Measured {
  const event = state.events[state.next]
  if (depth > state.limits.depth) stop(state, `${DEEP} ${state.limits.depth} levels`)
  state.next += 1
  count(state, 1)
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return keepAnchor(state, event, () => buildScalar(state, event))
    case EVENT_ID.SEQUENCE:
      return keepAnchor(state, event, () => readList(state, event, depth))
    case EVENT_ID.MAPPING:
      return keepAnchor(state, event, () => readMap(state, event, depth))
    case EVENT_ID.ALIAS:
      return readAlias(state, event, depth)
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
    case undefined:
      throw new Error('a document of YAML ended before its last list or map')
  }
}

const DEEP = 'This is nested too deeply once its anchors are expanded: allowed are'

/** Known as null while it is being read, so that an alias inside of it is seen to go round. */
function keepAnchor(
  state: Building,
  event: { readonly anchorStart: number; readonly anchorEnd: number },
  read: () => Measured,
): Measured {
  if (event.anchorStart < 0) return read()
  const name = state.source.slice(event.anchorStart, event.anchorEnd)
  state.anchors.set(name, null)
  const measured = read()
  state.anchors.set(name, measured)
  return measured
}

function readAlias(state: Building, event: AliasEvent, depth: number): Measured {
  state.last = event.anchorStart
  const name = state.source.slice(event.anchorStart, event.anchorEnd)
  const target = state.anchors.get(name)
  if (target === undefined || target === null) {
    const why = target === null ? 'it stands inside of what it repeats' : 'no anchor has this name'
    addFault(state, event.anchorStart, `The alias *${toShownText(name)} has no meaning: ${why}`)
    return measureScalar(toText('', state.placeOf(event.anchorStart)))
  }
  if (depth + target.height - 1 > state.limits.depth)
    stop(state, `${DEEP} ${state.limits.depth} levels`)
  count(state, target.nodes - 1)
  return target
}

function toText(text: string, at: Place): YamlNode {
  return { kind: 'scalar', value: text, text, at }
}

function readList(state: Building, event: ListEvent, depth: number): Measured {
  refuseCollectionTag(state, event, '!!seq')
  state.last = event.start
  const before = state.nodes
  const items: YamlNode[] = []
  let height = 0
  while (!isEnd(state)) {
    const item = readNode(state, depth + 1)
    items.push(item.node)
    height = Math.max(height, item.height)
  }
  const node: YamlNode = { kind: 'list', items, at: state.placeOf(event.start) }
  return { node, nodes: state.nodes - before + 1, height: height + 1 }
}

function readMap(state: Building, event: MapEvent, depth: number): Measured {
  refuseCollectionTag(state, event, '!!map')
  state.last = event.start
  const before = state.nodes
  const entries = new Map<string, YamlEntry>()
  let height = 0
  while (!isEnd(state)) {
    const keyEvent = state.events[state.next]
    const key = readNode(state, depth + 1)
    const value = readNode(state, depth + 1)
    height = Math.max(height, key.height, value.height)
    addEntry(state, { entries, key: key.node, value: value.node, isPlain: isPlain(keyEvent) })
  }
  const node: YamlNode = {
    kind: 'map',
    entries: [...entries.values()],
    at: state.placeOf(event.start),
  }
  return { node, nodes: state.nodes - before + 1, height: height + 1 }
}

function isPlain(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN
}

function isEnd(state: Building): boolean {
  const isPop = state.events[state.next]?.type === EVENT_ID.POP
  if (isPop) state.next += 1
  return isPop
}
