import { AppError, type Bilingual } from '../errors/index.ts';

/** Why a file is not taken: what was found, and what to do. Nothing has been stored. */
export const fileRefusal = {
  empty: () => refuse({ zh: '文件是空的，请重新选择。', en: 'The file is empty. Please choose it again.' }),
  unknown: () =>
    new AppError('request.unsupported_media', {
      detail: {
        zh: '只收 PDF、Word（docx）、Excel（xlsx）和 PNG、JPG、WebP 图片。按文件内容判断，改扩展名没有用；旧版 doc、xls 请另存为 docx、xlsx。',
        en: 'Only PDF, Word (docx), Excel (xlsx) and PNG, JPG or WebP pictures are taken, judged by their content, not their name. Please save older doc and xls files as docx and xlsx.',
      },
    }),
  tooLarge: (mostBytes: number) =>
    new AppError('request.too_large', {
      detail: {
        zh: `文件超过 ${megabytes(mostBytes)} MB，请压缩或分成几份。`,
        en: `The file is larger than ${megabytes(mostBytes)} MB. Please make it smaller or split it.`,
      },
    }),
  damaged: (cause?: unknown) =>
    refuse(
      {
        zh: '文件不完整或已损坏，请用原来的软件重新保存后再上传。',
        en: 'The file is incomplete or damaged. Please save it again with its own program and upload it.',
      },
      cause,
    ),
  macros: () =>
    refuse({
      zh: '文件里带有宏或控件，请另存为不带宏的 docx 或 xlsx 后再上传。',
      en: 'The file contains macros or controls. Please save it as a docx or xlsx without macros.',
    }),
  embedded: () =>
    refuse({
      zh: '文件里嵌入了其他程序的对象或文件，请去掉后再上传。',
      en: 'Objects or files of other programs are embedded in it. Please remove them and upload it again.',
    }),
  linked: () =>
    refuse({
      zh: '文件引用了外部的文件或模板，请断开链接后再上传；普通网址链接可以保留。',
      en: 'The file refers to other files or templates. Please break these links; ordinary web links may stay.',
    }),
  scripted: () =>
    refuse({
      zh: 'PDF 里带有脚本、启动命令或嵌入的文件，请用“打印为 PDF”重新生成后再上传。',
      en: 'The PDF contains scripts, launch commands or embedded files. Please print it to PDF anew and upload that.',
    }),
  encrypted: () =>
    refuse({
      zh: '文件有密码或加密，无法检查，请去掉密码后再上传。',
      en: 'The file is encrypted and cannot be checked. Please remove its password and upload it again.',
    }),
  unpacked: () =>
    refuse({
      zh: '文件展开后过大，请精简内容或分成几份。',
      en: 'The file becomes too large when it is opened. Please shorten it or split it.',
    }),
  pixels: () =>
    refuse({
      zh: '图片尺寸过大（每边最多 12,000 像素，总计最多 5,000 万像素），请缩小后再上传。',
      en: 'The picture is too large (at most 12,000 pixels a side and 50 million in all). Please scale it down.',
    }),
  animated: () =>
    refuse({
      zh: '不收动画图片，请换一张静止的。',
      en: 'Animated pictures are not taken. Please use a still one.',
    }),
};

const megabytes = (bytes: number) => Math.floor(bytes / 1_048_576);

function refuse(detail: Bilingual, cause?: unknown): AppError {
  return new AppError('request.rule_broken', { detail, cause });
}
