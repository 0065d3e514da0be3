import { PlimsollError } from '../domain/errors.ts'
import type { GivenReport } from '../evaluate/given-report.ts'
import type { Group } from '../evaluate/group-reports.ts'
import { toReportedImage } from '../evaluate/reported-image.ts'

export type NamedGroup = { readonly group: Group; readonly name: string | null }

/**
 * Gives each image its name: in the order in which the files speak of the images first. No name: all are
 * guessed. Throws `config-invalid` for another number of names than there are images.
 */
export function nameGroups(
  groups: readonly Group[],
  names: readonly string[],
  given: readonly GivenReport[],
): NamedGroup[] {
  if (names.length === 0) return groups.map((group) => ({ group, name: null }))
  if (names.length !== groups.length) throw wrongNumber(groups, names)
  const placeOf = ({ reports }: Group): number =>
    given.findIndex((one) => reports.some((other) => other.label === one.label))
  return [...groups]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((group, index) => ({ group, name: names[index] ?? null }))
}

function wrongNumber(groups: readonly Group[], names: readonly string[]): PlimsollError {
  const count = groups.length === 1 ? 'is 1 image' : `are ${String(groups.length)} images`
  return new PlimsollError({
    code: 'config-invalid',
    message: `--name is given ${String(names.length)} times, and there ${count} in the reports of Trivy and Grype.`,
    hint: 'Give a name for each image, in the order in which the files speak of them first, or none. Images of reports of Plimsoll keep their names.',
  })
}

/** Throws `report-invalid` when reports of scanners are about several images, which nobody said they are. */
export function refuseSeveral(groups: readonly Group[]): void {
  if (groups.length < 2) return
  const lines = groups.map(describeGroup).sort()
  const shown = lines.slice(0, MOST_GROUPS)
  const rest =
    lines.length > MOST_GROUPS ? [`- and ${String(lines.length - MOST_GROUPS)} more`] : []
  throw new PlimsollError({
    code: 'report-invalid',
    message: [
      `The reports are about ${String(groups.length)} different images, or nothing shows that they are about one:`,
      ...shown,
      ...rest,
    ].join('\n'),
    hint: 'Give the reports on one image only; or add --several, and each image is judged for itself.',
  })
}

const MOST_GROUPS = 20

function describeGroup({ reports }: Group): string {
  const { reference, image } = toReportedImage(
    reports.map((one) => one.report),
    null,
  )
  const id = image === null ? 'without an image id' : image.imageId.slice(0, SHOWN_ID)
  return `- ${reference} (${id}): ${reports.map((one) => one.label).join(', ')}`
}

/** `sha256:` and as many digits as an engine shows. */
const SHOWN_ID = 19
