import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRuntimeServices } from '../../__tests__/ground/github/runtime/start.ts'
import type { RuntimeServices } from '../../__tests__/ground/github/runtime/start.ts'
import { comparePairs, toPairs } from './arithmetic.ts'
import { formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import type { Figure, Row } from './figure.ts'
import { nameCommand } from './ground.ts'
import type { Ground } from './ground.ts'
import { noiseBytes } from './noise.ts'
import { measureInTurn, runProcess } from './processes.ts'
import type { ProcessPlan } from './processes.ts'

const CHILD = join(import.meta.dirname, 'cache-child.ts')

/** In megabytes: about what they are packed. */
const SIZES = [
  { what: 'archive of a scanner', megabytes: 50 },
  { what: 'databases', megabytes: 100 },
] as const

/** Keeping and restoring through `@actions/cache`, beside copying the same bytes and reckoning their SHA-256. */
export async function measureCacheTransport(ground: Ground): Promise<Figure> {
  const services = await startRuntimeServices({})
  try {
    const rows: Row[] = []
    for (const size of SIZES) rows.push(...(await measureSize(ground, services, size)))
    const plan = toPlan(ground, {}, ['keep', '$FILE', '$KEY'])
    return {
      title: "Keeping and restoring through GitHub's cache",
      rows,
      commands: [nameCommand('ours', plan, {})],
      notes: [
        'Bytes that do not shrink; services on loopback, in another process. Ours is timed within its process: loading the toolkit, packing with tar and zstd as the toolkit does it, and sending; for a restore the SHA-256 of what came as well.',
        'Where GitHub is, the network says how long it takes. A run that keeps does so beside its scans, and waits at its end for what is left.',
      ],
    }
  } finally {
    await services.close()
  }
}

type Size = (typeof SIZES)[number]

async function measureSize(
  ground: Ground,
  services: RuntimeServices,
  { what, megabytes }: Size,
): Promise<Row[]> {
  const file = join(ground.folder, `cached-${megabytes}`)
  writeFileSync(file, noiseBytes(megabytes * 1e6, megabytes))
  let keys = 0
  const run = (way: string, key: string): Promise<number> => {
    const env = services.env({ runId: 1, ref: 'refs/heads/main' })
    return timeOf(ground, toPlan(ground, env, [way, file, key]))
  }
  const keyOf = (): string => `plimsoll-bench-${megabytes}-${keys}`
  const times = await measureInTurn(
    {
      keep: () => {
        services.reset()
        keys += 1
        return run('keep', keyOf())
      },
      restore: async () => {
        if (services.store.caches.length === 0) await run('keep', keyOf())
        return run('restore', keyOf())
      },
      copy: () => run('copy', ''),
    },
    ground.rounds.some,
  )
  rmSync(file)
  const title = `${what}, ${megabytes} MB`
  return [
    toRow(`${title}: keep`, megabytes, { ours: times.keep, copy: times.copy }),
    toRow(`${title}: restore`, megabytes, { ours: times.restore, copy: times.copy }),
  ]
}

function toPlan(
  ground: Ground,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): ProcessPlan {
  const temporary = join(ground.folder, 'runner')
  return {
    file: ground.node,
    args: [CHILD, ...args],
    cwd: ground.folder,
    env: {
      ...{ ...ground.env, GITHUB_SERVER_URL: 'https://github.com', ...env },
      ...{ RUNNER_TEMP: temporary, GITHUB_WORKSPACE: ground.folder },
    },
  }
}

async function timeOf(ground: Ground, plan: ProcessPlan): Promise<number> {
  const temporary = join(ground.folder, 'runner')
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary)
  const { stdout } = await runProcess(plan)
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return (JSON.parse(last) as { milliseconds: number }).milliseconds
}

type Times = { readonly ours: readonly number[]; readonly copy: readonly number[] }

function toRow(what: string, megabytes: number, { ours, copy }: Times): Row {
  const compared = comparePairs(toPairs(ours, copy))
  const speed = (1000 * megabytes) / compared.ours.median
  return {
    what,
    ours: `${formatSpread(compared.ours, formatMilliseconds)}, ${Math.round(speed)} MB/s`,
    comparedWith: 'copy and SHA-256',
    theirs: formatSpread(compared.theirs, formatMilliseconds),
    result: formatSpread(compared.ratio, formatRatio),
    ...{ target: '', reached: null },
  }
}
