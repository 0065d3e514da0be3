import { join } from 'node:path'
import { toSpread } from './arithmetic.ts'
import { formatMegabytes, formatMilliseconds, notMeasured } from './figure.ts'
import type { Figure, Row } from './figure.ts'
import { CLI, nameCommand, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { writeHugeImage } from './huge-layer.ts'
import type { HugeImage } from './huge-layer.ts'
import type { ProcessPlan } from './processes.ts'
import { pushLayout, startPackedRegistry } from './registries.ts'
import { prepareStubs } from './stubs.ts'
import type { Stubs } from './stubs.ts'
import { runWatched } from './watched.ts'

const MOST_BYTES = 200e6
/** Findings take memory of their own, whatever the layer: one package with five, and what peers were measured with. */
const [FEW, MANY] = [5, 1700]
/** Memory does not vary with a busy machine as time does. */
const RUNS = 2

/** The largest resident set of our own process while it reads, checks and scans a layer of 2 GB. */
export async function measureOwnMemory(ground: Ground): Promise<Figure> {
  requireBundle()
  const image = await writeHugeImage(ground.folder)
  const few = await prepareStubs(ground, image, { findings: FEW })
  const many = await prepareStubs(ground, image, { findings: MANY })
  const layout = toPlan(ground, few, `oci-dir:${image.layout}`)
  const full = await toRow(ground, '', toPlan(ground, many, `oci-dir:${image.layout}`))
  const rows = [
    await toRow(ground, 'OCI layout', layout),
    await measureRegistry(ground, few, image),
    {
      ...full,
      what: `OCI layout, with ${MANY} findings of each scanner`,
      target: '',
      reached: null,
    },
  ]
  const names = { [image.layout]: '$LAYOUT', [ground.folder]: '$T' }
  return {
    title: 'Our own memory on a layer of 2 GB',
    rows,
    commands: [nameCommand('ours', layout, names)],
    notes: [
      `The layer is ${formatMegabytes(image.plainBytes)} unpacked and ${formatMegabytes(image.storedBytes)} as stored, half text and half bytes that do not shrink. Stub scanners report ${FEW} findings each; peers that scan with one scanner took 78 and 88 MB for ${MANY} findings on a small image.`,
    ],
  }
}

async function measureRegistry(ground: Ground, stubs: Stubs, image: HugeImage): Promise<Row> {
  const what = 'registry'
  const registry = await startPackedRegistry()
  if (registry === null) return notMeasured(what, 'docker-registry or skopeo is not installed')
  try {
    const reference = `${registry.host}/bench/huge:1`
    await pushLayout(ground, image.layout, reference)
    return await toRow(ground, what, toPlan(ground, stubs, `registry:${reference}`))
  } finally {
    await registry.close()
  }
}

function toPlan(ground: Ground, { env, settings }: Stubs, reference: string): ProcessPlan {
  const flags = Object.entries(settings).map(([name, value]) => `--${name}=${value}`)
  const report = `--report=json=${join(ground.folder, 'huge-report.json')}`
  return {
    file: ground.node,
    args: [CLI, 'scan', reference, `--work-dir=${ground.folder}`, ...flags, report],
    ...{ cwd: ground.folder, env, exitCodes: [1] },
  }
}

async function toRow(ground: Ground, what: string, plan: ProcessPlan): Promise<Row> {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await runWatched(ground, plan))
  const peak = toSpread(runs.map((run) => run.peakBytes))
  const time = toSpread(runs.map((run) => run.milliseconds))
  return {
    ...{ what, ours: `in ${formatMilliseconds(time.median)}`, comparedWith: '', theirs: '' },
    result: formatMegabytes(peak.max),
    ...{ target: formatMegabytes(MOST_BYTES), reached: peak.max <= MOST_BYTES },
  }
}
