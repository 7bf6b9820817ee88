/** A random key. `crypto.randomUUID` is missing on plain http, where a first trial often runs. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
