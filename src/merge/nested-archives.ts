/**
 * True when every file of `inner` lies in an archive of `outer`: older reports name the outer one alone. Both in
 * alphabetical order; false for no file.
 */
export function isInArchives(inner: readonly string[], outer: readonly string[]): boolean {
  const archives = toOutermost(outer)
  let at = 0
  return (
    inner.length > 0 &&
    inner.every((path) => {
      // Of the outermost, only the last one that comes before a path can hold it.
      for (let next = archives[at + 1]; next !== undefined && next <= path;)
        next = archives[++at + 1]
      const archive = archives[at]
      return archive !== undefined && path.startsWith(archive)
    })
  )
}

/** As paths of folders, in alphabetical order, without those that lie in another. */
function toOutermost(paths: readonly string[]): readonly string[] {
  const outermost: string[] = []
  for (const folder of paths.map((path) => `${path}/`).sort()) {
    const last = outermost.at(-1)
    if (last === undefined || !folder.startsWith(last)) outermost.push(folder)
  }
  return outermost
}
