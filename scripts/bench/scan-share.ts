import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from '../../__tests__/ground/advisories.ts'
import {
  hasSharedAdvisories,
  readSharedAdvisories,
} from '../../__tests__/ground/shared-advisories.ts'
import { comparePairs, largerOf, toPairs, toSpread } from './arithmetic.ts'
import { readBareFindings, toBare } from './bare-scanners.ts'
import type { Bare } from './bare-scanners.ts'
import { prepareDatabases } from './databases.ts'
import type { Databases } from './databases.ts'
import { formatMilliseconds, formatSpread, notMeasured } from './figure.ts'
import type { CommandLine, Figure, Row } from './figure.ts'
import { CLI, nameCommand, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { largeImageAdvisories } from './large-image.ts'
import { measureInTurn, runProcess, runTogether } from './processes.ts'
import type { ProcessPlan } from './processes.ts'
import { writeDebianImage, writeLargeImage, writeSmallImage } from './scan-images.ts'
import type { ImageForms } from './scan-images.ts'
import { prepareScanners } from './scanner-programs.ts'
import type { ScannerPrograms } from './scanner-programs.ts'

const SHARE = 0.05
const LEAST_MILLISECONDS = 150

/** What is the same for every image. */
type Setting = {
  readonly ground: Ground
  readonly programs: ScannerPrograms
  readonly databases: Databases
}

/** Wall time of a whole run of ours above that of the two bare scanners, started at the same time. */
export async function measureScanShare(ground: Ground): Promise<Figure> {
  requireBundle()
  mkdirSync(join(ground.folder, 'empty'), { recursive: true })
  const programs = await prepareScanners(ground)
  const plan = { ...programs, advisories: allAdvisories() }
  const setting = { ground, programs, databases: await prepareDatabases(ground, plan) }
  const small = await measureImage(setting, writeSmallImage(ground), ground.rounds.some)
  const large = await measureImage(setting, writeLargeImage(ground), ground.rounds.few)
  const root = await writeDebianImage(ground)
  const debian = root === null ? null : await measureImage(setting, root, ground.rounds.few)
  const rows = [
    ...small.rows,
    ...large.rows,
    ...(debian?.rows ?? [notMeasured('a Debian 12 root', 'mmdebstrap is not installed')]),
  ]
  return {
    title: 'Our share of a scan with both real scanners',
    rows,
    commands: large.commands,
    notes: [
      'Compared with the faster of the two forms of the same image, the archive of `docker save` and the OCI layout. Both start cold: no scanner remembers an earlier run.',
      'Ours proves every digest and diff id, merges, judges and writes the JSON report. In every image the findings of ours and those of the bare reports, merged, are the same.',
      `To reach: the larger of ${SHARE * 100} % and ${LEAST_MILLISECONDS} ms.`,
    ],
  }
}

/** The real advisories of the shared folder where it is there: a database of a few thousand entries. */
export function allAdvisories(): typeof MADE_UP_ADVISORIES {
  const shared = hasSharedAdvisories() ? readSharedAdvisories() : []
  return [...MADE_UP_ADVISORIES, ...largeImageAdvisories(), ...shared]
}

type Measured = { readonly rows: readonly Row[]; readonly commands: readonly CommandLine[] }

async function measureImage(
  setting: Setting,
  forms: ImageForms,
  rounds: number,
): Promise<Measured> {
  const { ground } = setting
  const ours = {
    archive: toOurs(setting, forms, 'archive'),
    layout: toOurs(setting, forms, 'layout'),
  }
  const bare = {
    archive: toBare(ground, { ...setting, form: 'archive', image: forms.archive }),
    layout: toBare(ground, { ...setting, form: 'layout', image: forms.layout }),
  }
  const count = await compareFindings(ground, { ours: ours.archive, bare: bare.archive, forms })
  const timeOf = (plan: ProcessPlan) => async (): Promise<number> =>
    (await runProcess(plan)).milliseconds
  const together =
    ({ trivy, grype }: Bare) =>
    () =>
      runTogether([trivy, grype])
  const times = await measureInTurn(
    {
      ourArchive: timeOf(ours.archive),
      bareArchive: together(bare.archive),
      ourLayout: timeOf(ours.layout),
      bareLayout: together(bare.layout),
    },
    rounds,
  )
  const isArchiveFaster = toSpread(times.bareArchive).median <= toSpread(times.bareLayout).median
  const fastest = isArchiveFaster
    ? { title: 'both bare, archive', times: times.bareArchive, bare: bare.archive }
    : { title: 'both bare, layout', times: times.bareLayout, bare: bare.layout }
  const title = `${forms.title}, ${count} findings`
  return {
    rows: [
      toRow(`${title}: archive`, times.ourArchive, fastest),
      toRow(`${title}: layout`, times.ourLayout, fastest),
      forInformation(
        toRow(`${title}: layout`, times.ourLayout, {
          title: 'both bare, layout',
          times: times.bareLayout,
        }),
      ),
    ],
    commands: toCommands(setting, forms, { ours: ours.archive, bare: fastest.bare }),
  }
}

function toOurs(
  { ground, programs, databases }: Setting,
  forms: ImageForms,
  form: 'archive' | 'layout',
): ProcessPlan {
  const source = form === 'archive' ? 'docker-archive' : 'oci-dir'
  return {
    file: ground.node,
    args: [
      ...[CLI, 'scan', `${source}:${forms[form]}`, '--name', forms.name, '--update-db=false'],
      ...Object.entries(databases.origins).map(([name, value]) => `--${name}=${value}`),
      ...['--report', `json=${join(ground.folder, 'report.json')}`],
    ],
    cwd: join(ground.folder, 'empty'),
    env: { ...ground.env, PLIMSOLL_CACHE: programs.cache },
    exitCodes: [0, 1],
  }
}

type Both = { readonly ours: ProcessPlan; readonly bare: Bare }

/** Runs both once; throws when they do not find the same. Returns how many findings there are. */
async function compareFindings(
  ground: Ground,
  { ours, bare, forms }: Both & { readonly forms: ImageForms },
): Promise<number> {
  await runProcess(ours)
  await runTogether([bare.trivy, bare.grype])
  const text = readFileSync(join(ground.folder, 'report.json'), 'utf8')
  const { images } = JSON.parse(text) as { images: { findings: { id: string }[] }[] }
  const found = (images[0]?.findings ?? []).map(({ id }) => id).sort()
  const wanted = readBareFindings(bare.reports, forms.name)
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    const difference = `${found.length} findings of ours, ${wanted.length} of the bare scanners`
    throw new Error(`${forms.title}: the findings are not the same: ${difference}`)
  }
  return found.length
}

