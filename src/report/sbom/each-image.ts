import type { ImageReport, Report } from '../../domain/report.ts'
import { toFileStems } from '../file-stems.ts'
import type { Rendered, RenderedFile } from '../rendered.ts'

/** A file for each image, since these documents have one subject each; `extension` without its first dot. */
export function renderEachImage(
  report: Report,
  extension: string,
  render: (image: ImageReport) => Rendered,
): RenderedFile[] {
  const stems = toFileStems(report.images)
  return report.images.map((image, index) => {
    const isAlone = report.images.length === 1
    const name = isAlone ? null : `${stems[index] ?? String(index)}.${extension}`
    return { name, ...render(image) }
  })
}
