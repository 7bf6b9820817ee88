/** The same keys as the Chinese original, each with a text of its own. */
export type Translation<Original> = {
  [Key in keyof Original]: Original[Key] extends string ? string : Translation<Original[Key]>;
};
