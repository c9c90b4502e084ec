import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const isTypeScript = (url) => url?.endsWith('.ts') === true;

/** Sources name each other as the `.js` files they become, and libraries by their front door. */
export function resolve(specifier, context, nextResolve) {
  const wanted =
    isTypeScript(context.parentURL) && specifier.startsWith('.')
      ? specifier.replace(/\.js$/u, '.ts')
      : specifier;
  return nextResolve(wanted, { ...context, conditions: ['source', ...context.conditions] });
}

export async function load(url, context, nextLoad) {
  if (!isTypeScript(url)) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
