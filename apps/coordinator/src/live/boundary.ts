import type { Boundary } from '@circlet/dashboard';
import type { Recipe } from '@circlet/recipe';

/**
 * Where Circle loss draws its decision boundary, from α_n (s_n − Δ_n) = α_p (s_p − Δ_p) with α_n = s_n − O_n and α_p = O_p − s_p:
 *
 *     (s_n − (O_n + Δ_n)/2)² + (s_p − (O_p + Δ_p)/2)² = ((O_n − Δ_n)² + (O_p − Δ_p)²)/4
 *
 * With the paper's optima and margins s_n² + (1 − s_p)² = 2m² (Eq. 8 of Sun et al., CVPR 2020).
 *
 * @returns null for a recipe without Circle loss
 */
export function decisionBoundary(losses: Recipe['losses']): Boundary | null {
  const loss = losses.find(({ kind }) => kind === 'pair-circle' || kind === 'class-circle');
  if (loss?.kind !== 'pair-circle' && loss?.kind !== 'class-circle') return null;
  const { margin } = loss;
  const optimumPositive = loss.optimumPositive ?? 1 + margin;
  const optimumNegative = loss.optimumNegative ?? -margin;
  const deltaPositive = loss.deltaPositive ?? 1 - margin;
  const deltaNegative = loss.deltaNegative ?? margin;
  return {
    centreNegative: (optimumNegative + deltaNegative) / 2,
    centrePositive: (optimumPositive + deltaPositive) / 2,
    radius: Math.hypot(optimumNegative - deltaNegative, optimumPositive - deltaPositive) / 2,
    optimumNegative,
    optimumPositive,
  };
}
