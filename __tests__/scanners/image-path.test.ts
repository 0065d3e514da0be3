import { describe, expect, test } from '@jest/globals'
import { toArchivePath, toImagePath } from '../../src/scanners/image-path.ts'

describe('a path in an image', () => {
  test.each([
    ['/usr/bin/app', 'usr/bin/app'],
    ['//usr/bin/app', 'usr/bin/app'],
    ['app.war/WEB-INF/lib/x.jar', 'app.war/WEB-INF/lib/x.jar'],
    ['/app.war:WEB-INF/lib/x.jar', 'app.war/WEB-INF/lib/x.jar'],
    ['/app.war:/WEB-INF/lib/x.jar:y.JAR', 'app.war/WEB-INF/lib/x.jar/y.JAR'],
    ['/opt/a.jar:b/readme.txt', 'opt/a.jar:b/readme.txt'],
    ['/opt/a:b/c', 'opt/a:b/c'],
    ['', ''],
  ])('%j is written as %j', (path, written) => {
    expect(toImagePath(path)).toBe(written)
  })

  test('is bounded', () => {
    expect(toImagePath(`/${'a.jar:'.repeat(100_000)}`).length).toBeLessThanOrEqual(4096)
  })

  test.each([
    ['/app.jar', 'app.jar'],
    ['/app.jar:BOOT-INF/lib/x.jar', 'app.jar/BOOT-INF/lib/x.jar'],
    ['/app.jar:com.example:lib', 'app.jar'],
    ['/app.jar:BOOT-INF/lib/x.jar:com.example:lib', 'app.jar/BOOT-INF/lib/x.jar'],
    ['', ''],
  ])('within archives comes from what Syft writes: %j is %j', (path, written) => {
    expect(toArchivePath(path)).toBe(written)
  })
})
