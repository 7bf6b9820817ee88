import type { Region } from '@rongqiao/reference';

/** What a cell of place names means. */
export type PlaceReading =
  | { kind: 'found'; region: Region; remark?: PlaceRemark }
  | { kind: 'ambiguous'; candidates: readonly Region[] }
  | { kind: 'unknown' }
  /** Nothing, or all of the country, or abroad. */
  | { kind: 'nowhere' }
  | { kind: 'absent' };

/** What should be known about a reading that succeeded. */
export type PlaceRemark =
  /** Only a part is in the table of regions (高新区): the place is kept at the level above. */
  | { code: 'coarse'; rest: string }
  /** The name is written otherwise in the table (荔浦县 → 荔浦市). */
  | { code: 'renamed' }
  /** More places follow; the first one counts. */
  | { code: 'several'; rest: string };
