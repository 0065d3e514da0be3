/** Random numbers that are the same on every run; not for secrets. `next` gives 0 up to 2^32 - 1. */
export function createNoise(seed: number): { next(): number } {
  // Marsaglia's xorshift with 32 bits of state (Journal of Statistical Software 8, 2003).
  let state = seed === 0 ? 1 : seed >>> 0
  return {
    next: () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      state >>>= 0
      return state
    },
  }
}

/** Bytes that no compressor makes smaller. */
export function noiseBytes(length: number, seed: number): Buffer {
  const noise = createNoise(seed)
  const words = new Uint32Array(Math.ceil(length / 4))
  for (let index = 0; index < words.length; index += 1) words[index] = noise.next()
  return Buffer.from(words.buffer, 0, length)
}

const WORDS = (
  'the vessel loads cargo at port and const function return if else import export value index buffer line ' +
  'harbour tide while await type string number write read open close error for of in to from with a'
).split(' ')

/** Text that shrinks as much as source code does, about fourfold. */
export function noiseText(length: number, seed: number): Buffer {
  const noise = createNoise(seed)
  const parts: string[] = []
  let left = length
  while (left > 0) {
    const number = noise.next()
    const word = WORDS[number % WORDS.length] ?? ''
    const end = number % 11 === 0 ? `(${(number >>> 8).toString(36)});\n` : ' '
    parts.push(word, end)
    left -= word.length + end.length
  }
  return Buffer.from(parts.join('').slice(0, length), 'latin1')
}
