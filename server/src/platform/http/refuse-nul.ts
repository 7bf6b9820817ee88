import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/index.ts';

/** Refuses texts with a NUL character, which the database cannot hold, before anything is done with them. */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, query, params }) => {
    const field = fieldWithNul(body) ?? fieldWithNul(query) ?? fieldWithNul(params);
    if (field === null) return;
    throw new AppError('request.invalid', {
      detail: {
        zh: '内容里有无法保存的控制字符（NUL），请删去后再提交；已填的内容不会丢失。',
        en: 'The text holds a control character (NUL) that cannot be kept. Please remove it and submit again; nothing you entered is lost.',
      },
      errors: [
        {
          path: field,
          message: { zh: `“${field}”含有控制字符 NUL`, en: `${field}: holds the control character NUL` },
        },
      ],
    });
  });
}

/** The outermost field in which a text or a name holds NUL, or null. Walks without recursion: bodies may be nested deep. */
function fieldWithNul(given: unknown): string | null {
  const open: { field: string; value: unknown }[] = [{ field: '', value: given }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { field, value } = next;
    if (typeof value === 'string' && value.includes('\0')) return field;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, part] of Object.entries(value)) {
      if (key.includes('\0')) return field || key.replaceAll('\0', '');
      open.push({ field: field || key, value: part });
    }
  }
  return null;
}
