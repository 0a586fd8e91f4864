#!/usr/bin/env node

// Plain old JavaScript: this file must be able to say its sentence on any Node.
var path = require('path');
var fs = require('fs');

var needed = [22, 13];
var found = process.versions.node.split('.').map(Number);
var isOld = found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1]);

var own = path.join(__dirname, '..', 'node_modules', 'node', 'bin', 'node');

if (isOld) {
  if (fs.existsSync(own) && !process.env.CAREER_RERUN) {
    rerun(own);
  } else {
    process.stderr.write(
      'career: this needs Node ' +
        needed.join('.') +
        ' or newer; here is Node ' +
        process.versions.node +
        '\n' +
        'hint: https://nodejs.org, or a version manager such as nvm, fnm or mise, has a newer one\n',
    );
    process.exitCode = 1;
  }
} else {
  start();
}

function start() {
  var main = path.join(__dirname, '..', 'dist', 'main.js');
  if (!fs.existsSync(main)) {
    process.stderr.write('career: this checkout is not built yet\nhint: npm ci\n');
    process.exitCode = 1;
    return;
  }
  // Compiled code is kept beside the program: a cache in a shared temporary folder could be planted.
  require('module').enableCompileCache(path.join(__dirname, '..', 'dist', '.cache'));
  require(main).main(process.argv.slice(2));
}

// A checkout carries a Node of its own, so an old one on the machine is no obstacle there.
function rerun(node) {
  // Ctrl-C reaches both processes; the one that does the work answers it.
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => {});
  });
  var result = require('child_process').spawnSync(node, [__filename].concat(process.argv.slice(2)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { CAREER_RERUN: '1' }),
  });
  process.exitCode = result.status === null ? 1 : result.status;
}
