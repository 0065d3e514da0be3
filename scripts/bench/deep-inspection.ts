import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { tarOf } from '../../__tests__/ground/images.ts'
import { toSpread } from './arithmetic.ts'
import type { Figure, Row } from './figure.ts'
import { formatMegabytes, formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import type { Ground } from './ground.ts'
import { createNoise, noiseBytes, noiseText } from './noise.ts'
import { measureInTurn } from './processes.ts'
import { runWatched } from './watched.ts'

const FILES = 6000
const FILE_BYTES = 175_000
const POOL_BYTES = 4_000_000
const MOST_BYTES = 200e6
const MOST_TIMES = 1.5

const CHILD = join(import.meta.dirname, 'deep-inspection-child.ts')
type Way = 'headers' | 'inspect' | 'prove'

/** A layer of 1 GB with 6000 files: looked into as the rules need it, beside a walk from header to header. */
export async function measureDeepInspection(ground: Ground): Promise<Figure> {
  const plain = join(ground.folder, 'deep.tar')
  const packed = `${plain}.gz`
  try {
    const diffId = await writeLayer(plain)
    await pipeline(createReadStream(plain), createGzip({ level: 1 }), createWriteStream(packed))
    const rows = [
      ...(await measureForm(ground, 'plain', [plain, diffId])),
      ...(await measureForm(ground, 'gzip', [packed, diffId])),
    ]
    return {
      title: 'Deep inspection of a layer of 1 GB',
      rows,
      commands: [
        { name: 'ours', line: 'node scripts/bench/deep-inspection-child.ts inspect $LAYER' },
        { name: 'header walk', line: 'node scripts/bench/deep-inspection-child.ts headers $LAYER' },
      ],
      notes: [
        `${FILES} files of ${FILE_BYTES} bytes, half text and half bytes that do not shrink, and a setuid file in every hundred. The same decompressor and the same reader of tar in both; the start of Node is not counted. A scan also proves the digest of the layer, whatever it looks for: the last row of each form.`,
      ],
    }
  } finally {
    await Promise.all([plain, packed].map((path) => rm(path, { force: true })))
  }
}

async function measureForm(ground: Ground, form: string, args: readonly string[]): Promise<Row[]> {
  const peaks: Record<Way, number> = { headers: 0, inspect: 0, prove: 0 }
  const run = async (way: Way): Promise<number> => {
    const { stdout, peakBytes } = await runWatched(ground, {
      ...{ file: ground.node, cwd: ground.folder, env: ground.env },
      args: [CHILD, way, ...args],
    })
    peaks[way] = Math.max(peaks[way], peakBytes)
    return (JSON.parse(stdout) as { readonly milliseconds: number }).milliseconds
  }
  const times = await measureInTurn(
    { headers: () => run('headers'), inspect: () => run('inspect'), prove: () => run('prove') },
    ground.rounds.few,
  )
  return toRows(form, times, peaks)
}

function toRows(
  form: string,
  times: Readonly<Record<Way, readonly number[]>>,
  peaks: Readonly<Record<Way, number>>,
): Row[] {
  const spread = (way: Way) => toSpread(times[way])
  const walk = formatSpread(spread('headers'), formatMilliseconds)
  const ratioOf = (way: Way): number =>
    toSpread(times[way].map((time, at) => time / (times.headers[at] ?? time))).median
  const ratio = ratioOf('inspect')
  const time = (way: Way): Pick<Row, 'ours' | 'comparedWith' | 'theirs'> => ({
    ours: formatSpread(spread(way), formatMilliseconds),
    ...{ comparedWith: 'header walk', theirs: walk },
  })
  return [
    {
      ...{ what: `${form}: time`, ...time('inspect'), result: formatRatio(ratio) },
      ...{ target: formatRatio(MOST_TIMES), reached: ratio <= MOST_TIMES },
    },
    {
      ...{ what: `${form}: memory`, ours: formatMegabytes(peaks.inspect) },
      ...{ comparedWith: 'header walk', theirs: formatMegabytes(peaks.headers) },
      result: formatMegabytes(Math.max(peaks.inspect, peaks.prove)),
      target: formatMegabytes(MOST_BYTES),
      reached: Math.max(peaks.inspect, peaks.prove) <= MOST_BYTES,
    },
    {
      ...{ what: `${form}: with the proof of its digest`, ...time('prove') },
      ...{ result: formatRatio(ratioOf('prove')), target: '', reached: null },
    },
  ]
}

async function writeLayer(path: string): Promise<string> {
  const hash = createHash('sha256')
  const pieces = function* (): Generator<Buffer> {
    for (const piece of layerPieces()) {
      hash.update(piece)
      yield piece
    }
  }
  await pipeline(Readable.from(pieces(), { objectMode: false }), createWriteStream(path))
  return `sha256:${hash.digest('hex')}`
}

function* layerPieces(): Generator<Buffer> {
  const pools = [noiseBytes(POOL_BYTES, 1), noiseText(POOL_BYTES, 2)]
  const noise = createNoise(3)
  for (let file = 0; file < FILES; file += 1) {
    const pool = pools[file % pools.length] ?? Buffer.alloc(POOL_BYTES)
    const from = noise.next() % (POOL_BYTES - FILE_BYTES)
    const content = pool.subarray(from, from + FILE_BYTES)
    const path = `opt/app/part${file % 60}/file${file}.bin`
    // Without the two empty blocks at its end it is one entry.
    yield tarOf([{ path, content, mode: file % 100 === 0 ? 0o4755 : 0o644 }]).subarray(0, -1024)
  }
  yield Buffer.alloc(1024)
}
