import type { EVENT_ID, Event } from 'js-yaml'
import type { Place, YamlNode } from './node.ts'

export type BuildRequest = {
  readonly source: string
  readonly events: readonly Event[]
  readonly placeOf: (offset: number) => Place
  readonly limits: { readonly depth: number; readonly nodes: number }
}

export type BuildFault = Place & { readonly text: string }

export type Built = {
  readonly node: YamlNode | null
  readonly faults: readonly BuildFault[]
}

/** How many parts a node has with all its anchors expanded, and how many levels. */
export type Measured = { readonly node: YamlNode; readonly nodes: number; readonly height: number }

export type Building = BuildRequest & {
  next: number
  nodes: number
  /** Offset of what was read last: where an empty value stands. */
  last: number
  readonly anchors: Map<string, Measured | null>
  readonly faults: BuildFault[]
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>
export type DocumentEvent = Of<typeof EVENT_ID.DOCUMENT>
export type ScalarEvent = Of<typeof EVENT_ID.SCALAR>
export type ListEvent = Of<typeof EVENT_ID.SEQUENCE>
export type MapEvent = Of<typeof EVENT_ID.MAPPING>
export type AliasEvent = Of<typeof EVENT_ID.ALIAS>

/** Thrown and caught while nodes are built: what stands behind it would be built for nothing. */
export class LimitReached extends Error {}

const MAX_FAULTS = 100

export function startBuilding(request: BuildRequest): Building {
  return { ...request, next: 0, nodes: 0, last: 0, anchors: new Map(), faults: [] }
}

/** Counts values as if every anchor were written out; throws LimitReached. */
export function count(state: Building, nodes: number): void {
  state.nodes += nodes
  if (state.nodes <= state.limits.nodes) return
  stop(
    state,
    `The file is too large once its anchors are expanded: allowed are ${state.limits.nodes} values`,
  )
}

/** The only fault then: the rest was not looked at. */
export function stop(state: Building, text: string): never {
  const event = state.events[state.next]
  const offset =
    event === undefined || !('start' in event) || event.start < 0 ? endOf(state) : event.start
  state.faults.length = 0
  addFault(state, offset, text)
  throw new LimitReached()
}

export function addFault(state: Building, offset: number, text: string): void {
  pushFault(state, { ...state.placeOf(offset), text })
}

export function pushFault(state: Building, fault: BuildFault): void {
  if (state.faults.length < MAX_FAULTS) state.faults.push(fault)
}

/** The end of what was read last: where an empty value stands. */
export function endOf(state: Building): number {
  return Math.min(state.last, state.source.length)
}
