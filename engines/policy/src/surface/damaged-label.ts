let gbkBytes: Map<string, readonly [number, number]> | undefined;

function bytesOf(char: string): readonly [number, number] | undefined {
  if (gbkBytes === undefined) {
    gbkBytes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        const decoded = decoder.decode(Uint8Array.of(high, low));
        if (decoded.length === 1 && !gbkBytes.has(decoded)) gbkBytes.set(decoded, [high, low]);
      }
    }
  }
  return gbkBytes.get(char);
}

/**
 * A label （一） whose GBK bytes were read one byte off (the first byte became `?`), as in `?。ㄒ唬`: the label as it was,
 * and how many units of the line it took. `null` if the line does not begin so.
 */
export function repairLabel(line: string): { label: string; length: number } | null {
  const match = /^[\s\u3000]*[?\ufffd](?=。[\u3105-\u3129\u01ce-\u01dc])/.exec(line);
  if (match === null) return null;
  const shifted: number[] = [0xa1];
  let used = match[0].length;
  for (; used < line.length && shifted.length < 16; used++) {
    const bytes = bytesOf(line.charAt(used));
    if (bytes === undefined) break;
    shifted.push(...bytes);
  }
  const text = new TextDecoder('gbk').decode(Uint8Array.from(shifted));
  const label = /^\u3000?(（[一二三四五六七八九十]{1,3}）)/.exec(text);
  if (label?.[1] === undefined) return null;
  return { label: label[1], length: match[0].length + label[1].length };
}
