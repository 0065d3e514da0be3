import { describeNode, refuse } from '../shape.ts'
import type { Reading } from '../shape.ts'
import { readText } from '../values.ts'

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const MOST = 31 * UNITS.d

export const DURATION_PATTERN = '^[1-9]\\d{0,4}[mhd]$'

/** `30m`, `24h`, `7d` → milliseconds; at most 31 days. */
export function readDuration(reading: Reading | undefined): number | null {
  const text = readText(reading)
  if (text === null || reading === undefined) return null
  const found = /^([1-9]\d{0,4})([mhd])$/u.exec(text)
  const ms = found === null ? null : Number(found[1]) * UNITS[found[2] as keyof typeof UNITS]
  if (ms !== null && ms <= MOST) return ms
  const allowed = 'has to be a time such as 30m, 24h or 7d, at most 31d'
  refuse(reading, `${allowed}; it is ${describeNode(reading.node)}`)
  return null
}
