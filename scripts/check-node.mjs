/** The versions in package.json's `engines`: ^20.19.0 || ^22.12.0 || >=24. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/** Ends the process with a clear message where this Node is too old. */
export function checkNode(version = process.version) {
  if (isSupported(version)) return;
  console.error(`融桥需要 Node.js 20.19、22.12、24 或更新的版本,当前是 ${version}。`);
  console.error(`Rongqiao needs Node.js 20.19, 22.12, 24 or newer; this is ${version}.`);
  process.exit(2);
}
