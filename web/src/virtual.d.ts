declare module 'virtual:tokens.css';
declare module '@fontsource/noto-sans-sc/*.css';
