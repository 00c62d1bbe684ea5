"""Peer: one training step of IResNet with class-level Circle loss in PyTorch on CPU.

Prints one JSON line when ready; then does one step for each line on stdin and prints {"seconds": …, "loss": …}.
A step = forward, loss, backward, SGD with momentum and weight decay, running batch-norm statistics; channels_last, autocast
to bf16 when asked, head and loss in fp32. Ends with its stdin."""
import argparse
import json
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

parser = argparse.ArgumentParser()
parser.add_argument("--depth", type=int, required=True)
parser.add_argument("--batch", type=int, required=True)
parser.add_argument("--size", type=int, required=True)
parser.add_argument("--precision", choices=["fp32", "bf16"], required=True)
parser.add_argument("--threads", type=int, required=True)
parser.add_argument("--classes", type=int, required=True)
args = parser.parse_args()
torch.set_num_threads(args.threads)
torch.manual_seed(0)

BLOCKS = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3], 50: [3, 4, 14, 3], 100: [3, 13, 30, 3], 200: [6, 26, 60, 6]}


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.bn1 = nn.BatchNorm2d(inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.prelu = nn.PReLU(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, stride, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = self.bn3(self.conv2(self.prelu(self.bn2(self.conv1(self.bn1(x))))))
        return y + self.shortcut(x)


class IResNet(nn.Module):
    def __init__(self, blocks, size, dimension=512):
        super().__init__()
        layers = [nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.PReLU(64)]
        channels = 64
        for count, width in zip(blocks, [64, 128, 256, 512]):
            for index in range(count):
                layers.append(Block(channels, width, 2 if index == 0 else 1))
                channels = width
        cells = size
        for _ in range(4):
            cells = (cells + 1) // 2
        self.body = nn.Sequential(*layers, nn.BatchNorm2d(512))
        self.fc = nn.Linear(512 * cells * cells, dimension)
        self.features = nn.BatchNorm1d(dimension)

    def forward(self, x):
        return self.features(self.fc(self.body(x).flatten(1)))


def class_circle(embeddings, weights, labels, margin=0.25, gamma=256.0):
    cosines = F.normalize(embeddings) @ F.normalize(weights).t()
    own = F.one_hot(labels, cosines.shape[1]).bool()
    positive = cosines[torch.arange(len(labels)), labels]
    alpha_p = (1 + margin - positive.detach()).clamp_min(0)
    alpha_n = (cosines.detach() + margin).clamp_min(0)
    negative_logits = (gamma * alpha_n * (cosines - margin)).masked_fill(own, -1e30)
    positive_logit = -gamma * alpha_p * (positive - (1 - margin))
    return F.softplus(torch.logsumexp(negative_logits, 1) + positive_logit).mean()


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = IResNet(BLOCKS[args.depth], args.size)
        self.head = nn.Parameter(torch.randn(args.classes, 512) * 0.01)

    def forward(self, images, labels):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.precision == "bf16"):
            embeddings = self.net(images)
        return class_circle(embeddings.float(), self.head, labels)


model = Model().to(memory_format=torch.channels_last)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)
images = torch.randn(args.batch, 3, args.size, args.size).to(memory_format=torch.channels_last)
labels = torch.randint(0, args.classes, (args.batch,))
print(json.dumps({"version": f"torch {torch.__version__}"}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    loss = model(images, labels)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    value = loss.item()
    print(json.dumps({"seconds": time.perf_counter() - start, "loss": value}), flush=True)
