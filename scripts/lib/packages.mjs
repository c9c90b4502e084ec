import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packages stay here between runs; nothing of them enters the repository or the product. */
const CACHE = join(tmpdir(), 'frisket-eval-packages');

/** Folder of a published package, fetched once. Its scripts are never run. @param spec name@version */
export function fetchPackage(spec) {
  const folder = join(CACHE, spec.replaceAll('/', '+'));
  if (existsSync(folder)) return folder;
  const unpacking = `${folder}.unpacking`;
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  const options = { cwd: unpacking, encoding: 'utf8', shell: process.platform === 'win32' };
  const archive = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', spec], options).trim();
  execFileSync('tar', ['-xzf', archive.split('\n').at(-1), '--strip-components=1'], { cwd: unpacking });
  renameSync(unpacking, folder);
  return folder;
}
