/*
 * Takes fields out of parsed JSON of unknown shape, without touching the document itself. Whoever keeps a report keeps
 * no value of an image's environment and no line of its build (docs/architecture.md).
 */

type Change = (value: unknown) => unknown

/** A copy of an object without these fields; anything else as it is. */
export function without(...names: readonly string[]): Change {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
      : value
}

/** A copy of an object with only these fields; anything else as it is. */
export function only(...names: readonly string[]): Change {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))
      : value
}

/** A copy of an object in which a field that is there is changed. */
export function inside(name: string, change: Change): Change {
  return (value) =>
    isObject(value) && Object.hasOwn(value, name)
      ? { ...value, [name]: change(value[name]) }
      : value
}

/** A copy of a list with every item changed. */
export function each(change: Change): Change {
  return (value) => (Array.isArray(value) ? value.map(change) : value)
}

/** One change after the other. */
export function all(...changes: readonly Change[]): Change {
  return (value) => changes.reduce((changed, change) => change(changed), value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
