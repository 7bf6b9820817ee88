import { useLocation } from 'react-router';

/** Where the pages of the conference lie for this reader: in the console or in the workbench. */
export function useBase(): '/console' | '/work' {
  return useLocation().pathname.startsWith('/console') ? '/console' : '/work';
}
