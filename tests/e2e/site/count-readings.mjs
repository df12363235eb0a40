// Loaded into every process of `npm run dev` by its test: says each time that the library is read, of which venues are a part.
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { readFile } = files;
files.readFile = (path, ...options) => {
  if (String(path).endsWith('venues.yaml')) console.log('The library is read.');
  return readFile(path, ...options);
};
syncBuiltinESMExports();
