/** Shows a year in a list of years. One from the address may be a year in which nothing appeared; it is then added. */
export function showYear(select: HTMLSelectElement, year: number | undefined): void {
  const value = year === undefined ? '' : String(year);
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}
