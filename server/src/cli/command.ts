import { Command } from 'commander';
import { type Bilingual, inLanguage, type Locale } from '../platform/errors/index.ts';

/** A command with its description and examples in the console's language. */
export function describeCommand(
  name: string,
  { about, examples, locale }: { about: Bilingual; examples: string[]; locale: Locale },
): Command {
  const heading = inLanguage({ zh: '示例：', en: 'Examples:' }, locale);
  const lines = examples.map((example) => `  npx rongqiao ${example}`);
  return new Command(name)
    .description(inLanguage(about, locale))
    .addHelpText('after', `\n${heading}\n${lines.join('\n')}`);
}

/** Prints a line for a person, or JSON for a program. */
export function print(options: { json?: boolean }, data: unknown, text: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(data) : text}\n`);
}
