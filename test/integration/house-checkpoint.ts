import { fileURLToPath } from 'node:url';

/** The checkpoint that comes with Frisket. */
export const HOUSE_CHECKPOINT = fileURLToPath(new URL('../../models/house', import.meta.url));
