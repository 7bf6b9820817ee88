import { CARE_COLOURS, COLOURS, type Colours, FONT_STACK, SIZES } from './tokens.ts';

/** The tokens as CSS custom properties: `inkSoft` becomes `--ink-soft`. The build writes this into the page's style sheet. */
export function tokensCss(): string {
  const care = properties(CARE_COLOURS);
  return `:root {
${properties(COLOURS)}
  --root-size: ${SIZES.rootPx / 16};
  --line-height: ${SIZES.lineHeight};
  --measure: ${SIZES.measure};
  --page: ${SIZES.page};
  --radius: ${SIZES.radius};
  --font: ${FONT_STACK};
}
:root[data-care='on'] {
${care}
  --root-size: ${SIZES.careRootPx / 16};
}
@media (prefers-contrast: more) {
  :root {
${care}
  }
}
`;
}

function properties(colours: Colours): string {
  return Object.entries(colours)
    .map(
      ([name, value]) => `  --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`,
    )
    .join('\n');
}
