import { AppError, type Bilingual } from '../errors/index.ts';

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

const invalid = (detail: Bilingual, cell?: string) =>
  new AppError('request.invalid', { detail, ...(cell ? { errors: [{ path: cell, message: detail }] } : {}) });
const unsupported = (detail: Bilingual) => new AppError('request.unsupported_media', { detail });
const tooLarge = (detail: Bilingual, cell?: string) =>
  new AppError('request.too_large', {
    detail,
    ...(cell ? { errors: [{ path: cell, message: detail }] } : {}),
  });

/** Every reason for which a file is not read as a table: what is wrong, where, what to do. */
export const tableRefusal = {
  empty: () =>
    invalid({
      zh: '文件是空的，没有可读取的行。请检查后重新上传。',
      en: 'The file is empty: there is no row to read. Check it and upload it again.',
    }),
  binary: () =>
    unsupported({
      zh: '这个文件不是文本表格。请上传 CSV(逗号分隔)或 XLSX 文件。',
      en: 'This file is not a table in text form. Upload a CSV or an XLSX file.',
    }),
  oldExcel: () =>
    unsupported({
      zh: '这是旧版 Excel(.xls)文件或加了密码的工作簿。请去掉密码并另存为 .xlsx 后再上传。',
      en: 'This is an old Excel file (.xls) or a workbook with a password. Remove the password, save it as .xlsx and upload that.',
    }),
  notWorkbook: () =>
    unsupported({
      zh: '这个压缩包里没有 Excel 工作簿。请上传 .xlsx 或 CSV 文件。',
      en: 'This archive holds no Excel workbook. Upload an .xlsx or a CSV file.',
    }),
  damagedWorkbook: (cause?: unknown) =>
    new AppError('request.invalid', {
      detail: {
        zh: '工作簿已损坏，无法读取。请用表格软件打开后另存为 .xlsx 再上传。',
        en: 'The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it again as .xlsx and upload that.',
      },
      cause,
    }),
  noSheet: (name: string) =>
    invalid({
      zh: `工作簿里没有名为「${name}」的工作表。请核对工作表名称。`,
      en: `The workbook has no sheet named “${name}”. Check the name of the sheet.`,
    }),
  bytes: (max: number) =>
    tooLarge({
      zh: `文件超过 ${megabytes(max)}。请拆成几个文件分别上传。`,
      en: `The file is larger than ${megabytes(max)}. Split it and upload the parts.`,
    }),
  unpacked: (max: number) =>
    tooLarge({
      zh: `工作簿解压后超过 ${megabytes(max)} 或包含过多部件，为安全起见不予读取。请删去图片和多余工作表，或另存为 CSV。`,
      en: `Unpacked, the workbook is larger than ${megabytes(max)} or has too many parts, and is not read for safety. Remove pictures and spare sheets, or save it as CSV.`,
    }),
  rows: (max: number) =>
    tooLarge({
      zh: `表格超过 ${max} 行。请拆成几个文件分别上传。`,
      en: `The table has more than ${max} rows. Split it and upload the parts.`,
    }),
  columns: (max: number, rowNumber: number) =>
    tooLarge(
      {
        zh: `第 ${rowNumber} 行超过 ${max} 列。请检查分隔符，或删去多余的列。`,
        en: `Row ${rowNumber} has more than ${max} columns. Check the delimiter, or remove spare columns.`,
      },
      `A${rowNumber}`,
    ),
  cell: (address: string, max: number) =>
    tooLarge(
      {
        zh: `单元格 ${address} 超过 ${max} 个字符。请缩短内容，或检查前面是否有未闭合的引号。`,
        en: `Cell ${address} holds more than ${max} characters. Shorten it, or look for a quote before it that is never closed.`,
      },
      address,
    ),
  unclosedQuote: (rowNumber: number) =>
    invalid(
      {
        zh: `第 ${rowNumber} 行有一个双引号没有闭合，后面的内容无法分列。请补上引号，或把内容里的双引号写成两个。`,
        en: `A double quote in row ${rowNumber} is never closed, so the rest cannot be split into cells. Close it, or write a quote inside text twice.`,
      },
      `A${rowNumber}`,
    ),
  malformed: (rowNumber: number) =>
    invalid(
      {
        zh: `第 ${rowNumber} 行无法按 CSV 解析。请用表格软件打开后另存为 CSV(UTF-8)再上传。`,
        en: `Row ${rowNumber} cannot be read as CSV. Open the file in a spreadsheet program and save it again as CSV (UTF-8).`,
      },
      `A${rowNumber}`,
    ),
  unknownEncoding: () =>
    unsupported({
      zh: '无法判断文件的文字编码。请另存为 UTF-8 编码的 CSV，或在导入时指定编码（例如 gb18030）。',
      en: 'The encoding of the file could not be told. Save it as CSV in UTF-8, or name its encoding (for example gb18030).',
    }),
  badEncodingName: (name: string) =>
    invalid({
      zh: `不认识的文字编码「${name}」。可用：utf-8、gb18030、big5、utf-16le、utf-16be。`,
      en: `“${name}” is not an encoding known here. Known: utf-8, gb18030, big5, utf-16le, utf-16be.`,
    }),
  encodingMismatch: (name: string) =>
    invalid({
      zh: `按 ${name} 编码读取时出现大量乱码。请换一种编码，或不指定编码由系统判断。`,
      en: `Read as ${name}, much of the file is garbled. Name another encoding, or none and let it be detected.`,
    }),
} as const;
