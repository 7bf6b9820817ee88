/** The one call used of `fs-native-extensions` (it ships no types). */
declare module 'fs-native-extensions' {
  /** Asks for an exclusive lock on an open, writable file; false when another open file holds it. */
  export function tryLock(fd: number): boolean;
}
