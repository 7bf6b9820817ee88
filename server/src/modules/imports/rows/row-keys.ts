import { createHash } from 'node:crypto';

/** What makes two postings the same post. Texts as in the file. */
export interface PostIdentity {
  organisation: string;
  title: string;
  regionCode: string;
  kind: string;
  direction: string;
  /** Number that the file gives to the posting; decides alone where present. */
  externalId?: string | undefined;
}

/** Key of a post, the same in every writing of its names (width, case, blanks, punctuation, 急聘). */
export function identityKey(post: PostIdentity): string {
  const parts = post.externalId
    ? [organisationKey(post.organisation), `#${post.externalId.trim()}`]
    : [organisationKey(post.organisation), titleKey(post.title), post.regionCode, post.kind, post.direction];
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32);
}

/** Name of an organisation without brackets, blanks and case; 有限责任公司 and 有限公司 are the same. */
export function organisationKey(name: string): string {
  return letters(name).replace(/有限责任公司/gu, '有限公司');
}

/** A title without what is not part of its meaning. */
function titleKey(title: string): string {
  const plain = title.normalize('NFKC').replace(/\([a-z]{0,3}\d{3,}\)|\b[a-z]{1,2}\d{4,}\b/giu, '');
  const words = letters(plain).replace(/急聘|急招|急募|诚聘|诚招|高薪|直招|热招/gu, '');
  return words === '' ? letters(title) : words;
}

/** Letters and digits only; `+` and `#` tell C++ and C# from C. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}
