/**
 * `make`, called once for each object: findings of one vulnerability share its advisory, and what a format makes of that
 * need not be made for each of them. For one rendering; whoever keeps the function keeps all that it made.
 */
export function remembered<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
