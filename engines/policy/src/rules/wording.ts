/** The words around a figure, cut as the classification needs them. */
export interface Wording {
  /** The clause between commas before the figure and its bound words. */
  lead: string;
  /** The clause before that one, for subjects that stand there. */
  before: string;
  /** From the end of the figure and its bound words to the end of the clause. */
  suffix: string;
  sentence: string;
  /** 条例, 办法 and other texts in articles: duties rather than aims. */
  statute: boolean;
  /** An item under 应当具备下列条件, 有下列情形之一的. */
  conditionList: boolean;
  deadline: boolean;
}
