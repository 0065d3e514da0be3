import type { BaselineSettings } from './config.ts'
import { parseReferences } from './parse-images.ts'
import { parsePath } from './parse-paths.ts'
import { invalid, valid } from './parsed.ts'
import type { Parser } from './parsed.ts'
import type { Surroundings } from './surroundings.ts'

type Places = Pick<Surroundings, 'resolvePath' | 'toRepositoryPath'>

/** A path that ends in `.json` is a report of ours; anything else is the reference of an image. */
export function parseBaseline({ resolvePath, toRepositoryPath }: Places): Parser<BaselineSettings> {
  return (text) => {
    if (text.endsWith('.json')) {
      const path = parsePath(resolvePath)(text)
      if (!path.ok) return path
      const repositoryPath = toRepositoryPath(path.value)
      return valid({ kind: 'report', path: path.value, repositoryPath })
    }
    const references = parseReferences(text)
    if (!references.ok) return references
    const [reference, ...more] = references.value
    if (reference !== undefined && more.length === 0) return valid({ kind: 'image', reference })
    return invalid('names several images: allowed is one, or a report that holds them all')
  }
}
