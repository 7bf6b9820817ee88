type Typed = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array with room for at least `length` entries: the same one, or a copy half as long again. */
export function grown<T extends Typed>(array: T, length: number): T {
  if (length <= array.length) return array;
  const Constructor = array.constructor as new (size: number) => T;
  const copy = new Constructor(Math.max(length, Math.ceil(array.length * 1.5), 64));
  copy.set(array as never);
  return copy;
}
