import type { SampleSchool } from "./sample-schools";
import type { SampleCell, SampleSheet } from "./sample-sheet";

/** Year, place of the school in the municipality's list, and 4 РУ, 4 МА, 5 РУ, 5 МА. */
const MARKERS: readonly (readonly [year: number, school: number, ...markers: readonly (0 | 1)[]])[] = [
  [2021, 2, 0, 1, 0, 0],
  [2021, 6, 0, 0, 1, 0],
  [2021, 8, 1, 1, 0, 0],
  [2021, 15, 0, 0, 0, 1],
  [2022, 2, 1, 1, 0, 0],
  [2022, 5, 0, 0, 0, 1],
  [2022, 8, 1, 1, 0, 0],
  [2022, 8, 1, 1, 0, 0],
  [2022, 29, 0, 0, 1, 0],
];

/** The official list of two years (docs/methods.md#official-list): schools 2 and 8 stand in both, one row is doubled. */
export function markerSheet(schools: readonly SampleSchool[], territory: string): SampleSheet {
  const rows = MARKERS.map(([year, place, ...markers]): SampleCell[] => {
    const school = schools[place - 1];
    const count = markers.filter((marker) => marker === 1).length;
    const cells = markers.map((marker) => (marker === 1 ? 1 : null));
    return [String(year), `edu${school?.code ?? ""}`, territory, school?.name ?? "", ...cells, count];
  });
  return {
    name: "Признаки необъективности",
    rows: [
      ["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"],
      ...rows,
    ],
    widths: [8, 13, 36, 42, 8, 8, 8, 8, 14],
    headerRow: 0,
    percentColumns: [],
    isProtected: true,
    headerHeight: 32,
    frozenColumns: 0,
  };
}
