#!/usr/bin/env node
/** `npx frisket …` from the repository root: installs and builds what is missing, then runs the command line. */
import { ensureBuilt } from './build.mjs';

await ensureBuilt({ only: ['node'] });
await import('../dist/apps/cli/src/main.js');
