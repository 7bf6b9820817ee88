/**
 * The demonstration city (示例市). Its codes lie in 99xxxx, which GB/T 2260 leaves unused, so that an example is never
 * taken for a real place.
 */
export interface DemoDistrict {
  code: string;
  name: string;
  /** Column and row on the tile map. */
  tile: [number, number];
  /** Centre in kilometres east and north of the city hall, on a plane. */
  centreKm: [number, number];
  /** What the district lives on; the generator draws organisations and listings from it. */
  character: string;
}

export const DEMO_CITY = { code: '990100', name: '桥州市' } as const;

export const DEMO_DISTRICTS: readonly DemoDistrict[] = [
  { code: '990102', name: '东津区', tile: [2, 1], centreKm: [4, 1], character: '老城、商贸、医疗、市级机关' },
  { code: '990103', name: '临桥区', tile: [1, 1], centreKm: [-3, 0], character: '大学城、软件、工业设计' },
  {
    code: '990104',
    name: '望江区',
    tile: [2, 2],
    centreKm: [5, -12],
    character: '装备制造、机器人、汽车零部件',
  },
  { code: '990105', name: '港湾区', tile: [3, 2], centreKm: [18, -15], character: '港口物流、石化新材料' },
  { code: '990106', name: '北岭区', tile: [1, 0], centreKm: [-6, 16], character: '光伏、储能、新能源汽车' },
  { code: '990121', name: '稻溪县', tile: [0, 1], centreKm: [-24, -3], character: '稻渔、农机、食品加工' },
  { code: '990122', name: '云屏县', tile: [0, 0], centreKm: [-30, 22], character: '文旅、康养、中药材' },
  { code: '990123', name: '石矶县', tile: [1, 2], centreKm: [-14, -26], character: '铸锻、建材、纺织服装' },
];
