import { accessSync, copyFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const { INPUT_CONTEXT: context, INPUT_OUTPUTS: outputs = '', STAND_IN_IMAGE: image } = process.env
if (process.env['INPUT_LOAD'] !== 'false' || process.env['INPUT_PUSH'] !== 'false') {
  throw new Error('this stand-in builds into a file only')
}
accessSync(process.env['INPUT_FILE'] || join(context, 'Dockerfile'))
const [, destination] = /^type=oci,dest=([^,]+)$/.exec(outputs) ?? []
if (!destination || !image) throw new Error(`no archive to write: ${outputs}, ${image}`)
const archive = statSync(image).isDirectory() ? join(image, `${basename(context)}.tar`) : image
copyFileSync(archive, destination)
console.log(`stand-in for docker/build-push-action, wrote ${destination}`)
