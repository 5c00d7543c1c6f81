// commander loads this for commands that are programs of their own, of which there are none: 4 ms of every start.
'use strict';
exports.spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args);
