import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Decrypter } from 'age-encryption'
import { createEncrypt } from '../../src/encryption/create-encrypt.ts'
import { describeOn } from '../ground/asked.ts'

/* The ordinary age program opens what we encrypt, and the library what the program encrypts. */

const TEXT = `{"findings":["CVE-2099-0001 ünïcode ${'x'.repeat(200_000)}"]}\n`
const PASSPHRASE = 'correct horse battery'

/** age asks a terminal for a passphrase and nothing else; script(1) gives it one, which has what is typed ready. */
function withTerminal(command: string, typed: readonly string[]): void {
  const ended = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    encoding: 'utf8',
    timeout: 30_000,
    input: typed.map((line) => `${line}\n`).join(''),
  })
  expect([ended.status, ended.stdout]).toEqual([0, expect.any(String)])
}

describeOn('PLIMSOLL_TEST_DEBIAN', 'the age of Debian', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-age-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function createKey(name: string): { file: string; recipient: string } {
    const file = join(folder, name)
    execFileSync('age-keygen', ['-o', file], { stdio: 'ignore' })
    const recipient = execFileSync('age-keygen', ['-y', file], { encoding: 'utf8' }).trim()
    return { file, recipient }
  }

  function open(path: string, key: string): string {
    return execFileSync('age', ['-d', '-i', key, path], { encoding: 'utf8', maxBuffer: 1e7 })
  }

  test.each(['binary', 'armored'] as const)('opens a %s file with each key', async (form) => {
    const [alice, bob] = [createKey(`alice-${form}`), createKey(`bob-${form}`)]
    const recipients = [alice.recipient, bob.recipient]
    const encrypt = createEncrypt({ recipients, passphrase: null, isOnly: false })
    const path = join(folder, `report-${form}.age`)
    writeFileSync(path, await encrypt(TEXT, form))
    expect(open(path, alice.file)).toBe(TEXT)
    expect(open(path, bob.file)).toBe(TEXT)
    const mallory = createKey(`mallory-${form}`)
    expect(() => open(path, mallory.file)).toThrow('no identity matched')
  })

  test('refuses a file of which one byte was changed', async () => {
    const alice = createKey('alice')
    const encrypt = createEncrypt({
      recipients: [alice.recipient],
      passphrase: null,
      isOnly: false,
    })
    const file = await encrypt(TEXT)
    file[file.length - 100] = (file[file.length - 100] ?? 0) ^ 1
    writeFileSync(join(folder, 'changed.age'), file)
    expect(() => open(join(folder, 'changed.age'), alice.file)).toThrow('failed to decrypt')
  })

  test('opens a file with the passphrase, and writes one that the library opens', async () => {
    const encrypt = createEncrypt({ recipients: [], passphrase: PASSPHRASE, isOnly: false })
    const [ours, opened] = [join(folder, 'ours.age'), join(folder, 'ours.txt')]
    writeFileSync(ours, await encrypt(TEXT))
    withTerminal(`age -d -o ${opened} ${ours}`, [PASSPHRASE])
    expect(readFileSync(opened, 'utf8')).toBe(TEXT)

    const theirs = join(folder, 'theirs.age')
    withTerminal(`age -p -o ${theirs} ${opened}`, [PASSPHRASE, PASSPHRASE])
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)
    expect(await decrypter.decrypt(readFileSync(theirs), 'text')).toBe(TEXT)
  }, 90_000)
})
