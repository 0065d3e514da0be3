import { expect, test } from '@jest/globals'
import { PlimsollError } from '../../src/domain/errors.ts'
import { explainDisk } from '../../src/source/disk-failure.ts'

const failing = (code: string): Error => Object.assign(new Error(code), { code })

test.each(['ENOSPC', 'EDQUOT'])('%s is a full disk', (code) => {
  expect(explainDisk(failing(code), '/scratch')).toBeExplained('no-space')
})

test.each(['EACCES', 'EROFS', 'ENOTDIR'])('%s is a folder that cannot be used', (code) => {
  expect(explainDisk(failing(code), '/scratch')).toBeExplained('config-invalid')
})

test('what is explained already, and what is no trouble of the disk, stays as it is', () => {
  const explained = new PlimsollError({ code: 'cancelled', message: 'Stopped.', hint: 'Go on.' })
  for (const thrown of [explained, failing('EIO'), new TypeError('bug'), 'text', null]) {
    expect(explainDisk(thrown, '/scratch')).toBe(thrown)
  }
})
