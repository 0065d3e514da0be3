import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startRegistry } from '../../__tests__/ground/registry.ts'
import { comparePairs, toPairs, toSpread } from './arithmetic.ts'
import type { Fetched } from './fetch-child.ts'
import { formatMegabytes, formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import type { Figure, Row } from './figure.ts'
import { nameCommand } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runProcess } from './processes.ts'
import type { ProcessPlan } from './processes.ts'
import { pushLayout, skopeo, startPackedRegistry } from './registries.ts'
import { writeLargeImage } from './scan-images.ts'
import type { ImageForms } from './scan-images.ts'

const CHILD = join(import.meta.dirname, 'fetch-child.ts')

/** Fetching an image from a registry on loopback, beside `skopeo copy` into an OCI layout. */
export async function measureFetching(ground: Ground): Promise<Figure> {
  const forms = writeLargeImage(ground)
  const registry = await startPackedRegistry()
  if (registry === null) return measureAlone(ground, forms)
  try {
    const reference = `${registry.host}/bench/large:1`
    await pushLayout(ground, forms.layout, reference)
    return await measureBeside(ground, forms, reference)
  } finally {
    await registry.close()
  }
}

async function measureBeside(
  ground: Ground,
  forms: ImageForms,
  reference: string,
): Promise<Figure> {
  const target = join(ground.folder, 'copied')
  const copy = skopeo(ground, ['--src-tls-verify=false', `docker://${reference}`, `oci:${target}`])
  const whole = provingToo(copy, target, forms)
  const fetched: number[] = []
  const copyWith = (plan: ProcessPlan) => async (): Promise<number> => {
    rmSync(target, { recursive: true, force: true })
    return (await runProcess(plan)).milliseconds
  }
  const times = await measureInTurn(
    {
      ours: async () => {
        const result = await fetchOnce(ground, reference)
        fetched.push(result.fetched)
        return result.checked
      },
      theirs: copyWith(copy),
      whole: copyWith(whole),
    },
    ground.rounds.some,
  )
  // The first round warms up.
  const rows = [
    toRow('digests and diff ids proved', times.ours, { title: 'skopeo copy', times: times.theirs }),
    forInformation(
      toRow('digests and diff ids proved', times.ours, {
        title: 'skopeo copy, then gzip and sha256sum of every layer',
        times: times.whole,
      }),
    ),
    forInformation(
      toRow('digests proved, layers on disk', fetched.slice(1), {
        title: 'skopeo copy',
        times: times.theirs,
      }),
    ),
  ]
  const names = { [reference]: '$IMAGE', [ground.folder]: '$T' }
  return {
    title: titleOf(forms),
    rows,
    commands: [
      nameCommand('ours', toPlan(ground, reference), names),
      nameCommand('skopeo', copy, names),
      nameCommand('the same, with diff ids', whole, names),
    ],
    notes: [
      'The registry is that of Debian (docker-registry). Ours is timed within its process, as a run has started already; `skopeo` from its start, which takes about 20 ms.',
      '`skopeo copy` proves the digests of the blobs and does not unpack them. Ours unpacks every layer as well, to prove its diff id and to list its files; in a run that goes on beside the scans.',
    ],
  }
}

async function measureAlone(ground: Ground, forms: ImageForms): Promise<Figure> {
  const registry = await startRegistry()
  try {
    registry.putImage('bench/large', '1', forms.image)
    const reference = `${registry.host}/bench/large:1`
    const times = await measureInTurn(
      { ours: async () => (await fetchOnce(ground, reference)).checked },
      ground.rounds.some,
    )
    const time = toSpread(times.ours)
    const row: Row = {
      ...{ what: 'digests and diff ids proved', ours: formatSpread(time, formatMilliseconds) },
      ...{ comparedWith: 'not compared', theirs: '', result: formatMilliseconds(time.median) },
      ...{ target: '', reached: null },
    }
    return {
      title: titleOf(forms),
      rows: [row],
      commands: [],
      notes: [
        'docker-registry or skopeo is not installed: measured against a registry of our own.',
      ],
    }
  } finally {
    await registry.close()
  }
}

function titleOf({ image }: ImageForms): string {
  const bytes = image.layers.reduce((sum, layer) => sum + layer.bytes.length, 0)
  return `Fetching an image of ${formatMegabytes(bytes)} in ${image.layers.length} layers from a registry on loopback`
}

function toPlan(ground: Ground, reference: string): ProcessPlan {
  return {
    file: ground.node,
    args: [CHILD, `registry:${reference}`, ground.folder],
    cwd: ground.folder,
    env: ground.env,
  }
}

async function fetchOnce(ground: Ground, reference: string): Promise<Fetched> {
  const { stdout } = await runProcess(toPlan(ground, reference))
  return JSON.parse(stdout) as Fetched
}

/** The copy, and then the diff id of each layer, all layers side by side. */
function provingToo(copy: ProcessPlan, target: string, { image }: ImageForms): ProcessPlan {
  const proofs = image.layers.map(
    ({ digest }) => `gzip -dc ${target}/blobs/sha256/${digest.slice(7)} | sha256sum &`,
  )
  const script = [`${[copy.file, ...copy.args].join(' ')} || exit 1`, ...proofs, 'wait'].join('\n')
  return { ...copy, file: 'sh', args: ['-c', script] }
}

type Theirs = { readonly title: string; readonly times: readonly number[] }

function toRow(what: string, ours: readonly number[], { title, times }: Theirs): Row {
  const compared = comparePairs(toPairs(ours, times))
  return {
    what,
    ours: formatSpread(compared.ours, formatMilliseconds),
    comparedWith: title,
    theirs: formatSpread(compared.theirs, formatMilliseconds),
    result: formatSpread(compared.ratio, formatRatio),
    target: formatRatio(1),
    reached: compared.ratio.median <= 1,
  }
}

function forInformation(row: Row): Row {
  return { ...row, target: '', reached: null }
}
