import type { ReactNode } from 'react';

/** Drawn on a 20 × 20 grid in the colour of the text; always beside a word, so hidden from readers of the page. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m13 13 4.5 4.5" />
  </Icon>
);
export const ArrowIcon = () => (
  <Icon>
    <path d="M4 10h12M11 5l5 5-5 5" />
  </Icon>
);
export const PlaceIcon = () => (
  <Icon>
    <path d="M10 18s-6-5.5-6-10a6 6 0 0 1 12 0c0 4.5-6 10-6 10Z" />
    <circle cx="10" cy="8" r="2" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <path d="M3 5h14v12H3zM3 9h14M7 2.5V6M13 2.5V6" />
  </Icon>
);
export const BuildingIcon = () => (
  <Icon>
    <path d="M4 18V3h8v15M12 8h4v10M2 18h16M7 7h2M7 11h2" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);
export const WarnIcon = () => (
  <Icon>
    <path d="M10 3 1.8 17h16.4L10 3ZM10 8.5v4M10 14.8v.200" />
  </Icon>
);
/** Not yet. */
export const WaitIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 6v4.5l3 2" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const FilterIcon = () => (
  <Icon>
    <path d="M3 5h14M6 10h8M8.5 15h3" />
  </Icon>
);
/** Something comes in. */
export const DemandIcon = () => (
  <Icon>
    <path d="M10 2.5v9.5M5.5 8l4.5 4.5L14.5 8M3 17h14" />
  </Icon>
);
/** Something goes out. */
export const SupplyIcon = () => (
  <Icon>
    <path d="M10 13V3.5M5.5 7.5 10 3l4.5 4.5M3 17h14" />
  </Icon>
);
