import type { ReactNode } from 'react';
import { CheckIcon, WarnIcon } from './icons.tsx';

/** A message that stands out: its tone speaks by icon and words as well as by colour. */
export function Notice({
  tone,
  title,
  live = false,
  children,
}: {
  tone: 'ok' | 'warn' | 'bad';
  title?: string;
  /** Announced at once when it appears. */
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} {...(live ? { role: 'alert' } : {})}>
      {tone === 'ok' ? <CheckIcon /> : <WarnIcon />}
      <div>
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
