import { toConfiguration, toImageGlob } from '../configuration.ts'
import type { Command, Wishes } from '../scanner.ts'

export const GRYPE_REPORT = 'grype.json'
export const GRYPE_PACKAGES = 'grype-packages.json'

/**
 * Grype on an image that lies on disk, with a database that we have fetched, verified and judged by its
 * age: Grype's own update, age rule and hash of a gigabyte at each start are off. Its report has no list
 * of packages, which a second format of the same run gives. It cannot be asked for less than everything.
 */
export function toGrypeCommand(wishes: Wishes): Command {
  return {
    arguments: [
      // Instead of a .grype.yaml that an image's author could leave in a working folder.
      ...['--config', '$OUT/grype.yaml'],
      // Always with a scheme: without one a folder of that name or the local engine would be tried.
      `${wishes.form}:$IMAGE`,
      ...['--output', `json=$OUT/${GRYPE_REPORT}`],
      ...['--output', `cyclonedx-json=$OUT/${GRYPE_PACKAGES}`],
    ],
    environment: {
      GRYPE_DB_CACHE_DIR: '$CACHE',
      GRYPE_DB_AUTO_UPDATE: 'false',
      GRYPE_DB_VALIDATE_AGE: 'false',
      GRYPE_DB_VALIDATE_BY_HASH_ON_START: 'false',
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    },
    files: [{ name: 'grype.yaml', text: toConfiguration(toGrypeConfiguration(wishes)) }],
  }
}

function toGrypeConfiguration({ settings }: Wishes): unknown {
  return {
    // Grype excludes what lies in a matched folder by itself (syft stereoscopesource).
    exclude: settings.skipPaths.map((pattern) => `/${toImageGlob(pattern)}`),
    // Grype hides flaws of the kernel in kernel headers; we show them beside the gate.
    'match-upstream-kernel-headers': true,
  }
}
