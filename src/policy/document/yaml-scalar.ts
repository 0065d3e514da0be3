import { NOT_RESOLVED, boolCoreTag, floatCoreTag, intCoreTag, nullCoreTag } from 'js-yaml'

export type ScalarValue = string | number | boolean | null

const CORE = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]

/** A plain scalar → what the core schema of YAML 1.2 (section 10.3.2) reads in it; else it is text. */
export function resolvePlain(text: string): ScalarValue {
  for (const tag of CORE) {
    const value: unknown = tag.resolve(text, false, tag.tagName)
    if (value !== NOT_RESOLVED) return value as ScalarValue
  }
  return text
}

const TAGGED: ReadonlyMap<string, (text: string) => ScalarValue | typeof NOT_RESOLVED> = new Map<
  string,
  (text: string) => ScalarValue | typeof NOT_RESOLVED
>([
  ['!', (text) => text],
  ['!!str', (text) => text],
  ['!!null', (text) => nullCoreTag.resolve(text, true, nullCoreTag.tagName)],
  ['!!bool', (text) => boolCoreTag.resolve(text, true, boolCoreTag.tagName)],
  ['!!int', (text) => intCoreTag.resolve(text, true, intCoreTag.tagName)],
  ['!!float', (text) => floatCoreTag.resolve(text, true, floatCoreTag.tagName)],
])

/** A scalar with one of the core's tags; undefined when the tag is another, or the text is none of its kind. */
export function resolveTagged(tag: string, text: string): ScalarValue | undefined {
  const value = TAGGED.get(tag)?.(text)
  return value === NOT_RESOLVED ? undefined : value
}
