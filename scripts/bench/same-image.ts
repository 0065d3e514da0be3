import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeOciArchive } from '../../__tests__/ground/images.ts'
import { startRegistry } from '../../__tests__/ground/registry.ts'
import { comparePairs, toPairs } from './arithmetic.ts'
import { startCountingProxy } from './counting-proxy.ts'
import type { Counted } from './counting-proxy.ts'
import { prepareDatabases } from './databases.ts'
import type { Databases } from './databases.ts'
import { formatMegabytes, formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import type { CommandLine, Figure, Row } from './figure.ts'
import { CLI, nameCommand, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { runProcess } from './processes.ts'
import type { ProcessPlan } from './processes.ts'
import { pushLayout, startPackedRegistry } from './registries.ts'
import { allAdvisories } from './scan-share.ts'
import { writeDebianImage, writeLargeImage } from './scan-images.ts'
import type { ImageForms } from './scan-images.ts'
import { prepareScanners } from './scanner-programs.ts'
import type { ScannerPrograms } from './scanner-programs.ts'

const LEAST_RATIO = 10

type Setting = {
  readonly ground: Ground
  readonly programs: ScannerPrograms
  readonly databases: Databases
}

/** The same image once more, nothing having changed, with real scanners and databases that lie on the machine. */
export async function measureSameImage(ground: Ground): Promise<Figure> {
  requireBundle()
  mkdirSync(join(ground.folder, 'empty'), { recursive: true })
  const programs = await prepareScanners(ground)
  const plan = { ...programs, advisories: allAdvisories() }
  const setting = { ground, programs, databases: await prepareDatabases(ground, plan) }
  const debian = await writeDebianImage(ground)
  const images = [writeLargeImage(ground), ...(debian === null ? [] : [debian])]
  const measured: Measured[] = []
  for (const forms of images) measured.push(await measureImage(setting, forms))
  return {
    title: 'The same image again',
    heads: [
      'measured',
      'the second time',
      'compared with',
      'the first time',
      'result',
      'to reach',
      '',
    ],
    rows: measured.flatMap(({ rows }) => rows),
    commands: measured.flatMap(({ commands }) => commands).slice(0, 1),
    notes: [
      'Command line, JSON report. Before the first time what was seen of images is removed, so that both scanners run; before the second nothing is done. Pair by pair. Databases are not asked for anew.',
      ...measured.flatMap(({ notes }) => notes),
    ],
  }
}

type Measured = {
  readonly rows: readonly Row[]
  readonly commands: readonly CommandLine[]
  readonly notes: readonly string[]
}

async function measureImage(setting: Setting, forms: ImageForms): Promise<Measured> {
  const { ground } = setting
  const archive = join(ground.folder, forms.name, 'oci.tar')
  writeOciArchive(archive, [{ image: forms.image }])
  const registry = await openRegistry(ground, forms)
  try {
    const plan = (reference: string): ProcessPlan => toPlan(setting, forms, reference)
    const reference = `registry:${registry.host}/${forms.name}:1`
    const rows = [
      await measureTwice(setting, `${forms.title}: OCI archive`, plan(`oci-archive:${archive}`)),
      await measureTwice(setting, `${forms.title}: registry`, plan(reference)),
    ]
    const notes = [await countTraffic(setting, forms, registry.host)]
    const names = { [archive]: '$IMAGE', [ground.folder]: '$T' }
    return { rows, notes, commands: [nameCommand('ours', plan(`oci-archive:${archive}`), names)] }
  } finally {
    await registry.close()
  }
}

type Registry = { readonly host: string; close(): Promise<void> }

/** Debian's where it is there, else one of our own. */
async function openRegistry(ground: Ground, forms: ImageForms): Promise<Registry> {
  const packed = await startPackedRegistry()
  if (packed !== null) {
    await pushLayout(ground, forms.layout, `${packed.host}/${forms.name}:1`)
    return packed
  }
  const own = await startRegistry()
  own.putImage(forms.name, '1', forms.image)
  return own
}

function toPlan(
  { ground, programs, databases }: Setting,
  forms: ImageForms,
  reference: string,
): ProcessPlan {
  return {
    file: ground.node,
    args: [
      ...[CLI, 'scan', reference, '--name', forms.name, '--platform=linux/amd64'],
      ...Object.entries(databases.origins).map(([name, value]) => `--${name}=${value}`),
      ...['--update-db=false', '--report', `json=${join(ground.folder, 'report.json')}`],
    ],
    cwd: join(ground.folder, 'empty'),
    env: { ...ground.env, PLIMSOLL_CACHE: programs.cache },
    exitCodes: [0, 1],
  }
}

function forget({ programs }: Setting): void {
  rmSync(join(programs.cache, 'scans'), { recursive: true, force: true })
}

async function measureTwice(setting: Setting, what: string, plan: ProcessPlan): Promise<Row> {
  const [first, second]: [number[], number[]] = [[], []]
  const { few } = setting.ground.rounds
  // The first round warms up, as everywhere.
  for (let round = 0; round <= few; round += 1) {
    forget(setting)
    const times = [(await runProcess(plan)).milliseconds, (await runProcess(plan)).milliseconds]
    if (round === 0) continue
    first.push(times[0] ?? Number.NaN)
    second.push(times[1] ?? Number.NaN)
  }
  const { ours, theirs, ratio } = comparePairs(toPairs(first, second))
  return {
    what,
    ours: formatSpread(theirs, formatMilliseconds),
    comparedWith: 'the first time',
    theirs: formatSpread(ours, formatMilliseconds),
    result: `${formatSpread(ratio, formatRatio)} as fast`,
    target: formatRatio(LEAST_RATIO),
    reached: ratio.median >= LEAST_RATIO,
  }
}

/** Not timed: counting takes time. */
async function countTraffic(setting: Setting, forms: ImageForms, host: string): Promise<string> {
  const proxy = await startCountingProxy(host)
  try {
    const plan = toPlan(setting, forms, `registry:${proxy.host}/${forms.name}:1`)
    const counted: Counted[] = []
    forget(setting)
    for (let time = 0; time < 2; time += 1) {
      await runProcess(plan)
      counted.push(proxy.take())
    }
    const [first, second] = counted.map(describe)
    return `${forms.title}, asked of the registry: the first time ${first ?? ''}, the second ${second ?? ''}.`
  } finally {
    await proxy.close()
  }
}

function describe({ requests, bytes }: Counted): string {
  const size = bytes < 1e5 ? `${bytes} bytes` : formatMegabytes(bytes)
  return `${requests.length} requests and ${size}`
}
