import type { ReactNode } from 'react';

/** What will be here, and how it gets there. */
export function Empty({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="empty">
      {title !== undefined && <p className="empty-title">{title}</p>}
      {children}
    </div>
  );
}
