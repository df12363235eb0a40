export const areaMap = { element: 'area-map' } as const;
