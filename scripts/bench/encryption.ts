import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePairs, toPairs } from './arithmetic.ts'
import type { Figure } from './figure.ts'
import { formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import { hasProgram } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runProcess } from './processes.ts'

const BYTES = 50e6
const MOST_TIMES = 8

const CHILD = join(import.meta.dirname, 'encryption-child.ts')

/** A report of 50 MB, encrypted for one recipient by us and by the `age` program, which then opens ours. */
export async function measureEncryption(ground: Ground): Promise<Figure> {
  if (!hasProgram('age')) throw new Error('the program age is missing: apt-get install age')
  const files = prepare(ground)
  const times = await measureInTurn(
    {
      ours: async () => {
        const args = [CHILD, files.plain, files.ours, files.recipient]
        const { stdout } = await runProcess({ ...files, file: ground.node, args })
        return Number(stdout)
      },
      theirs: async () => {
        const args = ['-r', files.recipient, '-o', files.theirs, files.plain]
        const { milliseconds } = await runProcess({ ...files, file: 'age', args })
        return milliseconds
      },
    },
    ground.rounds.some,
  )
  requireSame(files)
  const { ours, theirs, ratio } = comparePairs(toPairs(times.ours, times.theirs))
  return {
    title: 'A report of 50 MB encrypted',
    rows: [
      {
        ...{ what: 'for one recipient (X25519)', ours: formatSpread(ours, formatMilliseconds) },
        ...{ comparedWith: 'the age program', theirs: formatSpread(theirs, formatMilliseconds) },
        result: formatRatio(ratio.median),
        target: formatRatio(MOST_TIMES),
        reached: ratio.median <= MOST_TIMES,
      },
    ],
    commands: [
      { name: 'ours', line: 'node scripts/bench/encryption-child.ts $IN $OUT $RECIPIENT' },
      { name: 'theirs', line: 'age -r $RECIPIENT -o $OUT $IN' },
    ],
    notes: [
      'Ours is the time in a running process, from the text to the file, with the library loaded within it; theirs is that of the whole process. What ours wrote was opened by the age program and compared byte by byte.',
    ],
  }
}

type Prepared = Pick<Ground, 'env'> & {
  readonly cwd: string
  readonly plain: string
  readonly ours: string
  readonly theirs: string
  readonly key: string
  readonly recipient: string
}

function prepare({ folder, env }: Ground): Prepared {
  const at = (name: string): string => join(folder, name)
  const key = at('key.txt')
  execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' })
  const recipient = execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim()
  writeFileSync(at('plain.txt'), randomBytes(BYTES / 2).toString('hex'))
  const paths = { plain: at('plain.txt'), ours: at('ours.age'), theirs: at('theirs.age') }
  writeFileSync(paths.theirs, '')
  return { ...paths, env, cwd: folder, key, recipient }
}

function requireSame({ key, ours, plain }: Prepared): void {
  const opened = execFileSync('age', ['-d', '-i', key, ours], { maxBuffer: 2 * BYTES })
  if (!opened.equals(readFileSync(plain))) throw new Error('age reads something else in our file')
}
