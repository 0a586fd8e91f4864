#!/usr/bin/env node

// JavaScript of 2015: this file must be able to say its sentence on any Node.
const fs = require('fs');

const needed = [22, 13];
const found = process.versions.node.split('.').map(Number);
const isOld = found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1]);

const root = `${__dirname}/../`;
const dist = `${root}dist/`;

function start() {
  if (fs.existsSync(`${dist}main.js`)) load('main.js').main(process.argv.slice(2), resolved);
  else refuse('this checkout is not built yet', 'npm ci');
}

function refuse(message, hint) {
  process.stderr.write(`career: ${message}\nhint: ${hint}\n`);
  process.exitCode = 1;
}

// A checkout carries a Node of its own, so an old one on the machine is no obstacle there.
function rerun(node) {
  const child = require('child_process').spawn(node, [__filename].concat(process.argv.slice(2)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { CAREER_RERUN: '1' }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C on a terminal has reached the child already.
      if (signal !== 'SIGINT' || !require('tty').isatty(0)) child.kill(signal);
    });
  }
  child.on('error', (error) => refuse(`the Node of this checkout does not start (${error.code})`, 'npm ci'));
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + require('os').constants.signals[signal] : code;
  });
}

// The files of dist are run with the bytecode that the same command left behind the last time. Node's own
// compile cache keeps only what runs while a file is loaded, which is the smaller part.

const modules = {};

const has = (word) => process.argv.indexOf(word) >= 0;
const typed = [2, 3].map((at) => (/^[a-z_]{1,20}$/.test(process.argv[at] || '') ? process.argv[at] : ''));
const isHelp = has('--help') || has('-h');
// An answer in JSON, or on a page, is made by other functions than one in words.
const format = has('--json') ? 'json' : process.argv[process.argv.indexOf('--format') + 1];
const suffix = ['json', 'html', 'pdf', 'text'].indexOf(format) >= 0 ? `-${format}` : '';
const nounKey = isHelp ? 'help' : (typed[0] || 'other') + suffix;
const verbKey = !isHelp && typed[0] && typed[1] ? typed.join('-') + suffix : '';
// A second word may as well be what someone logs, and only the program knows.
let isVerb = false;

function resolved(path) {
  isVerb = `${path} `.startsWith(`${typed.join(' ')} `);
}

function load(name) {
  if (modules[name]) return modules[name].exports;
  const module = { exports: Object.create(null) };
  modules[name] = module;
  compiled(name).call(module.exports, module.exports, requireFrom, module, dist + name, dist);
  return module.exports;
}

function requireFrom(id) {
  if (id.slice(0, 2) === './') return load(id.slice(2));
  if (id.slice(-5) !== '.node') return process.getBuiltinModule(id) || require(id);
  const addon = { exports: {} };
  process.dlopen(addon, id);
  return addon.exports;
}
requireFrom.resolve = require.resolve;

function compiled(name) {
  const Script = require('vm').Script;
  // The build writes ASCII only: a hash of the content, and a function around it.
  const code = fs.readFileSync(dist + name, 'latin1');
  const hash = code.slice(2, 18);
  const kept = bytecode(hash);
  const script = new Script(code, { filename: dist + name, cachedData: kept.data });
  const isFit = kept.data && !kept.isOld && !script.cachedDataRejected;
  if (!isFit || kept.key !== (verbKey || nounKey)) keepLater({ hash, script, key: isFit ? kept.key : '' });
  return script.runInThisContext();
}

const day = 86400000;

// V8 trusts what it is given, so it is kept twice: comparing both is quicker than any checksum. After a day it is
// written again, with what has run since: a journal that was empty then may not be any more.
function bytecode(hash) {
  for (const key of verbKey ? [verbKey, nounKey] : [nounKey]) {
    let old;
    for (const folder of bytecodeFolders()) {
      try {
        const file = `${folder}${hash}-${key}`;
        const status = fs.statSync(file, { throwIfNoEntry: false });
        if (!status) continue;
        const both = fs.readFileSync(file);
        const data = both.slice(0, both.length / 2);
        if (!data.equals(both.slice(both.length / 2))) continue;
        const at = status.mtimeMs;
        if (Date.now() - at < day) return { key, data };
        // Another folder may have a newer one, where this one cannot be written to.
        if (!old || at > old.at) old = { key, data, at, isOld: true };
      } catch (_) {
        // It cannot be read.
      }
    }
    if (old) return old;
  }
  return {};
}

const fresh = [];

// At the end, because only what has run by then is compiled.
function keepLater(part) {
  if (fresh.length === 0) {
    process.on('exit', (code) => {
      if (code !== 0) return;
      const key = isVerb && verbKey ? verbKey : nounKey;
      for (const each of fresh) if (each.key !== key) keep(`${each.hash}-${key}`, each.script);
    });
  }
  fresh.push(part);
}

function keep(name, script) {
  for (const folder of bytecodeFolders()) {
    const unfinished = `${folder}${name}.${process.pid}`;
    try {
      makeFolder(folder);
      // Whether it can be written is known before the work is done.
      fs.writeFileSync(unfinished, '');
      const data = script.createCachedData();
      fs.writeFileSync(unfinished, Buffer.concat([data, data]));
      fs.renameSync(unfinished, folder + name);
      clear(folder);
      return;
    } catch (_) {
      // A place that cannot be written to, or is full; without any, the next start is as slow as this one.
      if (fs.existsSync(unfinished)) fs.unlinkSync(unfinished);
    }
  }
}

// What was not written for a month was not used for as long: it is of an older version, or of a command that nobody misses.
function clear(folder) {
  for (const name of fs.readdirSync(folder)) {
    const status = fs.statSync(folder + name, { throwIfNoEntry: false });
    if (status && Date.now() - status.mtimeMs > 30 * day) fs.unlinkSync(folder + name);
  }
}

// One by one, because Node's own recursion never ends below /proc.
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(folder.replace(/[^/]*\/*$/, '') || '/');
  fs.mkdirSync(folder, { mode: 0o700 });
}

// Beside the program, else in the person's own cache; never in a folder that others can write to.
function bytecodeFolders() {
  const own = process.env.XDG_CACHE_HOME || `${process.env.HOME || ''}/.cache`;
  const version = `${process.version}-${process.arch}/`;
  const beside = `${dist}.cache/${version}`;
  return own.charAt(0) === '/' ? [beside, `${own}/career/${version}`] : [beside];
}

const ownNode = `${root}node_modules/node/bin/node`;
if (!isOld) start();
else if (fs.existsSync(ownNode) && !process.env.CAREER_RERUN) rerun(ownNode);
else {
  refuse(
    `this needs Node ${needed.join('.')} or newer; here is Node ${process.versions.node}`,
    'https://nodejs.org, or a version manager such as nvm, fnm or mise, has a newer one',
  );
}
