import { readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createEncrypt } from '../../src/encryption/create-encrypt.ts'

/*
 * Run in a process of its own: `node encryption-child.ts IN OUT RECIPIENT`. Prints the milliseconds from the text of a report
 * to the encrypted file on the disk; the library is loaded within them.
 */

const [from = '', to = '', recipient = ''] = process.argv.slice(2)
const text = readFileSync(from, 'latin1')
const begin = performance.now()
const encrypt = createEncrypt({ recipients: [recipient], passphrase: null, isOnly: false })
writeFileSync(to, await encrypt(text))
console.log(performance.now() - begin)