function toRow(
  what: string,
  ours: readonly number[],
  fastest: { readonly title: string; readonly times: readonly number[] },
): Row {
  const compared = comparePairs(toPairs(ours, fastest.times))
  const target = largerOf(SHARE, compared.theirs.median, LEAST_MILLISECONDS)
  const share = compared.difference.median / compared.theirs.median
  return {
    what,
    ours: formatSpread(compared.ours, formatMilliseconds),
    comparedWith: fastest.title,
    theirs: formatSpread(compared.theirs, formatMilliseconds),
    result: `${formatSpread(compared.difference, formatMilliseconds)} more, ${Math.round(100 * share)} %`,
    target: formatMilliseconds(target),
    reached: compared.difference.median <= target,
  }
}

function forInformation(row: Row): Row {
  return { ...row, target: '', reached: null }
}

function toCommands(
  { ground, programs, databases }: Setting,
  forms: ImageForms,
  { ours, bare }: Both,
): CommandLine[] {
  const names = {
    [forms.archive]: '$IMAGE',
    [forms.layout]: '$IMAGE',
    [programs.trivy]: 'trivy',
    [programs.grype]: 'grype',
    [databases.trivy]: '$TRIVY_CACHE',
    [databases.grype]: '$GRYPE_CACHE',
    [ground.folder]: '$T',
  }
  return [
    nameCommand('ours', ours, names),
    nameCommand('bare', bare.trivy, names),
    nameCommand('bare', { ...bare.grype, variables: bare.grypeVariables }, names),
  ]
}
