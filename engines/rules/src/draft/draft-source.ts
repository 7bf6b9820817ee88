type Span = readonly [start: number, end: number];
type Figure = number | string;

/** What was read from a document, as the reader of policy documents gives it. */
export interface DraftSource {
  readonly document: {
    readonly title: string | null;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly issuedOn: string | null;
    readonly effectiveOn: string | null;
    readonly encoding: string;
  };
  readonly text: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly label: string;
    readonly parent: string | null;
    readonly span: Span;
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly clause: string | null;
    readonly span: Span;
    readonly units: readonly {
      readonly name: string;
      readonly canonical: string;
      readonly role: 'lead' | 'assist' | 'collective';
    }[];
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly clause: string | null;
    readonly type: 'target' | 'quota' | 'rate' | 'subsidy' | 'eligibility' | 'period';
    readonly op: '>=' | '>' | '<=' | '<' | '=' | 'approx' | 'range';
    readonly value: Figure | readonly [Figure, Figure];
    readonly unit: string;
    readonly deadline: string | null;
    readonly strength: 'must' | 'shall' | 'may' | 'encourage';
    readonly span: Span;
  }[];
}

/** What a draft is called, where it belongs, and the hashes of the file and its text. */
export interface DraftHead {
  readonly id: string;
  /** Region by GB/T 2260; empty where it has to be written. */
  readonly place: { readonly code: string; readonly name: string };
  readonly fileSha256: string;
  readonly textSha256: string;
}
