import * as tf from '@tensorflow/tfjs-core';
import type { CircleFive } from './circle-parameters.ts';
import { constantOf, withGradient } from './custom-gradient.ts';

/**
 * How a loss weighs similarities. All losses built on it are L = log(1 + Σ_j exp(negative(s_n^j)) · Σ_i exp(positive(s_p^i)))
 * (Sun et al., CVPR 2020, Eq. 1, 2, 6); the decision boundary is where the two exponents add up to 0.
 */
export interface Exponents {
  /** Of similarities to the anchor's own class; falls as they rise. Any shape. */
  positive<S extends tf.Tensor>(similarities: S): S;
  /** Of similarities to other classes; rises with them. Any shape. */
  negative<S extends tf.Tensor>(similarities: S): S;
}

/**
 * Circle loss, Eq. 5 and 6: −γ α_p (s_p − Δ_p) with α_p = [O_p − s_p]₊, and γ α_n (s_n − Δ_n) with α_n = [s_n − O_n]₊.
 *
 * Detached, α is a constant in the gradient: that is Eq. 9 and 10. The forward value is not an antiderivative of it.
 */
export function circleExponents(parameters: CircleFive, detach: boolean): Exponents {
  const { gamma, optimumPositive, optimumNegative, deltaPositive, deltaNegative } = parameters;
  return {
    positive: (s) => weighted(s, -gamma, optimumPositive, deltaPositive, detach),
    negative: (s) => weighted(s, gamma, optimumNegative, deltaNegative, detach),
  };
}

/** AM-Softmax, CosFace and the unified loss, Eq. 1 and 2: −γ s_p and γ (s_n + m). m = 0 is NormFace; γ = 1 too, softmax. */
export function linearExponents(gamma: number, margin: number): Exponents {
  return {
    positive: (s) => tf.mul(s, -gamma),
    negative: (s) => (margin === 0 ? scaled(s, gamma) : tf.add(tf.mul(s, gamma), gamma * margin)),
  };
}

/**
 * ArcFace (Deng et al., CVPR 2019, Eq. 3): −γ cos(θ + m) for the own class, γ cos θ for the others.
 *
 * Where θ + m would pass π the cosine would rise again; there it goes on as cos θ − m sin m, as the authors' code does.
 */
export function angularExponents(gamma: number, margin: number): Exponents {
  const [cosine, sine] = [Math.cos(margin), Math.sin(margin)];
  return {
    positive: (s) => {
      // d cos(θ + m) / d cos θ = sin(θ + m) / sin θ has a pole at s = ±1; the gradient is cut off there, where a step along
      // the sphere changes nothing either.
      const inside = tf.clipByValue(s, -1 + 1e-7, 1 - 1e-7);
      const shifted = tf.sub(tf.mul(inside, cosine), tf.mul(tf.sqrt(tf.sub(1, tf.square(inside))), sine));
      const straight = tf.sub(s, margin * sine);
      return tf.mul(
        tf.where(
          constantOf([s], () => tf.greater(s, -cosine)),
          shifted,
          straight,
        ),
        -gamma,
      );
    },
    negative: (s) => scaled(s, gamma),
  };
}

function scaled<S extends tf.Tensor>(s: S, gamma: number): S {
  return gamma === 1 ? s : tf.mul(s, gamma);
}

/** gain · |s − optimum|₊ · (s − delta), the weight clipped at 0 on the far side of the optimum. */
function weighted<S extends tf.Tensor>(s: S, gain: number, optimum: number, delta: number, detach: boolean): S {
  return withGradient<S>([s], () => {
    // gain < 0: γ [O_p − s]₊ with the sign outside; gain > 0: γ [s − O_n]₊.
    const weight = tf.relu(tf.sub(tf.mul(s, gain), gain * optimum));
    const distance = gain < 0 ? tf.sub(delta, s) : tf.sub(s, delta);
    const sign = Math.sign(gain);
    return {
      value: tf.mul<S>(weight, distance),
      saved: detach ? [weight] : [weight, distance],
      gradient: (dy, [kept, apart]) => {
        const constant = tf.mul(dy, sign < 0 ? tf.neg(kept!) : kept!);
        if (detach) {
          return [constant];
        }
        const moving = tf.mul(tf.mul(tf.step(kept!), apart!), gain);
        return [tf.add(constant, tf.mul(dy, moving))];
      },
    };
  });
}
