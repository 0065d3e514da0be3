/*
 * What a file is, told by its name, size and first bytes: only as much as decides what the scanners need
 * (a database for jars) and what none of them assesses.
 */

export type FileKinds = {
  readonly isJar: boolean
  /** Model weights too large to search for secrets. */
  readonly isWeight: boolean
  readonly isModel: boolean
  readonly isCondaPackage: boolean
  /** A program or a library in machine code: ELF, Mach-O, PE. */
  readonly isExecutable: boolean
}

export type FileHead = {
  /** No leading slash. */
  readonly path: string
  readonly size: number
  /** The first bytes, `HEAD_BYTES` of them where the file has so many. */
  readonly head: Uint8Array
}

export const HEAD_BYTES = 8

/** From here on Trivy itself advises to leave a file out of the search for secrets (analyzer/secret, 10 MiB). */
const WEIGHT_BYTES = 10 * 1024 * 1024

/* What Trivy's jar analyzer takes (analyzer/language/java/jar). */
const JARS = new Set(['jar', 'war', 'ear', 'par'])

/*
 * Formats of weights: the lists of huggingface_hub and picklescan, onnx.ai, llama.cpp (gguf, ggml), TensorFlow's
 * Lite and checkpoints, Keras, XGBoost, PaddlePaddle, Core ML, Caffe, TensorRT.
 */
const WEIGHTS = new Set(
  `safetensors gguf ggml ggjt pt pth ckpt onnx onnx_data tflite keras pdparams pdiparams mlmodel caffemodel
  nemo llamafile`.split(/\s+/),
)

/* Formats of data that hold weights when they are large, and anything when they are small. */
const LARGE_WEIGHTS = new Set(
  'h5 hdf5 npz npy msgpack ot params engine trt t7 ptl joblib pkl pickle'.split(' '),
)

/* Endings that everybody uses: weights when the first bytes or the name say so. */
const AMBIGUOUS = /\.(?:bin|pb|model|weights|dat|data-\d{5}-of-\d{5})$/
const WEIGHT_NAMES =
  /^(?:.*pytorch_model|.*ggml|model|tf_model|adapter_model|consolidated|variables|saved_model|frozen_inference_graph|openvino_model|optimizer|yolo)/

const MODEL_CONFIGS = new Set(
  `model_index.json tokenizer_config.json generation_config.json preprocessor_config.json adapter_config.json
  model.safetensors.index.json pytorch_model.bin.index.json saved_model.pb saved_model.pbtxt
  modelfile mlmodel`.split(/\s+/),
)

/* One JSON file for each package in an environment (docs.conda.io, conda-meta). */
const CONDA = /(?:^|\/)conda-meta\/[^/]+-[^/]+-[^/]+\.json$/

export const NO_KINDS: FileKinds = {
  isJar: false,
  isWeight: false,
  isModel: false,
  isCondaPackage: false,
  isExecutable: false,
}

/** What a regular file is; a file can be several things. `NO_KINDS` itself for the many that are nothing of these. */
export function findKinds(file: FileHead): FileKinds {
  const kinds = findEachKind(file)
  const { isJar, isWeight, isModel, isCondaPackage, isExecutable: isProgram } = kinds
  return isJar || isWeight || isModel || isCondaPackage || isProgram ? kinds : NO_KINDS
}

function findEachKind(file: FileHead): FileKinds {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase()
  const dot = name.lastIndexOf('.')
  const ending = dot === -1 ? '' : name.slice(dot + 1)
  const isLarge = file.size >= WEIGHT_BYTES
  const isWeights =
    WEIGHTS.has(ending) ||
    (isLarge && LARGE_WEIGHTS.has(ending)) ||
    (AMBIGUOUS.test(name) && (WEIGHT_NAMES.test(name) || hasWeightMagic(file.head)))
  return {
    isJar: JARS.has(ending),
    isWeight: isWeights && isLarge,
    isModel: isWeights || MODEL_CONFIGS.has(name),
    isCondaPackage: ending === 'json' && CONDA.test(file.path),
    isExecutable: isExecutable(file.head, ending),
  }
}

/** PyTorch writes zip files, before that pickles of protocol 2 to 5; llama.cpp its own letters. */
function hasWeightMagic(head: Uint8Array): boolean {
  const isPickle = head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5
  return isPickle || WEIGHT_MAGICS.has(word(head))
}

/* `PK`, `GGUF`, and `ggml` and `ggjt` as numbers, least byte first. */
const WEIGHT_MAGICS = new Set([0x504b0304, 0x47475546, 0x6c6d6767, 0x746a6767])

const MACH_O = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe])

function isExecutable(head: Uint8Array, ending: string): boolean {
  const first = word(head)
  if (first === 0x7f454c46 || MACH_O.has(first)) return true
  // A class of Java begins as a universal Mach-O does; there its version (45 and up) stands, here a small count.
  if (first === 0xcafebabe) return head.length >= 8 && word(head.subarray(4)) < 45
  return first === 0x4d5a9000 || (first >>> 16 === 0x4d5a && PE_ENDINGS.has(ending))
}

const PE_ENDINGS = new Set(['exe', 'dll', 'pyd', 'sys', 'efi'])

function word(head: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = head
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}
