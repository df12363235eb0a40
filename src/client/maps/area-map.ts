import { PointedMap } from './pointed-map.ts';

/** <area-map>: the map of the areas. Its lines lead in circles, so only the next nodes stand out. */
class AreaMap extends PointedMap {
  protected readonly reachesFar = false;
}

customElements.define('area-map', AreaMap);
