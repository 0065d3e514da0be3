import { goBinary } from './go-binary.ts'
import { buildImage } from './images.ts'
import type { BuiltImage, ImagePlan, TreeFile } from './images.ts'
import { zipOf } from './zip.ts'

/*
 * One image for each kind of content that both scanners know. Every package is made up, and its flaws stand
 * in MADE_UP_ADVISORIES.
 */

/** `etc/os-release`. */
export function release(id: string, version: string, name: string): TreeFile {
  const content = `ID=${id}\nVERSION_ID="${version}"\nPRETTY_NAME="${name} ${version}"\n`
  return { path: 'etc/os-release', content }
}

export function dpkgStatus(packages: readonly (readonly [string, string, string?])[]): TreeFile {
  const stanzas = packages.map(([name, version, source]) =>
    [
      `Package: ${name}`,
      'Status: install ok installed',
      'Architecture: amd64',
      `Version: ${version}`,
      ...(source === undefined ? [] : [`Source: ${source}`]),
    ].join('\n'),
  )
  return { path: 'var/lib/dpkg/status', content: `${stanzas.join('\n\n')}\n` }
}

export const DEBIAN: readonly TreeFile[] = [
  release('debian', '12', 'Debian GNU/Linux'),
  { path: 'etc/debian_version', content: '12.11\n' },
  dpkgStatus([
    ['libtest1', '1.2.3-1', 'libtest'],
    ['test-base-files', '12.4'],
  ]),
]

const ALPINE: readonly TreeFile[] = [
  release('alpine', '3.22.0', 'Alpine Linux'),
  { path: 'etc/alpine-release', content: '3.22.0\n' },
  { path: 'lib/apk/db/installed', content: apkEntry('libtest', '1.2.3-r0') },
]

const WOLFI: readonly TreeFile[] = [
  release('wolfi', '20230201', 'Wolfi'),
  { path: 'usr/lib/apk/db/installed', content: apkEntry('libtest', '1.2.3-r0') },
  { path: 'lib/apk/db/installed', content: apkEntry('libtest', '1.2.3-r0') },
]

/** An entry of `lib/apk/db/installed`. */
export function apkEntry(name: string, version: string): string {
  return `C:Q1AAAAAAAAAAAAAAAAAAAAAAAAAAA=\nP:${name}\nV:${version}\nA:x86_64\nL:MIT\no:${name}\nT:made up\nt:1700000000\n\n`
}

const NPM: readonly TreeFile[] = [
  {
    path: 'app/node_modules/test-parser/package.json',
    content: JSON.stringify({ name: 'test-parser', version: '1.4.0', license: 'MIT' }),
  },
]

const PYTHON: readonly TreeFile[] = [
  {
    path: 'usr/lib/python3/dist-packages/test_templates-3.1.0.dist-info/METADATA',
    content: 'Metadata-Version: 2.1\nName: test-templates\nVersion: 3.1.0\n',
  },
]

const GO: readonly TreeFile[] = [
  {
    path: 'app/server',
    mode: 0o755,
    content: goBinary({
      goVersion: 'go1.26.3',
      main: { path: 'example.test/server', version: '(devel)' },
      dependencies: [{ path: 'example.test/yaml', version: 'v1.4.9' }],
    }),
  },
]

const JAVA: readonly TreeFile[] = [
  {
    path: 'app/test-logger-2.14.0.jar',
    content: zipOf({
      'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
      'META-INF/maven/com.example.test/test-logger/pom.properties':
        'groupId=com.example.test\nartifactId=test-logger\nversion=2.14.0\n',
    }),
  },
]

export const SAMPLES = {
  debian: [DEBIAN],
  alpine: [ALPINE],
  wolfi: [WOLFI],
  npm: [NPM],
  python: [PYTHON],
  go: [GO],
  java: [JAVA],
  everything: [DEBIAN, NPM, PYTHON, GO, JAVA],
} as const satisfies Record<string, readonly (readonly TreeFile[])[]>

export type SampleName = keyof typeof SAMPLES

export function sampleImage(name: SampleName, plan: Omit<ImagePlan, 'layers'> = {}): BuiltImage {
  return buildImage({ ...plan, layers: SAMPLES[name] })
}
