const { TestEnvironment } = require('jest-environment-node');

const REALM_SENSITIVE = [
  'Float32Array',
  'Float64Array',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Int32Array',
  'BigInt64Array',
  'BigUint64Array',
];

/** Native addons check `instanceof` against the outer realm's typed arrays, so tests get those. */
module.exports = class NativeAddonEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of REALM_SENSITIVE) this.global[name] = globalThis[name];
  }
};
