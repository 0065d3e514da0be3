import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from '../../advisories.ts'
import { startDatabaseServer } from '../../database-server.ts'
import type { DatabaseServer } from '../../database-server.ts'
import { hoursAgo } from '../../harbour.ts'
import { ensureScanners } from '../../scanners.ts'
import { startFakeGitHub } from '../fake-github.ts'
import type { FakeGitHub } from '../fake-github.ts'
import { BASE_IMAGE } from './images.ts'

/** What all scenes share: GitHub, databases on loopback, and the real scanners. */
export type Stage = {
  readonly github: FakeGitHub
  readonly databases: DatabaseServer
  /** Holds `trivy` and `grype`. */
  readonly programs: string
  /** Holds action.yml and what it names; null: the repository. */
  readonly action: string | null
  /** A fresh folder, removed with the stage. */
  makeFolder(): string
  /** Throws when GitHub has something to complain of. */
  close(): Promise<void>
}

export async function openStage(action: string | null = null): Promise<Stage> {
  const { trivy, grype } = await ensureScanners()
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-by-hand-'))
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  symlinkSync(trivy, join(programs, 'trivy'))
  symlinkSync(grype, join(programs, 'grype'))
  const content = { advisories: MADE_UP_ADVISORIES, builtAt: hoursAgo(1) }
  const [github, databases] = await Promise.all([startFakeGitHub(), startDatabaseServer(content)])
  databases.registry.putImage('library/debian', '12', BASE_IMAGE)
  return {
    ...{ github, databases, programs, action },
    makeFolder: () => mkdtempSync(join(folder, 'made-')),
    close: async () => {
      rmSync(folder, { recursive: true, force: true })
      await databases.close()
      await github.close()
    },
  }
}
