import type { Device } from '@rongqiao/contracts';

/** In this order: many browsers call themselves Chrome or Safari as well. */
const BROWSERS: readonly [RegExp, Device['browser']][] = [
  [/wxwork\//i, 'wecom'],
  [/micromessenger\//i, 'wechat'],
  [/dingtalk/i, 'dingtalk'],
  [/m?qqbrowser\//i, 'qq'],
  [/\buc(?:browser|web)/i, 'uc'],
  [/huaweibrowser\//i, 'huawei'],
  [/miuibrowser\//i, 'xiaomi'],
  [/samsungbrowser\//i, 'samsung'],
  [/\bedg(?:e|a|ios)?\//i, 'edge'],
  [/\bopr\/|\bopera/i, 'opera'],
  [/firefox\/|fxios\//i, 'firefox'],
  [/chrom(?:e|ium)\/|crios\//i, 'chrome'],
  [/version\/[\d.]+ .*safari\//i, 'safari'],
];
const SYSTEMS: readonly [RegExp, Device['system']][] = [
  [/openharmony|harmonyos/i, 'harmony'],
  [/ipad/i, 'ipados'],
  [/iphone|ipod/i, 'ios'],
  [/android/i, 'android'],
  [/windows/i, 'windows'],
  [/macintosh|mac os x/i, 'mac'],
  [/\bcros\b/i, 'chromeos'],
  [/linux/i, 'linux'],
];

/** Browser and system by what the browser says of itself; what is not known is `other`. */
export function describeDevice(userAgent: string | null): Device {
  const said = userAgent ?? '';
  return { browser: firstOf(BROWSERS, said) ?? 'other', system: firstOf(SYSTEMS, said) ?? 'other' };
}

function firstOf<T>(patterns: readonly [RegExp, T][], text: string): T | undefined {
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}
