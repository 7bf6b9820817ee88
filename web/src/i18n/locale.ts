/** Languages of the interface; Chinese is the default. */
export type Locale = 'zh-CN' | 'en';
