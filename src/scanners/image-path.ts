import { MAX_PATH } from './limits.ts'
import { toMarked } from './plain-text.ts'

/** Archives that hold archives (aquasecurity/trivy pkg/dependency/parser/java, anchore/syft java cataloger). */
const ARCHIVE = '\\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg|zip)'
const BORDER = new RegExp(`(?<=${ARCHIVE}):/?`, 'i')
const ENDS_IN_ARCHIVE = new RegExp(`${ARCHIVE}$`, 'i')

/**
 * A path in the image as every finding carries it: no leading slash. Where one archive lies in another
 * Trivy writes `app.war/WEB-INF/lib/x.jar` and Grype `app.war:WEB-INF/lib/x.jar`; here it is the first.
 */
export function toImagePath(path: string): string {
  const plain = path.replace(/^\/+/, '')
  const parts = plain.includes(':') ? plain.split(BORDER) : []
  const isNested = parts.length > 0 && parts.every((part) => ENDS_IN_ARCHIVE.test(part))
  return toMarked(isNested ? parts.join('/') : plain, MAX_PATH)
}

/**
 * Syft's path of a Java package within archives. Of a package that is only described within an archive it
 * ends with the package's name (`app.jar:com.example:lib`), which is no place in the image.
 */
export function toArchivePath(virtualPath: string): string {
  const [outer = '', ...inner] = virtualPath.replace(/^\/+/, '').split(BORDER)
  const archives = inner.filter((part) => ENDS_IN_ARCHIVE.test(part))
  return toMarked([outer, ...archives].join('/'), MAX_PATH)
}
