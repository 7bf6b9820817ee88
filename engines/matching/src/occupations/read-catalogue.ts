import type { CatalogueNode } from '@rongqiao/contracts';
import type { CatalogueOccupation } from './catalogue.ts';

/** The occupations (fourth level) of a classification given as a tree; groups without occupations are passed over. */
export function occupationsOfTree(
  nodes: readonly CatalogueNode[],
  groups: readonly string[] = [],
): CatalogueOccupation[] {
  return nodes.flatMap((node) => {
    if (node.children.length > 0) return occupationsOfTree(node.children, [...groups, node.name]);
    if (node.code.split('-').length < 4) return [];
    const { code, name, description } = node;
    return [{ code, name, groups, ...(description ? { description } : {}) }];
  });
}
