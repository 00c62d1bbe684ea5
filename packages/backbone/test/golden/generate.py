"""Golden numbers of the networks, from PyTorch in float64: python generate.py > networks.json

The modules follow insightface (recognition/arcface_torch/backbones/iresnet.py) and torchvision's resnet.py with the
BNNeck of reid-strong-baseline. Parameters, images and the loss's weights are a hash of (tensor, position) that the test computes
too, so only results are stored. Positions count in our layouts: images NHWC, convolutions HWIO, linear [in, out] with HWC input.
"""
import json

import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def pattern(tensor, shape):
    """Values in [-1, 1): murmur3's finaliser over position and tensor number."""
    n = int(np.prod(shape))
    with np.errstate(over='ignore'):
        h = (np.arange(1, n + 1, dtype=np.uint32) * np.uint32(0x9E3779B1)) ^ (np.uint32(tensor + 1) * np.uint32(0x85EBCA77))
        h ^= h >> np.uint32(16)
        h *= np.uint32(0x85EBCA6B)
        h ^= h >> np.uint32(13)
        h *= np.uint32(0xC2B2AE35)
        h ^= h >> np.uint32(16)
    return torch.tensor(h.astype(np.float64) / 2**31 - 1).reshape(shape)


class IBlock(nn.Module):
    def __init__(self, inplanes, planes, stride):
        super().__init__()
        self.bn1 = nn.BatchNorm2d(inplanes)
        self.conv1 = nn.Conv2d(inplanes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.prelu = nn.PReLU(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(planes)
        self.downsample = None
        if stride != 1 or inplanes != planes:
            self.downsample = nn.Sequential(nn.Conv2d(inplanes, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))

    def forward(self, x):
        y = self.bn3(self.conv2(self.prelu(self.bn2(self.conv1(self.bn1(x))))))
        return y + (x if self.downsample is None else self.downsample(x))


class Bottleneck(nn.Module):
    def __init__(self, inplanes, planes, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inplanes, planes, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.conv3 = nn.Conv2d(planes, planes * 4, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(planes * 4)
        self.downsample = None
        if stride != 1 or inplanes != planes * 4:
            self.downsample = nn.Sequential(nn.Conv2d(inplanes, planes * 4, 1, stride, bias=False), nn.BatchNorm2d(planes * 4))

    def forward(self, x):
        y = torch.relu(self.bn1(self.conv1(x)))
        y = self.bn3(self.conv3(torch.relu(self.bn2(self.conv2(y)))))
        return torch.relu(y + (x if self.downsample is None else self.downsample(x)))


def stage(block, inplanes, planes, expansion, blocks, stride):
    rest = [block(planes * expansion, planes, 1) for _ in range(blocks - 1)]
    return nn.Sequential(block(inplanes, planes, stride), *rest)


class IResNet(nn.Module):
    def __init__(self, blocks, width, shape, dimension, first_stride):
        super().__init__()
        self.conv1 = nn.Conv2d(shape[2], width, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.prelu = nn.PReLU(width)
        self.layer1 = stage(IBlock, width, width, 1, blocks[0], first_stride)
        self.layer2 = stage(IBlock, width, width * 2, 1, blocks[1], 2)
        self.layer3 = stage(IBlock, width * 2, width * 4, 1, blocks[2], 2)
        self.layer4 = stage(IBlock, width * 4, width * 8, 1, blocks[3], 2)
        self.bn2 = nn.BatchNorm2d(width * 8)
        with torch.no_grad():
            body = nn.Sequential(self.conv1, self.layer1, self.layer2, self.layer3, self.layer4).eval()
            self.map = tuple(body(torch.zeros(1, shape[2], shape[0], shape[1])).shape[1:])
            body.train()
        self.fc = nn.Linear(int(np.prod(self.map)), dimension)
        self.features = nn.BatchNorm1d(dimension)

    def forward(self, x):
        x = self.prelu(self.bn1(self.conv1(x)))
        x = self.bn2(self.layer4(self.layer3(self.layer2(self.layer1(x)))))
        embeddings = self.features(self.fc(torch.flatten(x, 1)))
        return embeddings, embeddings


class Gem(nn.Module):
    def __init__(self):
        super().__init__()
        self.p = nn.Parameter(torch.tensor([3.0]))

    def forward(self, x):
        return x.clamp(min=1e-6).pow(self.p).mean((2, 3)).pow(1 / self.p)


class ReIdResNet50(nn.Module):
    def __init__(self, width, shape, last_stride, pooling, dimension, neck):
        super().__init__()
        self.conv1 = nn.Conv2d(shape[2], width, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.layer1 = stage(Bottleneck, width, width, 4, 3, 1)
        self.layer2 = stage(Bottleneck, width * 4, width * 2, 4, 4, 2)
        self.layer3 = stage(Bottleneck, width * 8, width * 4, 4, 6, 2)
        self.layer4 = stage(Bottleneck, width * 16, width * 8, 4, 3, last_stride)
        self.pool = None if pooling == 'average' else Gem()
        self.fc = nn.Linear(width * 32, dimension) if dimension else None
        self.bottleneck = nn.BatchNorm1d(dimension or width * 32) if neck else None

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.bn1(self.conv1(x))), 3, 2, 1)
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        features = x.mean((2, 3)) if self.pool is None else self.pool(x)
        features = features if self.fc is None else self.fc(features)
        return features if self.bottleneck is None else self.bottleneck(features), features


def ours(name, t, model):
    """A PyTorch tensor in our layout."""
    if t.dim() == 4:
        return t.permute(2, 3, 1, 0)
    if name == 'fc.weight':
        if hasattr(model, 'map'):
            c, h, w = model.map
            t = t.reshape(-1, c, h, w).permute(0, 2, 3, 1).reshape(t.shape)
        return t.t()
    return t


def values(name, tensor, shape):
    p = pattern(tensor, shape)
    if name.endswith('running_mean'):
        return 0.1 * p
    if name.endswith('running_var'):
        return 1 + 0.5 * p
    if name == 'pool.p':
        return 3 + 0.5 * p
    if len(shape) >= 2:
        return p * (3 / np.prod(shape[:-1])) ** 0.5
    if 'prelu' in name:
        return 0.25 + 0.1 * p
    return 0.2 * p if name.endswith('bias') else 1 + 0.3 * p


def case(options, model, batch, fixed_power=False):
    shape = options['inputShape']
    parameters = [(n, p) for n, p in model.named_parameters() if not (fixed_power and n == 'pool.p')]
    buffers = [(n, b) for n, b in model.named_buffers() if not n.endswith('num_batches_tracked')]
    with torch.no_grad():
        for i, (n, t) in enumerate(parameters + buffers):
            view = ours(n, t, model)  # a view, except after the reshape of fc.weight
            filled = values(n, i, tuple(view.shape))
            if n == 'fc.weight' and hasattr(model, 'map'):
                c, h, w = model.map
                t.copy_(filled.t().reshape(-1, h, w, c).permute(0, 3, 1, 2).reshape(t.shape))
            else:
                view.copy_(filled)
            assert torch.equal(ours(n, t, model), filled), n
    x = pattern(1000, [batch, *shape]).permute(0, 3, 1, 2)
    model.eval()
    inference = model(x)[0]
    for module in model.modules():
        if isinstance(module, (nn.BatchNorm2d, nn.BatchNorm1d)):
            module.momentum = 1.0  # running statistics become the batch's
    model.train()
    embeddings, features = model(x)
    loss = (embeddings * pattern(1001, embeddings.shape)).sum() + (features * pattern(1002, features.shape)).sum()
    loss.backward()
    gradients = {}
    for i, (n, p) in enumerate(parameters):
        g = ours(n, p.grad, model)
        gradients[n] = [short(v.item()) for v in ((g * pattern(2000 + i, g.shape)).sum(), g.norm())]
    statistics = {n: short((b * pattern(3000 + i, b.shape)).sum().item()) for i, (n, b) in enumerate(buffers)}
    rows = lambda t: [[short(v) for v in row] for row in t.tolist()]
    return {
        'options': options,
        'batch': batch,
        'loss': short(loss.item()),
        'inference': rows(inference),
        'embeddings': rows(embeddings),
        'features': rows(features),
        'gradients': gradients,
        'statistics': statistics,
    }


def short(value):
    return float(f'{value:.9g}')


def main():
    cases = []
    for shape, first in [((32, 32, 3), 2), ((17, 21, 1), 1)]:
        options = {'family': 'iresnet', 'depth': 18, 'inputShape': shape, 'embeddingDimension': 6, 'widthMultiplier': 0.0625, 'firstStageStride': first}
        cases.append(case(options, IResNet([2, 2, 2, 2], 4, shape, 6, first), 4))
    for shape, last, pooling, dimension, neck in [
        ((48, 32, 3), 1, 'average', None, True),
        ((32, 32, 3), 1, 'gem-learned', 8, True),
        ((45, 37, 3), 2, 'gem', 8, False),
    ]:
        options = {'family': 'resnet50', 'inputShape': shape, 'lastStride': last, 'pooling': pooling, 'bnNeck': neck, 'widthMultiplier': 0.0625}
        if dimension:
            options['embeddingDimension'] = dimension
        cases.append(case(options, ReIdResNet50(4, shape, last, pooling, dimension, neck), 4, pooling == 'gem'))
    tables = {}
    blocks = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3], 50: [3, 4, 14, 3], 100: [3, 13, 30, 3], 200: [6, 26, 60, 6]}
    for depth, counts in blocks.items():
        tables[f'iresnet{depth}'] = table(IResNet(counts, 64, (112, 112, 3), 512, 2))
    tables['resnet50'] = table(ReIdResNet50(64, (256, 128, 3), 1, 'average', None, True))
    print(json.dumps({'torch': torch.__version__, 'tables': tables, 'cases': cases}, indent=1))


def table(model):
    """Every name of the full-size model with its number of values, in one order-independent number each."""
    named = {n: p.numel() for n, p in model.named_parameters()}
    buffers = {n: b.numel() for n, b in model.named_buffers() if not n.endswith('num_batches_tracked')}
    parts = {}
    for n, size in named.items():
        parts[n.split('.')[0]] = parts.get(n.split('.')[0], 0) + size
    return {
        'parameters': sum(named.values()),
        'tensors': len(named),
        'bufferValues': sum(buffers.values()),
        'buffers': len(buffers),
        'parts': parts,
        'nameDigest': digest(sorted(f'{n}:{s}' for n, s in {**named, **buffers}.items())),
    }


def digest(lines):
    import hashlib

    return hashlib.sha256('\n'.join(lines).encode()).hexdigest()


if __name__ == '__main__':
    main()
