/** A pair of versions with the expected order, written as `1.0 < 2.0`, `1.0 = 1` or `2.0 > 1.0`. */
export type Pair = readonly [a: string, b: string, order: number]

const ORDERS: Readonly<Record<string, number>> = { '<': -1, '=': 0, '>': 1 }

export function pairs(...rows: readonly string[]): Pair[] {
  return rows.map((row) => {
    const [a = '', sign = '', b = '', ...more] = row.split(' ')
    const order = ORDERS[sign]
    if (order === undefined || more.length > 0) throw new Error(`no pair: ${row}`)
    return [a, b, order]
  })
}

/** Every pair out of a list that rises strictly, in both directions. */
export function rising(...versions: readonly string[]): Pair[] {
  return versions.flatMap((a, i) => versions.map((b, j): Pair => [a, b, Math.sign(i - j)]))
}
