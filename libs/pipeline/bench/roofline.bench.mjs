/**
 * How near the networks come to what the processor can do: their operations a second against those of one large matrix
 * product in the same runtime, in turns, on one thread, by processor time. The last line on stdout is a JSON array of
 * {name, unit, value, detail}.
 */
import { InferenceSession } from 'onnxruntime-node';
import { figure, inTurns, printFigures, processorMs } from './lib/figures.mjs';
import { houseNetworks } from './lib/house-networks.mjs';
import { matmulModel } from './lib/matmul-model.mjs';
import { exampleFeeds, networkFacts } from './lib/network-facts.mjs';

const ROUNDS = 15;
/** Caches favour one size or another; the fastest counts. */
const MATRIX_SIDES = [256, 512, 1024];
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 };
/** A multiplication and an addition. */
const OPERATIONS = 2;

async function ready(model) {
  const session = await InferenceSession.create(model, OPTIONS);
  const feeds = exampleFeeds(session);
  await session.run(feeds);
  return async () => void (await session.run(feeds));
}

const networks = await houseNetworks();
const works = [];
for (const side of MATRIX_SIDES) works.push(await ready(matmulModel(side)));
for (const { file } of networks) works.push(await ready(file));
const timesMs = await inTurns(ROUNDS, works, processorMs);
const networkMs = timesMs.slice(MATRIX_SIDES.length);

const gigaOperations = (multiplyAdds, ms) => (OPERATIONS * multiplyAdds) / ms / 1e6;
const peaks = MATRIX_SIDES.map((side, index) => gigaOperations(side ** 3, timesMs[index]));
const peak = Math.max(...peaks);
const figures = [
  figure(
    'roofline: matrix product',
    'GFLOP/s',
    peak,
    `${peaks.map((reached, index) => `${MATRIX_SIDES[index]}²: ${reached.toFixed(0)}`).join(', ')}; float32, 1 thread, median of ${ROUNDS}; the peak that the others are held against`,
  ),
];
for (const [index, { name, file }] of networks.entries()) {
  const { multiplyAdds } = await networkFacts(file);
  const ms = networkMs[index];
  const reached = gigaOperations(multiplyAdds, ms);
  figures.push(
    figure(
      `roofline: ${name}`,
      '% of peak',
      (100 * reached) / peak,
      `${reached.toFixed(1)} GFLOP/s: ${((OPERATIONS * multiplyAdds) / 1e9).toFixed(3)} GFLOP in ${ms.toFixed(2)} ms of processor time, 1 picture`,
    ),
  );
}
printFigures(figures);
