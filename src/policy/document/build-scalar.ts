import { SCALAR_STYLE, getScalarValue } from 'js-yaml'
import { addFault, endOf } from './building.ts'
import type { Building, Measured, ScalarEvent } from './building.ts'
import type { YamlNode } from './node.ts'
import { toShownText } from './shown-text.ts'
import { findRefusedCharacter } from './unreadable-text.ts'
import { resolvePlain, resolveTagged } from './yaml-scalar.ts'
import type { ScalarValue } from './yaml-scalar.ts'

/** One value; what is written in it as an escape is looked at like what is written out. */
export function buildScalar(state: Building, event: ScalarEvent): Measured {
  const offset = event.valueStart < 0 ? endOf(state) : event.valueStart
  state.last = event.valueEnd < 0 ? offset : event.valueEnd
  const text = getScalarValue(state.source, event)
  const at = state.placeOf(startOf(state, event, offset))
  const refused = event.style === SCALAR_STYLE.DOUBLE_QUOTED ? findRefusedCharacter(text) : null
  if (refused !== null) addFault(state, offset, `An escape writes a character. ${refused.text}`)
  return measureScalar({ kind: 'scalar', value: readValue(state, event, text), text, at })
}

/** Where the writing of a quoted text begins: at its quote. */
function startOf(state: Building, event: ScalarEvent, offset: number): number {
  const isQuoted =
    event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED
  return isQuoted && offset > 0 ? offset - 1 : Math.min(offset, state.source.length)
}

function readValue(state: Building, event: ScalarEvent, text: string): ScalarValue {
  if (event.tagStart < 0) return event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text) : text
  const tag = state.source.slice(event.tagStart, event.tagEnd)
  const value = resolveTagged(tag, text)
  if (value !== undefined) return value
  refuseTag(state, event.tagStart, tag)
  return text
}

/** A list or a map may bear its own tag only. */
export function refuseCollectionTag(
  state: Building,
  event: { readonly tagStart: number; readonly tagEnd: number },
  own: string,
): void {
  if (event.tagStart < 0) return
  const tag = state.source.slice(event.tagStart, event.tagEnd)
  if (tag !== own && tag !== '!') refuseTag(state, event.tagStart, tag)
}

function refuseTag(state: Building, offset: number, tag: string): void {
  const shown = toShownText(tag)
  addFault(state, offset, `The tag ${shown} does not fit here: allowed are values without a tag`)
}

export function measureScalar(node: YamlNode): Measured {
  return { node, nodes: 1, height: 1 }
}
