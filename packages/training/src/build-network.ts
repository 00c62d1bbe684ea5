import { iresnet, type Network, resnet50 } from '@circlet/backbone';
import type { ModelRecipe } from '@circlet/recipe';

/** The network that a recipe describes. @throws BackboneOptionsError */
export function buildNetwork(model: ModelRecipe): Network {
  const { backbone, depth, width, inputShape, embeddingDimension, dropout, firstStageStride, recompute } = model;
  const shape = inputShape as [number, number, number];
  return backbone === 'iresnet'
    ? iresnet({
        depth,
        inputShape: shape,
        embeddingDimension,
        widthMultiplier: width,
        dropout,
        firstStageStride,
        recompute,
      })
    : resnet50({
        inputShape: shape,
        widthMultiplier: width,
        recompute,
        ...(embeddingDimension === 2048 * width ? {} : { embeddingDimension, bnNeck: false }),
      });
}
