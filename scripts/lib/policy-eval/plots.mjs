const SIZE = 320;
const MARGIN = 44;

/** A square SVG plot of lines over the unit square. Series: {name, colour, points: [x, y][], marks?: boolean}. */
export function plot({ title, xLabel, yLabel, series }) {
  const x = (value) => (MARGIN + value * SIZE).toFixed(1);
  const y = (value) => (MARGIN + (1 - value) * SIZE).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (tick) =>
        `<text x="${x(tick)}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${tick}</text>` +
        `<text x="${MARGIN - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
    )
    .join('');
  const lines = series
    .map(({ points, colour, marks }) => {
      const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px)} ${y(py)}`).join('');
      const dots = marks
        ? points.map(([px, py]) => `<circle cx="${x(px)}" cy="${y(py)}" r="3" fill="${colour}"/>`).join('')
        : '';
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
    })
    .join('');
  const legend = series
    .map(
      ({ name, colour }, i) =>
        `<text x="${MARGIN + SIZE - 8}" y="${MARGIN + SIZE - 12 - 16 * i}" text-anchor="end" fill="${colour}">${name}</text>`,
    )
    .join('');
  const total = SIZE + 2 * MARGIN;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${total}" viewBox="0 0 ${total} ${total}" font-family="sans-serif" font-size="11">` +
    `<rect width="${total}" height="${total}" fill="#fff"/><text x="${total / 2}" y="22" text-anchor="middle" font-size="14">${title}</text>` +
    `<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>` +
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#ccc" stroke-dasharray="4 4"/>${ticks}${lines}${legend}` +
    `<text x="${total / 2}" y="${total - 8}" text-anchor="middle">${xLabel}</text>` +
    `<text transform="translate(12 ${total / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text></svg>\n`
  );
}
