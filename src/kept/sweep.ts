import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isKeptName } from './kept-name.ts'

const DAY_MS = 24 * 3600 * 1000

/** Files that no run has used for so long are removed, and beyond these numbers the longest unused. */
export const KEPT_LIMITS = { unusedMs: 30 * DAY_MS, files: 500, bytes: 1024 ** 3 } as const

export type KeptLimits = { readonly [K in keyof typeof KEPT_LIMITS]: number }

/** Longer than writing one takes. */
const PARTIAL_MS = DAY_MS

type Entry = { readonly path: string; readonly bytes: number; readonly usedMs: number }

/** Keeps the folder within its limits. Throws what the disk says; what another run has removed already is no fault. */
export async function sweepKept(folder: string, now: Date, limits: KeptLimits): Promise<void> {
  const names = await readdir(folder)
  const partials = await look(folder, names.filter(isPartial))
  const kept = await look(folder, names.filter(isKeptName))
  const left = partials.filter(({ usedMs }) => now.getTime() - usedMs > PARTIAL_MS)
  for (const { path } of [...left, ...findSurplus(kept, now, limits)])
    await rm(path, { force: true })
}

function isPartial(name: string): boolean {
  return name.startsWith('.partial-')
}

async function look(folder: string, names: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const path of names.map((name) => join(folder, name))) {
    const facts = await lstat(path).catch(() => null)
    if (facts?.isFile() === true) entries.push({ path, bytes: facts.size, usedMs: facts.mtimeMs })
  }
  return entries
}

function findSurplus(kept: readonly Entry[], now: Date, limits: KeptLimits): Entry[] {
  let bytes = 0
  const newestFirst = [...kept].sort((a, b) => b.usedMs - a.usedMs)
  return newestFirst.filter((entry, at) => {
    bytes += entry.bytes
    const isUnused = now.getTime() - entry.usedMs > limits.unusedMs
    return isUnused || at >= limits.files || bytes > limits.bytes
  })
}
