// Loaded before a program under test: writes down at its end which files of dist it has read.
const fs = require('node:fs');
const { sep } = require('node:path');

const read = fs.readFileSync;
const seen = [];
fs.readFileSync = (path, ...rest) => {
  if (String(path).includes(`${sep}dist${sep}`)) seen.push(path);
  return read(path, ...rest);
};
process.on('exit', () => fs.writeFileSync(process.env.CAREER_LOADED, seen.join('\n')));
