import { MAX_VERSION_LENGTH } from './version-text.ts'

/**
 * An RPM version without the tag of its module: `10.24.0-1.module_el8.3.0+717+fa496f1d` and
 * `10.24.0-1.module+el8.3.0+717+fa496f1d` are the same package, and advisories write one tag or the other.
 * What a rebuild appends after the tag stays.
 */
export function stripModularity(version: string): string {
  if (version.length > MAX_VERSION_LENGTH || !version.includes('.module')) return version
  return version.replace(MODULE_TAG, '')
}

/** `.module`, `_` or `+`, the system (`el8.3.0`, `el8.2.0.z`, `f36`), the build and the hash of the context. */
const MODULE_TAG = /\.module[_+][a-z]+\d+(?:\.(?:\d+|z)(?=[.+]|$))*(?:\+[0-9]+)?(?:\+[0-9a-f]+)?/i
