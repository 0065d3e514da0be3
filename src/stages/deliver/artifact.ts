import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { ImageReport, Notice } from '../../domain/report.ts'
import type { CodeHost, StoredReports } from '../../ports.ts'
import type { DeliverStage } from './deliver.ts'
import type { WrittenFile } from './write-file.ts'

/** GitHub's own default is 90; reports of images age faster. */
const RETENTION_DAYS = 30

const NOTHING: StoredReports = { ...NOTHING_DELIVERED, url: null }

type Stored = { readonly host: CodeHost; readonly files: readonly WrittenFile[] }

/**
 * Keeps the report files with the run: where it was asked for, and otherwise when there is something to look into. Of
 * reports that are encrypted only the encrypted ones; plain ones are not put where everybody may fetch them, unless
 * somebody insists.
 */
export async function storeReports(
  { report, config, disclosure }: DeliverStage,
  { host, files: written }: Stored,
): Promise<StoredReports> {
  const { uploadReport } = config.deliver
  const isAsked = uploadReport === 'on'
  const isSealed = disclosure.encryption !== null
  const files = written.flatMap(({ plain, sealed }) => (isSealed ? sealed : plain) ?? [])
  if (uploadReport === 'off' || files.length === 0) return NOTHING
  if (!isAsked && report.verdict.outcome === 'pass') return NOTHING
  if (!isAsked && !isSealed && disclosure.profile === 'public') return NOT_KEPT
  return host.storeReports({
    name: toArtifactName(report.images),
    folder: toCommonFolder(files),
    files,
    retentionDays: RETENTION_DAYS,
    wish: isAsked ? 'always' : 'auto',
  })
}

const OPEN_TO_ALL: Notice = {
  code: 'artifact-not-kept',
  text: 'The report files are not kept with this run: everybody who may read the repository could fetch them. With encrypt-to they are kept encrypted; upload-report: true keeps them as they are, and profile: full says that everybody may see them.',
}

const NOT_KEPT: StoredReports = {
  url: null,
  deliveries: [{ to: 'artifact', state: 'skipped', detail: 'everybody could fetch it.' }],
  notices: [OPEN_TO_ALL],
}

const LONGEST_NAME = 100

/** Jobs of a matrix scan other images or platforms; what names those keeps their artifacts apart. */
function toArtifactName(images: readonly Pick<ImageReport, 'name' | 'image'>[]): string {
  const [first] = images
  const others = images.length > 1 ? `-and-${images.length - 1}-more` : ''
  const platform = first?.image?.platform ?? ''
  const words = ['plimsoll', first?.name ?? 'reports', platform].join('-')
  const plain = words.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '')
  return `${plain.slice(0, LONGEST_NAME)}${others}`
}

/** The deepest folder that holds all of them. Paths are absolute, with `/`. */
function toCommonFolder(files: readonly string[]): string {
  const folders = files.map((file) => file.split('/').slice(0, -1))
  const [first = [], ...others] = folders
  const length = others.reduce((most, other) => countShared(first, other, most), first.length)
  const folder = first.slice(0, length).join('/')
  return folder === '' ? '/' : folder
}

function countShared(a: readonly string[], b: readonly string[], most: number): number {
  const at = a.slice(0, most).findIndex((part, index) => part !== b[index])
  return at === -1 ? Math.min(a.length, most) : at
}
