import { parseArgs } from 'node:util'

export type Wish = {
  /** Of the pages; 4300 when not told, 0 for any that is free. */
  readonly port: number
  /** A folder into which the pages are written, and that is all; null: they are served. */
  readonly once: string | null
  /** A folder with another action.yml and its bundle; null: those of this repository. */
  readonly action: string | null
  /** Ids of scenes; empty: all. */
  readonly scenes: readonly string[]
}

const USUAL_PORT = 4300

const TEXT = { type: 'string' } as const

/** Throws for what it does not know. */
export function parseWish(args: readonly string[]): Wish {
  const options = { port: TEXT, once: TEXT, action: TEXT } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const port = Number(values.port ?? USUAL_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port ?? ''} is no port: give a number from 0 to 65535`)
  }
  return { port, once: values.once ?? null, action: values.action ?? null, scenes: positionals }
}
