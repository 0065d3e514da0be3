import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'

const LONGEST_NAME = 500

/**
 * As GitLab's guide to integrations writes it, `debian:12`. The schema wants one for every finding; an image without
 * a system is `Unknown`, which is the word of Trivy's template for GitLab and names none. GitLab tells findings apart
 * by image, package and identifier, not by it.
 */
export function toSystemName({ os }: ImageReport): string {
  const parts = os === null ? [] : [os.family, os.version]
  const name = parts
    .map((part) => cleanLine(part, LONGEST_NAME).trim())
    .filter((part) => part !== '')
    .join(':')
  return name === '' ? 'Unknown' : name
}

const FILE_SCHEME = /^(?:docker-archive|oci-archive|oci-dir):/
const NAME_SCHEME = /^(?:registry|docker):(?!\d)/

/**
 * The reference, without our scheme: GitLab follows a finding by the image without its tag. A file goes by the name of
 * the image: where it lay on the machine of the run is nobody's business.
 */
export function toImageName({ reference, name }: ImageReport): string {
  const own = FILE_SCHEME.test(reference) ? name : reference.replace(NAME_SCHEME, '')
  const text = cleanLine(own, LONGEST_NAME).trim()
  return text === '' ? 'image' : text
}
