import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

/** A page of plain text. */
export function TextPage(props: { title: string; description: string; path: string; children: ReactNode }) {
  return (
    <article className="page narrow prose">
      <PageHead title={props.title} description={props.description} path={props.path} />
      <h1>{props.title}</h1>
      {props.children}
    </article>
  );
}
