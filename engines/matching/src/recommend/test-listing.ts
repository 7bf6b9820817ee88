import type { RankingListing } from '@rongqiao/contracts';

/** A listing for tests; what is not said is plain. */
export function testListing(
  said: Partial<RankingListing> & Pick<RankingListing, 'kind' | 'direction' | 'title'>,
): RankingListing {
  return {
    id: said.title,
    body: '',
    organisation: { name: `发布${said.title}的单位`, type: 'enterprise' },
    region: '大洼区',
    ...said,
  };
}
