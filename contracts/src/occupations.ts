import { z } from 'zod';

/** A node of an occupation classification: a group with children, or an occupation. */
export interface CatalogueNode {
  code: string;
  name: string;
  description?: string;
  children: CatalogueNode[];
}

const nodeText = z.string().trim().min(1).max(200);

/** Reads a node as exported elsewhere: the code may be called `seq`. */
export const catalogueNode: z.ZodType<CatalogueNode> = z.lazy(() =>
  z
    .object({
      code: nodeText.optional(),
      seq: nodeText.optional(),
      name: nodeText,
      description: z.string().max(4000).optional(),
      children: z.array(catalogueNode).max(3000).default([]),
    })
    .refine(({ code, seq }) => code !== undefined || seq !== undefined, {
      path: ['code'],
      message: 'code or seq is missing',
    })
    .transform(({ code, seq, name, description, children }) => ({
      code: (code ?? seq ?? '').trim(),
      name,
      ...(description ? { description } : {}),
      children,
    })),
);

/** A classification: a tree, bare or under `data`. */
export const catalogueTree = z.union([
  z.array(catalogueNode).min(1),
  z.object({ data: z.array(catalogueNode).min(1) }).transform(({ data }) => data),
]);

/** A line to be coded. */
export const titledPost = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().max(100_000),
  description: z.string().max(100_000).optional(),
  skills: z.array(z.string().max(1000)).max(200).optional(),
});
