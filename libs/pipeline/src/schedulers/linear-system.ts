/**
 * Solves A * x = b by Gaussian elimination with partial pivoting; meant for the two or three unknowns of a multistep solver.
 * @throws RangeError when the matrix is singular
 */
export function solveLinearSystem(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column += 1) eliminate(rows, column);
  return rows.map((row, index) => entry(row, rows.length) / entry(row, index));
}

function eliminate(rows: number[][], column: number): void {
  const candidates = rows.slice(column).map((row) => Math.abs(entry(row, column)));
  const pivotIndex = column + candidates.indexOf(Math.max(...candidates));
  const pivot = rows[pivotIndex] ?? [];
  if (entry(pivot, column) === 0) throw new RangeError('The linear system has no single solution.');
  rows[pivotIndex] = rows[column] ?? [];
  rows[column] = pivot;
  rows.forEach((row, index) => {
    if (index === column) return;
    const factor = entry(row, column) / entry(pivot, column);
    rows[index] = row.map((value, position) => value - factor * entry(pivot, position));
  });
}

function entry(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
