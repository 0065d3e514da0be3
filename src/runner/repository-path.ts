import { isAbsolute, relative, resolve, sep } from 'node:path'

/** An absolute path from the root of the repository, with `/` between its parts; null for none, and outside of it. */
export function toRepositoryPath(path: string | null, root: string): string | null {
  if (path === null) return null
  const inside = relative(resolve(root), path)
  const isOutside = inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..'
  return isOutside ? null : inside.split(sep).join('/')
}
