import { MAX_PATH } from './limits.ts'

/** Archives that hold archives (aquasecurity/trivy pkg/dependency/parser/java, anchore/syft java cataloger). */
const ARCHIVE = '\\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg|zip)'
const BORDER = new RegExp(`(?<=${ARCHIVE}):/?`, 'i')
const ENDS_IN_ARCHIVE = new RegExp(`${ARCHIVE}$`, 'i')

/**
 * A path in the image as every finding carries it: no leading slash. Where one archive lies in another
 * Trivy writes `app.war/WEB-INF/lib/x.jar` and Grype `app.war:WEB-INF/lib/x.jar`; here it is the first.
 */
export function toImagePath(path: string): string {
  const plain = path.slice(0, MAX_PATH).replace(/^\/+/, '')
  if (!plain.includes(':')) return plain
  const parts = plain.split(BORDER)
  return parts.every((part) => ENDS_IN_ARCHIVE.test(part)) ? parts.join('/') : plain
}

/**
 * Syft's path of a Java package within archives. Of a package that is only described within an archive it
 * ends with the package's name (`app.jar:com.example:lib`), which is no place in the image.
 */
export function toArchivePath(virtualPath: string): string {
  const [outer = '', ...inner] = virtualPath.slice(0, MAX_PATH).replace(/^\/+/, '').split(BORDER)
  return [outer, ...inner.filter((part) => ENDS_IN_ARCHIVE.test(part))].join('/')
}
