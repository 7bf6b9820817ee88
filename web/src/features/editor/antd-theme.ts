import type { ThemeConfig } from 'antd';
import { CARE_COLOURS, COLOURS, SIZES } from '../../ui/tokens.ts';

/** antd in our colours and sizes. Its own defaults fall short of 4.5:1 for placeholders, borders and descriptions. */
export function antdTheme(care: boolean): ThemeConfig {
  const colours = care ? CARE_COLOURS : COLOURS;
  const rootPx = care ? SIZES.careRootPx : SIZES.rootPx;
  return {
    cssVar: { key: 'rongqiao' },
    token: {
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorLink: colours.accent,
      colorSuccess: colours.ok,
      colorWarning: colours.warn,
      colorError: colours.bad,
      colorText: colours.ink,
      colorTextSecondary: colours.inkSoft,
      colorTextTertiary: colours.inkSoft,
      colorTextQuaternary: colours.inkSoft,
      colorTextPlaceholder: colours.inkSoft,
      colorTextDescription: colours.inkSoft,
      colorBorder: colours.lineStrong,
      colorBgContainer: colours.surface,
      controlItemBgActive: colours.accentWash,
      fontFamily: 'inherit',
      fontSize: rootPx,
      lineHeight: SIZES.lineHeight,
      borderRadius: 6,
      controlHeight: rootPx * 2.75,
      motion: false,
    },
  };
}
