import { bnInception, iresnet, mgn, type Network, resnet50 } from '@circlet/backbone';
import type { ModelRecipe } from '@circlet/recipe';

/** The network that a recipe describes. @throws BackboneOptionsError */
export function buildNetwork(model: ModelRecipe): Network {
  const { backbone, depth, width, embeddingDimension, dropout, firstStageStride, recompute } = model;
  const inputShape = model.inputShape as [number, number, number];
  const shared = { inputShape, widthMultiplier: width, recompute };
  switch (backbone) {
    case 'iresnet':
      return iresnet({ ...shared, depth, embeddingDimension, dropout, firstStageStride });
    case 'resnet50':
      return resnet50({
        ...shared,
        ...(embeddingDimension === 2048 * width ? {} : { embeddingDimension, bnNeck: false }),
      });
    case 'bn-inception':
      return bnInception({ ...shared, embeddingDimension });
    case 'mgn':
      return mgn({ ...shared, embeddingDimension });
  }
}
