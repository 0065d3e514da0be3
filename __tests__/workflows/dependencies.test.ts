import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT } from '../ground/workflow-files.ts'

type Packages = Readonly<Record<string, string>>

const { devDependencies, optionalDependencies, ...manifest } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Readonly<Record<'devDependencies' | 'optionalDependencies', Packages>>

/** Packages that a source file of the product loads, at its start or later; types are gone by then. */
const BUNDLED = new Set(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => packagesOf(readFileSync(join(ROOT, 'src', file), 'utf8'))),
)

function packagesOf(text: string): string[] {
  const loads =
    /^(?:import|export) (?!type\b)[^;]*?from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm
  return [...text.matchAll(loads)]
    .map(([, atStart, later]) => atStart ?? later ?? '')
    .filter((name) => !name.startsWith('node:'))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
}

const PAGE = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')

/** Names in the first column of the table below a heading. */
function namesBelow(heading: string): string[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const cells = [...section.matchAll(/^\| (`.*?`) +\|/gm)].map(([, cell = '']) => cell)
  return cells
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .sort()
}

test('every package of the bundle has a reason, and every reason a package', () => {
  expect(namesBelow('In the bundle')).toEqual([...BUNDLED].sort())
})

test('whoever installs the package installs nothing else: all of it is in the bundle', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect([...BUNDLED].filter((name) => devDependencies[name] === undefined)).toEqual([])
})

test('every package of the development has a reason, and every reason a package', () => {
  const packages = Object.keys({ ...devDependencies, ...optionalDependencies })
  const others = packages.filter((name) => !BUNDLED.has(name))
  expect(namesBelow('To develop')).toEqual(others.sort())
})

test('every version is exact', () => {
  const versions = Object.values({ ...devDependencies, ...optionalDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
