"""Golden numbers of MGN, from PyTorch in float64: python mgn.py > mgn.json

Branches and strips follow seathiefwang/MGN-pytorch (model/mgn.py), with maxima as the paper has them; heads are fast-reid's: pooling,
convolution 1x1, BNNeck, in the order of fastreid/modeling/meta_arch/mgn.py.
"""
import json

import torch
from torch import nn

from generate import Bottleneck, case, stage, table

POOL = nn.functional.adaptive_max_pool2d


class Branch(nn.Module):
    def __init__(self, width, stride):
        super().__init__()
        self.layer3 = nn.ModuleDict({str(i): Bottleneck(width * 16, width * 4, 1) for i in range(1, 6)})
        self.layer4 = stage(Bottleneck, width * 16, width * 8, 4, 3, stride)

    def forward(self, x):
        for block in self.layer3.values():
            x = block(x)
        return self.layer4(x)


class Head(nn.Module):
    def __init__(self, pooled, dimension):
        super().__init__()
        self.reduction = nn.Conv2d(pooled, dimension, 1, bias=False)
        self.bottleneck = nn.BatchNorm1d(dimension)

    def forward(self, x):
        feature = self.reduction(POOL(x, 1))[..., 0, 0]
        return self.bottleneck(feature), feature


class MGN(nn.Module):
    def __init__(self, width, channels, part):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.layer1 = stage(Bottleneck, width, width, 4, 3, 1)
        self.layer2 = stage(Bottleneck, width * 4, width * 2, 4, 4, 2)
        self.layer3 = stage(Bottleneck, width * 8, width * 4, 4, 1, 2)
        for name, stride in [('b1', 2), ('b2', 1), ('b3', 1)]:
            setattr(self, name, Branch(width, stride))
        for name in ['b1', 'b2', 'b3', 'b21', 'b22', 'b31', 'b32', 'b33']:
            setattr(self, f'{name}_head', Head(width * 32, part))

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.bn1(self.conv1(x))), 3, 2, 1)
        x = self.layer3(self.layer2(self.layer1(x)))
        b1, b2, b3 = self.b1(x), self.b2(x), self.b3(x)
        b21, b22 = torch.chunk(b2, 2, dim=2)
        b31, b32, b33 = torch.chunk(b3, 3, dim=2)
        parts = {'b1': b1, 'b2': b2, 'b3': b3, 'b21': b21, 'b22': b22, 'b31': b31, 'b32': b32, 'b33': b33}
        made = [getattr(self, f'{name}_head')(part) for name, part in parts.items()]
        return torch.cat([m[0] for m in made], 1), torch.cat([m[1] for m in made], 1)


def main():
    options = {'family': 'mgn', 'inputShape': (96, 32, 3), 'embeddingDimension': 24, 'widthMultiplier': 0.0625}
    cases = [case(options, MGN(4, 3, 3), 4)]
    print(json.dumps({'torch': torch.__version__, 'tables': {'mgn': table(MGN(64, 3, 256))}, 'cases': cases}, indent=1))


if __name__ == '__main__':
    main()
