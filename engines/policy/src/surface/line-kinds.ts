/** Lines that belong to the page or the site, not to the document. */
const PAGE_MARK =
  /^(?:第 ?\d{1,4} ?页(?:[ ,/|]*共? ?\d{1,4} ?页)?|共 ?\d{1,4} ?页|[-·~]+ ?\d{1,4} ?[-·~]+|\d{1,4} ?\/ ?\d{1,4}|\S{2,80}\.(?:docx?|pdf|wps)(?:_第\d+页)?)$/i;

const SITE =
  /ICP备|公网安备|网站标识码|版权所有|Copyright|©|主 ?办[:：]|承 ?办[:：]|技术支持[:：]|建议使用.{0,20}分辨率|扫一扫|分享到|打印本页|关闭窗口|打印正文|上一篇[:：]|下一篇[:：]|责任编辑|网站地图|联系我们|无障碍|浏览次数|您?(?:当前|现在)?(?:所在)?的?位置 ?[:：]|字 ?[号体] ?[:：]|索 ?引 ?号 ?[:：]|信息来源[:：]|发布机构[:：]|公开方式[:：]|信息时效性?[:：]|有效性[:：]|统一登记号[:：]|主题分类[:：]|主 ?题 ?词 ?[:：]|上传人[:：]|上传时间[:：]|经营许可证|展开阅读全文|首页 ?[|>]|E-?mail ?:/i;

const FOOTER =
  /ICP备|公网安备|网站标识码|版权所有|Copyright|©|打印本页|关闭窗口|上一篇[:：]|下一篇[:：]|扫一扫|展开阅读全文|网站地图|相关(?:资源|附件|文档|解读)$/i;

export const isPageMark = (text: string): boolean => PAGE_MARK.test(text);

/** A site's header, footer or metadata line. Long running text never counts, whatever words it holds. */
export function isFurniture(text: string): boolean {
  if (!SITE.test(text)) return false;
  return text.length < 40 || !/[。;].*[。;]/.test(text);
}

/** The first of the lines that close a page: all that follows is the site's. */
export const isFooter = (text: string): boolean => FOOTER.test(text) && isFurniture(text);
