"""Golden numbers of BN-Inception, from PyTorch in float64: python bn_inception.py > bn-inception.json

The module follows Cadene/pretrained-models.pytorch (pretrainedmodels/models/bninception.py) with the head of
msight-tech/research-ms-loss: pools in ceil mode, averages that count the padding, convolutions with bias and norm.
"""
import json

import torch
from torch import nn

from generate import case, table

POOLS = {'ceil': lambda x: nn.functional.max_pool2d(x, 3, 2, ceil_mode=True),
         'average': lambda x: nn.functional.avg_pool2d(x, 3, 1, 1, ceil_mode=True, count_include_pad=True),
         'maximum': lambda x: nn.functional.max_pool2d(x, 3, 1, 1, ceil_mode=True)}

# 1x1; 3x3 reduce, 3x3; double 3x3 reduce, first, second; kind of pool; pool_proj. 0: there is none, and the last 3x3 have stride 2.
MODULES = {
    '3a': (64, 64, 64, 64, 96, 96, 'average', 32),
    '3b': (64, 64, 96, 64, 96, 96, 'average', 64),
    '3c': (0, 128, 160, 64, 96, 96, 'ceil', 0),
    '4a': (224, 64, 96, 96, 128, 128, 'average', 128),
    '4b': (192, 96, 128, 96, 128, 128, 'average', 128),
    '4c': (160, 128, 160, 128, 160, 160, 'average', 128),
    '4d': (96, 128, 192, 160, 192, 192, 'average', 128),
    '4e': (0, 128, 192, 192, 256, 256, 'ceil', 0),
    '5a': (352, 192, 320, 160, 224, 224, 'average', 128),
    '5b': (352, 192, 320, 192, 224, 224, 'maximum', 128),
}


class BNInception(nn.Module):
    def __init__(self, width, channels, pooling, dimension):
        super().__init__()
        self.pooling = pooling
        w = lambda n: int(n * width)
        self.add('conv1_7x7_s2', channels, w(64), 7, 2)
        self.add('conv2_3x3_reduce', w(64), w(64), 1)
        self.add('conv2_3x3', w(64), w(192), 3)
        before = w(192)
        for name, (one, r3, c3, rd, d1, d2, _, proj) in MODULES.items():
            stride = 1 if proj else 2
            if one:
                self.add(f'inception_{name}_1x1', before, w(one), 1)
            self.add(f'inception_{name}_3x3_reduce', before, w(r3), 1)
            self.add(f'inception_{name}_3x3', w(r3), w(c3), 3, stride)
            self.add(f'inception_{name}_double_3x3_reduce', before, w(rd), 1)
            self.add(f'inception_{name}_double_3x3_1', w(rd), w(d1), 3)
            self.add(f'inception_{name}_double_3x3_2', w(d1), w(d2), 3, stride)
            if proj:
                self.add(f'inception_{name}_pool_proj', before, w(proj), 1)
            before = w(one) + w(c3) + w(d2) + (w(proj) or before)
        self.fc = nn.Linear(before, dimension)

    def add(self, name, c_in, c_out, size, stride=1):
        setattr(self, name, nn.Conv2d(c_in, c_out, size, stride, size // 2))
        setattr(self, f'{name}_bn', nn.BatchNorm2d(c_out))

    def layer(self, x, *names):
        for name in names:
            x = torch.relu(getattr(self, f'{name}_bn')(getattr(self, name)(x)))
        return x

    def forward(self, x):
        x = POOLS['ceil'](self.layer(x, 'conv1_7x7_s2'))
        x = POOLS['ceil'](self.layer(x, 'conv2_3x3_reduce', 'conv2_3x3'))
        for name, (one, *_, pool, proj) in MODULES.items():
            p = f'inception_{name}'
            pooled = POOLS[pool](x)
            x = torch.cat(
                ([self.layer(x, f'{p}_1x1')] if one else [])
                + [
                    self.layer(x, f'{p}_3x3_reduce', f'{p}_3x3'),
                    self.layer(x, f'{p}_double_3x3_reduce', f'{p}_double_3x3_1', f'{p}_double_3x3_2'),
                    self.layer(pooled, f'{p}_pool_proj') if proj else pooled,
                ],
                1,
            )
        x = x.mean((2, 3)) if self.pooling == 'average' else nn.functional.adaptive_max_pool2d(x, 1)[..., 0, 0]
        embeddings = self.fc(x)
        return embeddings, embeddings


def main():
    cases = []
    for shape, pooling in [((64, 32, 3), 'maximum'), ((35, 64, 1), 'average')]:
        options = {'family': 'bn-inception', 'inputShape': shape, 'pooling': pooling, 'embeddingDimension': 6, 'widthMultiplier': 0.0625}
        cases.append(case(options, BNInception(0.0625, shape[2], pooling, 6), 4))
    tables = {'bn-inception': table(BNInception(1, 3, 'maximum', 512))}
    print(json.dumps({'torch': torch.__version__, 'tables': tables, 'cases': cases}, indent=1))


if __name__ == '__main__':
    main()
