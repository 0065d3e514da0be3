import type { Config } from '../config/config.ts'

const SCHEME = /^(?:registry|docker|docker-archive|oci-archive|oci-dir):/

/** What names an image and its registry, as the log would say it: the reference, its repository, the host. */
export function findNames({ images, baseline, registry }: Config): readonly string[] {
  const compared = baseline?.kind === 'image' ? [baseline.reference] : []
  const references = [...images.map(({ reference }) => reference), ...compared]
  const login = registry.credentials === null ? [] : [registry.credentials.registry]
  return [...new Set([...references.flatMap(toNames), ...login])].filter(isTelling)
}

function toNames(reference: string): string[] {
  const plain = reference.replace(SCHEME, '')
  const repository = plain.replace(/@.*$/s, '').replace(/:[^/]*$/, '')
  const [host = ''] = repository.split('/')
  const isHost = repository.includes('/') && /[.:]|^localhost$/.test(host)
  return [reference, plain, repository, ...(isHost ? [host] : [])]
}

/** `alpine` alone is a word like any other, and no secret. */
function isTelling(name: string): boolean {
  return /[/:.@]/.test(name)
}
