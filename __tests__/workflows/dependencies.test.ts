import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT } from '../ground/workflow-files.ts'

type Packages = Readonly<Record<string, string>>

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Packages>>

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
  expect(namesBelow('In the bundle')).toEqual(Object.keys(dependencies).sort())
})

test('every package of the development has a reason, and every reason a package', () => {
  const packages = Object.keys({ ...devDependencies, ...optionalDependencies }).sort()
  expect(namesBelow('To develop')).toEqual(packages)
})

test('every version is exact', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
