import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isIncomplete, toContents } from '../../src/image/contents.ts'
import type { LayerListing } from '../../src/image/contents.ts'
import { findKinds, NO_KINDS } from '../../src/image/file-kinds.ts'
import type { FileKinds } from '../../src/image/file-kinds.ts'

type Wish = Partial<Omit<LayerListing, 'entries'>> & {
  readonly files?: Readonly<Record<string, number>>
  readonly links?: readonly string[]
}

function layer({ files = {}, links = [], ...rest }: Wish): LayerListing {
  const listed = Object.entries(files).map(([path, bytes]) => ({
    path,
    file: { bytes, kinds: findKinds({ path, size: bytes, head: new Uint8Array() }) },
  }))
  return {
    diffId: 'sha256:0',
    directories: [],
    whiteouts: [],
    opaques: [],
    packageFiles: [],
    unlisted: { files: 0, bytes: 0, jars: 0 },
    ...rest,
    entries: [...listed, ...links.map((path) => ({ path, file: null }))],
  }
}

const count = (...layers: Wish[]): readonly [number, number] => {
  const { files, bytes } = toContents(layers.map(layer))
  return [files, bytes]
}

describe('layers laid over each other', () => {
  test.each<readonly [string, readonly Wish[], readonly [number, number]]>([
    ['files of all layers count', [{ files: { a: 1 } }, { files: { b: 2 } }], [2, 3]],
    ['a later file replaces an earlier one', [{ files: { a: 1 } }, { files: { a: 5 } }], [1, 5]],
    ['a whiteout takes a file away', [{ files: { a: 1, b: 2 } }, { whiteouts: ['a'] }], [1, 2]],
    [
      'a whiteout takes a folder away with all in it',
      [{ files: { 'd/a': 1, 'd/e/b': 2, dd: 4 } }, { whiteouts: ['d'] }],
      [1, 4],
    ],
    [
      'what stands beside a whiteout in its layer stays',
      [{ files: { 'd/a': 1 } }, { whiteouts: ['d'], files: { 'd/b': 2 } }],
      [1, 2],
    ],
    [
      'an opaque folder keeps only what its own and later layers have',
      [{ files: { 'd/a': 1 } }, { opaques: ['d'], files: { 'd/b': 2 } }, { files: { 'd/c': 4 } }],
      [2, 6],
    ],
    [
      'an opaque root hides everything below',
      [{ files: { a: 1 } }, { opaques: [''], files: { b: 2 } }],
      [1, 2],
    ],
    ['a whiteout does not reach up', [{ whiteouts: ['a'] }, { files: { a: 3 } }], [1, 3]],
    ['a link hides the file below it', [{ files: { a: 1 } }, { links: ['a'] }], [0, 0]],
    [
      'a file in place of a folder hides what was in it',
      [{ files: { 'd/a': 1 } }, { files: { d: 2 } }],
      [1, 2],
    ],
    [
      'a folder in place of a file hides the file',
      [{ files: { d: 1 } }, { directories: ['d'] }],
      [0, 0],
    ],
    [
      'a folder alone hides nothing in it',
      [{ files: { 'd/a': 1 } }, { directories: ['d'] }],
      [1, 1],
    ],
    [
      'what is taken away and comes back counts once',
      [{ files: { a: 1 } }, { whiteouts: ['a'] }, { files: { a: 2 } }],
      [1, 2],
    ],
    ['no layers hold nothing', [], [0, 0]],
  ])('%s', (_, layers, expected) => {
    expect(count(...layers)).toEqual(expected)
  })

  test('of two files of one name in one layer the later one counts', () => {
    const [first, second] = [layer({ files: { a: 1 } }), layer({ files: { a: 5 } })]
    const both = { ...first, entries: [...first.entries, ...second.entries] }
    expect(toContents([both])).toMatchObject({ files: 1, bytes: 5 })
  })

  test('the same result as when layers are unpacked over each other, one file after the other', () => {
    const path = fc.constantFrom('a', 'b', 'd', 'd/a', 'd/b', 'd/e/a', 'd/e', 'f/g/h')
    const wish = fc.record({
      files: fc.dictionary(path, fc.nat({ max: 9 }), { maxKeys: 3 }),
      whiteouts: fc.array(path, { maxLength: 2 }),
      opaques: fc.array(fc.constantFrom('d', 'd/e', 'f'), { maxLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), (wishes) => {
        const sound = wishes.filter(({ files }) => isTree(Object.keys(files)))
        const tree = unpack(sound)
        const sum = [...tree.values()].reduce((total, size) => total + size, 0)
        expect(count(...sound)).toEqual([tree.size, sum])
      }),
    )
  })
})

/** No path is a file and a folder in one layer. */
function isTree(paths: readonly string[]): boolean {
  return !paths.some((one) => paths.some((other) => other.startsWith(`${one}/`)))
}

/** What an engine does, in the plainest way. */
function unpack(wishes: readonly Wish[]): Map<string, number> {
  const tree = new Map<string, number>()
  const remove = (hides: (path: string) => boolean): void => {
    for (const path of [...tree.keys()]) if (hides(path)) tree.delete(path)
  }
  for (const { files = {}, whiteouts = [], opaques = [] } of wishes) {
    for (const gone of whiteouts) remove((path) => path === gone || path.startsWith(`${gone}/`))
    for (const folder of opaques) remove((path) => path.startsWith(`${folder}/`))
    for (const [path, size] of Object.entries(files)) {
      // A folder on the way that was a file is none any more.
      remove((known) => known.startsWith(`${path}/`))
      tree.set(path, size)
    }
  }
  return tree
}

describe('what is counted', () => {
  const big = 10 * 1024 * 1024

  test('jars, models, weights, conda packages', () => {
    const contents = toContents([
      layer({
        files: {
          'srv/app.jar': 1,
          'srv/app.WAR': 1,
          'models/a.safetensors': big,
          'models/small.onnx': 5,
          'models/config.json': 5,
          'opt/conda/conda-meta/numpy-1.26.0-py311_0.json': 5,
          'opt/conda/conda-meta/history': 5,
        },
      }),
    ])
    expect(contents).toMatchObject({
      files: 7,
      jars: 2,
      models: 2,
      weights: { count: 1, bytes: big },
      condaPackages: 1,
      weightPaths: ['models/a.safetensors'],
    })
  })

  test('paths are sorted', () => {
    const { weightPaths } = toContents([layer({ files: { 'z.gguf': big, 'a.gguf': big } })])
    expect(weightPaths).toEqual(['a.gguf', 'z.gguf'])
  })

  test('files beyond what a list holds are counted, and their layer is not complete', () => {
    const listing = layer({ files: { a: 1 }, unlisted: { files: 5, bytes: 7, jars: 1 } })
    expect(toContents([listing])).toMatchObject({ files: 6, bytes: 8, jars: 1 })
    expect(isIncomplete([listing])).toBe(true)
    expect(isIncomplete([layer({})])).toBe(false)
  })

  test('a path of a thousand folders is judged as well', () => {
    const deep = `${'d/'.repeat(1000)}file`
    expect(count({ files: { [deep]: 1 } }, { whiteouts: ['d/d/d'] })).toEqual([0, 0])
  })
})

describe('what a file is', () => {
  const kindsOf = (path: string, size = 1, head: readonly number[] = []): string[] => {
    const kinds: FileKinds = findKinds({ path, size, head: Uint8Array.from(head) })
    return Object.entries(kinds).flatMap(([name, is]) => (is ? [name] : []))
  }
  const big = 50_000_000

  test.each<readonly [string, string, number, readonly number[], readonly string[]]>([
    ['an ELF program', 'bin/ls', 9, [0x7f, 0x45, 0x4c, 0x46], ['isExecutable']],
    ['an ELF library', 'lib/libc.so.6', 9, [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], ['isExecutable']],
    ['a Mach-O program', 'a', 9, [0xcf, 0xfa, 0xed, 0xfe], ['isExecutable']],
    ['a universal Mach-O program', 'a', 9, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2], ['isExecutable']],
    ['a class of Java', 'A.class', 9, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61], []],
    ['a cut class of Java', 'A.class', 4, [0xca, 0xfe, 0xba, 0xbe], []],
    ['a PE library of .NET', 'app/A.dll', 9, [0x4d, 0x5a, 0x90, 0], ['isExecutable']],
    ['an unusual PE program', 'a.EXE', 9, [0x4d, 0x5a, 0, 0], ['isExecutable']],
    ['a text that begins with MZ', 'MZ.txt', 9, [0x4d, 0x5a, 0x20, 0x20], []],
    ['a script', 'run.sh', 9, [0x23, 0x21, 0x2f, 0x62], []],
    ['an empty file', 'empty', 0, [], []],
    ['a jar', 'a.jar', 1, [], ['isJar']],
    ['a file called jar', 'usr/bin/jar', 1, [], []],
    ['a file called pt', 'usr/bin/pt', big, [], []],
    ['PyTorch weights', 'pytorch_model-00001-of-00002.bin', big, [], ['isWeight', 'isModel']],
    ['a zip file of weights', 'x.bin', big, [0x50, 0x4b, 3, 4], ['isWeight', 'isModel']],
    ['a pickle of weights', 'x.bin', big, [0x80, 2, 0x63, 0], ['isWeight', 'isModel']],
    [
      'a GGUF file without its ending',
      'x.bin',
      big,
      [0x47, 0x47, 0x55, 0x46],
      ['isWeight', 'isModel'],
    ],
    ['a disk image', 'firmware.bin', big, [1, 2, 3, 4], []],
    ['a large array', 'data.npz', big, [], ['isWeight', 'isModel']],
    ['a small array of a test suite', 'data.npz', 100, [], []],
    ['a TensorFlow checkpoint', 'variables.data-00000-of-00001', big, [], ['isWeight', 'isModel']],
    ['a small ONNX model', 'a.onnx', 100, [], ['isModel']],
    ['the index of a model', 'm/model.safetensors.index.json', 100, [], ['isModel']],
    ['a config of something', 'etc/config.json', 100, [], []],
    ['a conda package', 'conda-meta/a-1-0.json', 100, [], ['isCondaPackage']],
    ['a conda package elsewhere', 'other/a-1-0.json', 100, [], []],
  ])('%s: %s', (_, path, size, head, kinds) => {
    expect(kindsOf(path, size, head)).toEqual(kinds)
  })

  test('what is nothing of all that is one value, so that millions of files cost little', () => {
    expect(findKinds({ path: 'a.txt', size: 1, head: new Uint8Array() })).toBe(NO_KINDS)
  })
})
