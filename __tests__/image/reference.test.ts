import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseImageSource, toImageName } from '../../src/image/image-source.ts'
import type { FileSource } from '../../src/image/image-source.ts'
import { formatReference, isDigest, isTag, parseReference } from '../../src/image/reference.ts'

const HEX = 'a'.repeat(64)

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('references', () => {
  test.each([
    ['alpine', 'docker.io', 'library/alpine', null, null],
    ['alpine:3.19', 'docker.io', 'library/alpine', '3.19', null],
    ['team/app', 'docker.io', 'team/app', null, null],
    ['docker.io/alpine', 'docker.io', 'library/alpine', null, null],
    ['index.docker.io/team/app:1', 'docker.io', 'team/app', '1', null],
    ['ghcr.io/a/b/c:1.2-rc_3', 'ghcr.io', 'a/b/c', '1.2-rc_3', null],
    ['localhost/app', 'localhost', 'app', null, null],
    ['localhost:5000/app:1', 'localhost:5000', 'app', '1', null],
    ['127.0.0.1:5000/app', '127.0.0.1:5000', 'app', null, null],
    ['[::1]:5000/app:1', '[::1]:5000', 'app', '1', null],
    ['Example.COM/app', 'example.com', 'app', null, null],
    ['registry:5000/app', 'registry:5000', 'app', null, null],
    [`alpine@sha256:${HEX}`, 'docker.io', 'library/alpine', null, `sha256:${HEX}`],
    [`ghcr.io/app:1@sha256:${HEX}`, 'ghcr.io', 'app', '1', `sha256:${HEX}`],
    ['a__b/c.d-e--f', 'docker.io', 'a__b/c.d-e--f', null, null],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(parseReference(text)).toEqual({ registry, repository, tag, digest })
  })

  test.each([
    '',
    ' ',
    ':1',
    'app:',
    'app:bad tag',
    'app:.1',
    'app@sha256:abc',
    `app@sha512:${'a'.repeat(128)}`,
    `app@SHA256:${HEX}`,
    `app@sha256:${HEX.toUpperCase()}`,
    'App',
    'ghcr.io/App',
    'ghcr.io/',
    'ghcr.io//app',
    'a..b',
    '-app',
    'app-',
    'app/',
    'app\nname',
    'app$(id)',
    'a'.repeat(300),
    'example.com:99999999/app',
    'exa mple.com/app',
    `app:${'t'.repeat(129)}`,
  ])('%j is refused with what is wrong', (text) => {
    expect(failure(() => parseReference(text))).toBeExplained('image-reference-invalid')
  })

  test('what is formatted is read as the same', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/)
    const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/))
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        tag,
        fc.boolean(),
        (parts, name, byDigest) => {
          const text = `ghcr.io/${parts.join('/')}${name === null ? '' : `:${name}`}${byDigest ? `@sha256:${HEX}` : ''}`
          expect(formatReference(parseReference(text))).toBe(text)
        },
      ),
    )
  })

  test('no text makes it throw anything but an explained error, told on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        try {
          parseReference(text)
        } catch (error) {
          expect(error).toBeExplained('image-reference-invalid')
          expect(String(error)).not.toMatch(/\p{Cc}/u)
          expect(String(error).length).toBeLessThan(500)
        }
      }),
    )
  })

  test('digests and tags are told by their form', () => {
    expect([isDigest(`sha256:${HEX}`), isDigest(HEX), isDigest('sha256:xyz')]).toEqual([
      true,
      false,
      false,
    ])
    expect([isTag('v1.2_3-x'), isTag('-x'), isTag('a b'), isTag('')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('where an image comes from', () => {
  test.each([
    ['registry:alpine:3', 'registry', 'alpine:3'],
    ['docker:team/app:1', 'docker', 'team/app:1'],
    ['alpine', 'unspecified', 'alpine'],
    ['alpine:3.19', 'unspecified', 'alpine:3.19'],
    ['localhost:5000/app', 'unspecified', 'localhost:5000/app'],
    ['localhost:5000/app:1', 'unspecified', 'localhost:5000/app:1'],
    ['podman:latest', 'unspecified', 'podman:latest'],
    [`alpine@sha256:${HEX}`, 'registry', `alpine@sha256:${HEX}`],
    [`docker:alpine@sha256:${HEX}`, 'docker', `alpine@sha256:${HEX}`],
  ])('%s', (text, kind, name) => {
    expect(parseImageSource(text)).toEqual({ kind, reference: parseReference(name), text: name })
  })

  test.each([
    ['docker-archive:app.tar', 'docker-archive', 'app.tar', null, null],
    ['docker-archive:/a/b.tar:team/app:1', 'docker-archive', '/a/b.tar', 'team/app:1', null],
    ['oci-archive:app.tar', 'oci-archive', 'app.tar', null, null],
    ['oci-archive:app.tar:v1', 'oci-archive', 'app.tar', 'v1', null],
    ['oci-dir:some/folder', 'oci-dir', 'some/folder', null, null],
    ['oci-dir:some/folder:v1', 'oci-dir', 'some/folder', 'v1', null],
    [`oci-dir:folder@sha256:${HEX}`, 'oci-dir', 'folder', null, `sha256:${HEX}`],
    ['oci-dir:C:/folder', 'oci-dir', 'C:/folder', null, null],
    ['oci-dir:mail@home', 'oci-dir', 'mail@home', null, null],
  ])('%s', (text, kind, path, tag, digest) => {
    const target = text.slice(text.indexOf(':') + 1)
    expect(parseImageSource(text)).toEqual({ kind, target, path, tag, digest })
  })

  test.each([
    ['oci:some/dir', 'oci-dir:'],
    ['docker-archve:app.tar', 'docker-archive:'],
    ['oci-arhive:app.tar', 'oci-archive:'],
    ['oci_dir:layout', 'oci-dir:'],
    ['docker://alpine:3', 'docker:'],
    ['dir:/a/b', 'oci-dir:'],
    ['registri:alpine:3', 'registry:'],
  ])('%s is an unknown scheme, and %s is offered', (text, nearest) => {
    const error = failure(() => parseImageSource(text))
    expect(error).toBeExplained('image-reference-invalid')
    expect((error as { hint: string }).hint).toContain(`"${nearest}"`)
  })

  test.each([
    'oci-dir:',
    'docker-archive:',
    'registry:',
    'docker:',
    'docker:A B',
    'oci-dir:a\0b',
    '',
  ])('%j is refused', (text) => {
    expect(failure(() => parseImageSource(text))).toBeExplained('image-reference-invalid')
  })
})

describe('the stable name of an image', () => {
  test.each([
    ['alpine:3.19', 'alpine'],
    ['docker.io/library/alpine', 'alpine'],
    ['ghcr.io/Team/app:1'.toLowerCase(), 'team/app'],
    [`docker:team/app@sha256:${HEX}`, 'team/app'],
    ['localhost:5000/deep/er/app:1', 'deep/er/app'],
  ])('%s is called %s', (text, name) => {
    expect(toImageName(parseImageSource(text))).toBe(name)
  })

  test.each([
    ['docker-archive:/tmp/App-1.tar', null, 'app-1'],
    ['docker-archive:/tmp/x.tar.gz', 'ghcr.io/team/app:1', 'team/app'],
    ['docker-archive:/tmp/x.tar.gz', '<none>:<none>', 'x'],
    ['oci-archive:img.tar.zst', 'latest', 'img'],
    ['oci-archive:img.tgz', 'docker.io/library/redis:7', 'redis'],
    ['oci-dir:layouts/app/', null, 'app'],
    ['oci-dir:/', null, 'image'],
    ['oci-dir:..', null, 'image'],
  ])('%s with the tag %s is called %s', (text, tag, name) => {
    expect(toImageName(parseImageSource(text) as FileSource, tag)).toBe(name)
  })
})
