import { buildImage, descriptorOf, jsonBlob } from '../../images.ts'
import type { BuiltImage, TreeFile } from '../../images.ts'
import { dpkgStatus, release } from '../../sample-images.ts'
import { zipOf } from '../../zip.ts'

/*
 * The images of the scenes, as their Dockerfile builds them: a base image of Debian, packages of the program, and what
 * somebody copied beside it. Their flaws stand in MADE_UP_ADVISORIES.
 */

/** Stands in files for the registry of the stage. */
export const REGISTRY = 'registry.test'

export const DOCKERFILE = `FROM ${REGISTRY}/library/debian:12

WORKDIR /app
COPY node_modules ./node_modules
COPY lib ./lib
COPY settings ./settings

USER 10001:10001
HEALTHCHECK CMD ["node", "health.js"]
CMD ["node", "server.js"]
`

export type Contents = {
  /** Of libtest1, which the base image brings; null: not there. */
  readonly libtest: string | null
  /** Version of test-parser; null: not there. */
  readonly parser: string | null
  /** Version of test-logger, a library of Java; null: not there. */
  readonly logger: string | null
  /** Somebody left a key for a cloud in the image. */
  readonly hasKey: boolean
}

export const FLAWED: Contents = {
  ...{ libtest: '1.2.3-1', parser: '1.4.0', logger: '2.14.0', hasKey: true },
}

export const CLEAN: Contents = { libtest: null, parser: null, logger: '2.15.0', hasKey: false }

const BASE_STEP = "# debian.sh --arch 'amd64' out/ 'bookworm' '@1700000000'"

/** What stands behind the FROM of the Dockerfile. */
export const BASE_IMAGE = buildImage({
  layers: [baseOf(FLAWED.libtest)],
  createdBy: [BASE_STEP],
})

export function sceneImage({ libtest, parser, logger, hasKey }: Contents): BuiltImage {
  const image = buildImage({
    layers: [
      baseOf(libtest),
      [{ path: 'app', type: 'directory', mode: 0o755 }],
      parser === null ? [] : [npmPackage('test-parser', parser)],
      logger === null ? [] : [jar(logger)],
      [hasKey ? KEY : { path: 'app/settings/app.json', content: '{}\n' }],
    ],
    createdBy: [
      BASE_STEP,
      'WORKDIR /app',
      'COPY node_modules ./node_modules # buildkit',
      'COPY lib ./lib # buildkit',
      'COPY settings ./settings # buildkit',
    ],
    settings: {
      ...{ User: '10001:10001', WorkingDir: '/app', Cmd: ['node', 'server.js'] },
      Healthcheck: { Test: ['CMD', 'node', 'health.js'] },
    },
  })
  return addHistory(image, LAST_STEPS)
}

/** As BuildKit writes what makes no layer. */
const LAST_STEPS = [
  'USER 10001:10001',
  'HEALTHCHECK &{["CMD" "node" "health.js"] "0s" "0s" "0s" "0s" \'\\x00\'}',
  'CMD ["node" "server.js"]',
]

type Config = { readonly history: readonly unknown[] }

function addHistory(image: BuiltImage, steps: readonly string[]): BuiltImage {
  const known = JSON.parse(String(image.config.bytes)) as Config
  const made = steps.map((created_by) => ({ created_by, empty_layer: true }))
  const history = [...known.history, ...made]
  const config = jsonBlob(image.config.mediaType, { ...known, history })
  const manifest = JSON.parse(String(image.manifest.bytes)) as object
  const renewed = { ...manifest, config: descriptorOf(config) }
  return { ...image, config, manifest: jsonBlob(image.manifest.mediaType, renewed) }
}

/** Of nobody: made up for scanners' rules. */
const KEY: TreeFile = {
  path: 'app/settings/cloud.env',
  content: 'AWS_ACCESS_KEY_ID=AKIA2099PLIMSOLLTEST\n',
}

function baseOf(libtest: string | null): readonly TreeFile[] {
  return [
    release('debian', '12', 'Debian GNU/Linux'),
    { path: 'etc/debian_version', content: '12.11\n' },
    dpkgStatus([
      ...(libtest === null ? [] : [['libtest1', libtest, 'libtest'] as const]),
      ['test-base-files', '12.4'],
    ]),
  ]
}

function npmPackage(name: string, version: string): TreeFile {
  const content = JSON.stringify({ name, version, license: 'MIT' })
  return { path: `app/node_modules/${name}/package.json`, content }
}

function jar(version: string): TreeFile {
  return {
    path: `app/lib/test-logger-${version}.jar`,
    content: zipOf({
      'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
      'META-INF/maven/com.example.test/test-logger/pom.properties': `groupId=com.example.test\nartifactId=test-logger\nversion=${version}\n`,
    }),
  }
}
