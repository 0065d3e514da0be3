import type { Advisory } from '../../__tests__/ground/advisories.ts'
import { buildImage } from '../../__tests__/ground/images.ts'
import type { BuiltImage, TreeFile } from '../../__tests__/ground/images.ts'
import { noiseBytes, noiseText } from './noise.ts'

/*
 * An image as large and as full as an ordinary one of an application on Debian: 150 MB in three layers, nine
 * thousand files, four hundred Debian packages, eight hundred of npm, sixty of Python. The same bytes each
 * time. With it the advisories from which its findings come: half of the packages have a flaw.
 */

const DEBIAN_PACKAGES = 400
const NPM_PACKAGES = 800
const PYTHON_PACKAGES = 60

export function buildLargeImage(): BuiltImage {
  return buildImage({
    layers: [systemLayer(), npmLayer(), applicationLayer()],
    createdBy: ['ADD rootfs.tar /', 'RUN npm ci', 'COPY . /app'],
    settings: { User: '1000', Env: ['PATH=/usr/bin:/bin'], Cmd: ['node', '/app/server.js'] },
  })
}

/** From 0 up to `count` - 1. */
function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function systemLayer(): TreeFile[] {
  return [
    {
      path: 'etc/os-release',
      content: 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
    },
    { path: 'etc/debian_version', content: '12.11\n' },
    {
      path: 'var/lib/dpkg/status',
      content: numbersTo(DEBIAN_PACKAGES).map(toStanza).join('\n'),
    },
    ...numbersTo(DEBIAN_PACKAGES).flatMap(filesOfDebianPackage),
  ]
}

function toStanza(index: number): string {
  return [
    `Package: ${debianName(index)}`,
    'Status: install ok installed',
    'Architecture: amd64',
    `Source: ${sourceName(index)}`,
    `Version: 1.${index}.0-1`,
    'Maintainer: Nobody <nobody@example.test>',
    `Description: a made-up package, number ${index}`,
    '',
  ].join('\n')
}

function debianName(index: number): string {
  return `libbench${index}`
}

/** Two binary packages come from one source, as most do. */
function sourceName(index: number): string {
  return `bench-source${Math.floor(index / 2)}`
}

const ELF = Buffer.from('7f454c4602010100', 'hex')

function filesOfDebianPackage(index: number): TreeFile[] {
  const name = debianName(index)
  const documents = numbersTo(6).map((page) => `usr/share/doc/${name}/part${page}.txt`)
  const library = `usr/lib/x86_64-linux-gnu/${name}.so.1`
  const paths = [library, `usr/share/doc/${name}/copyright`, ...documents]
  return [
    {
      path: `var/lib/dpkg/info/${name}.list`,
      content: paths.map((path) => `/${path}\n`).join(''),
    },
    { path: library, content: toLibrary(index), mode: 0o755 },
    {
      path: `usr/share/doc/${name}/copyright`,
      content:
        'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nFiles: *\nLicense: MIT\n',
    },
    ...documents.map((path, page) => ({ path, content: noiseText(3000, index * 10 + page + 1) })),
  ]
}

/** Half code, which shrinks little, half tables, which shrink well. */
function toLibrary(index: number): Buffer {
  return Buffer.concat([ELF, noiseBytes(110_000, index + 1), Buffer.alloc(110_000, index % 251)])
}

function npmLayer(): TreeFile[] {
  return numbersTo(NPM_PACKAGES).flatMap((index): TreeFile[] => {
    const folder = `app/node_modules/${npmName(index)}`
    return [
      {
        path: `${folder}/package.json`,
        content: JSON.stringify({ name: npmName(index), version: `1.${index}.0`, license: 'MIT' }),
      },
      ...numbersTo(5).map((file) => ({
        path: `${folder}/lib/part${file}.js`,
        content: noiseText(9000, index * 7 + file + 1),
      })),
    ]
  })
}

function npmName(index: number): string {
  return `bench-module-${index}`
}

function applicationLayer(): TreeFile[] {
  const python = numbersTo(PYTHON_PACKAGES).map((index) => ({
    path: `usr/lib/python3/dist-packages/bench_python${index}-1.${index}.0.dist-info/METADATA`,
    content: `Metadata-Version: 2.1\nName: bench-python${index}\nVersion: 1.${index}.0\n`,
  }))
  const sources = numbersTo(150).map((index) => ({
    path: `app/src/module${index}.js`,
    content: noiseText(20_000, index + 5000),
  }))
  return [
    ...python,
    ...sources,
    { path: 'app/data/table.bin', content: noiseBytes(10_000_000, 4711) },
    { path: 'app/server.js', content: "import './src/module0.js'\n" },
  ]
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const

/** Every second source package, module and library has a flaw, and every eighth a second one. */
export function largeImageAdvisories(): Advisory[] {
  return [
    ...flaws(DEBIAN_PACKAGES / 2, 20_000).map(({ index, ...flaw }): Advisory => ({
      ...flaw,
      affected: [
        {
          kind: 'distro',
          family: 'debian',
          version: '12',
          package: `bench-source${index}`,
          fixed: index % 4 === 0 ? `1.${2 * index}.9-1` : null,
          ...(index % 4 === 0 ? {} : { status: 'affected' as const }),
        },
      ],
    })),
    ...flaws(NPM_PACKAGES, 30_000).map(({ index, ...flaw }) =>
      languageFlaw(flaw, { ecosystem: 'npm', name: npmName(index), index }),
    ),
    ...flaws(PYTHON_PACKAGES, 40_000).map(({ index, ...flaw }) =>
      languageFlaw(flaw, { ecosystem: 'pip', name: `bench-python${index}`, index }),
    ),
  ]
}

type Flaw = Pick<Advisory, 'id' | 'title' | 'description' | 'severity' | 'ratings' | 'references'>

function flaws(packages: number, first: number): (Flaw & { index: number })[] {
  const places = numbersTo(packages).filter((index) => index % 2 === 0)
  const again = places.filter((index) => index % 8 === 0)
  return [...places, ...again].map((index, at) => {
    const id = `CVE-2099-${first + at}`
    const severity = SEVERITIES[at % SEVERITIES.length] ?? 'low'
    return {
      ...{ index, id, title: `${id}: memory is written past its end`, severity },
      description: noiseText(300, first + at)
        .toString('latin1')
        .replaceAll('\n', ' '),
      ratings: { nvd: severity, ghsa: severity },
      references: [`https://example.test/${id}`],
    }
  })
}

type Place = { readonly ecosystem: 'npm' | 'pip'; readonly name: string; readonly index: number }

function languageFlaw(flaw: Flaw, { ecosystem, name, index }: Place): Advisory {
  const fixed = `1.${index}.9`
  return {
    ...flaw,
    aliases: [`GHSA-test-${flaw.id.slice(-4)}-${ecosystem === 'npm' ? 'node' : 'pyth'}`],
    affected: [
      { kind: 'language', ecosystem, package: name, ranges: [{ constraint: `< ${fixed}`, fixed }] },
    ],
  }
}
