import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/*
 * Trivy gives up a whole scan at the first jar when there is no Java index (pkg/javadb), even where the jar
 * itself names its package. The index has some hundred megabytes, so an image without jars gets this one: the two tables
 * of trivy-java-db `pkg/db`, with nothing in them. Node 20 cannot write SQLite, so the file is here, packed;
 * `__tests__/database/java.test.ts` builds it anew and compares.
 */
const EMPTY_INDEX =
  'H4sIAAAAAAAC/+1WwUrDQBCdTdMGBM85VOlcBItREE/ebHWRYE1tTKHtJazN1i7YpE1i0WO/wJOf0T/xoyRhm7QiCNJb' +
  '82DZmdlh3ywPlvfYaYmY4ygIJyzGC1CAELhCBAAVACqQQ5VrBQJ/Q4Wzz69yEilpXoEl/B+Tkqaf1MjiUPgef2NhLEZs' +
  'GEeuzyY8ylL12qYNh2LXMjtdiqZ1Q3v4oxnbVl7C41XoCs/A5zB4nbrCq88UTa9WyeIyZk8vXPieGPJIbiVJ4jSaLYqy' +
  'uHERmpZDb6lt4JyHkQh8dGjPMTAas3NsttpNA1k4HIs5d+P3KU9P6wHR9FqNLE5TymzCLFA2aNdekPPhg23eN+w+3tF+' +
  '/hhJvj5fSrifa1NgB1Hov9vYK/Qv9C/03+n/X4UBkA9yAEsYbM+bddSKflQlszSXBslNzI+My7/ZtPW+xKNlxiop1Av/' +
  't3X/9w21+bTyAAwAAA=='

/** The bytes of an index that knows no jar. */
export function emptyJavaIndex(): Buffer {
  return gunzipSync(Buffer.from(EMPTY_INDEX, 'base64'))
}

/** The times mean nothing: there is nothing in it that could grow old. */
const EMPTY_METADATA = {
  Version: 1,
  NextUpdate: '2000-01-02T00:00:00Z',
  UpdatedAt: '2000-01-01T00:00:00Z',
  DownloadedAt: '2000-01-01T00:00:00Z',
}

/** Writes `<folder>/java-db`. Returns what was written, as paths below `folder`. */
export async function writeEmptyJavaDatabase(folder: string): Promise<readonly string[]> {
  await mkdir(join(folder, 'java-db'), { recursive: true })
  await writeFile(join(folder, 'java-db', 'trivy-java.db'), emptyJavaIndex())
  await writeFile(join(folder, 'java-db', 'metadata.json'), JSON.stringify(EMPTY_METADATA))
  return ['java-db/trivy-java.db', 'java-db/metadata.json']
}
