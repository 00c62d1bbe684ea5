"""Peer: one training step, or inference of a batch, in PyTorch, on the CPU or (--device=cuda) on a GPU, alone or as one rank of DistributedDataParallel over Gloo.

r18 to r200: IResNet at 112x112 with class-level Circle loss (gamma 256, m 0.25). reid50: ResNet50, last stride 1, BNNeck, at
256x128 with the pair-level form (gamma 128, m 0.25), four images of each class.

Prints one JSON line when ready; then does one step for each line on stdin and prints {"seconds": …, "loss": …, "peakBytes": …},
the last being the peak resident memory of the process. A step = forward, loss, backward, SGD with momentum and weight decay,
running batch-norm statistics; channels_last, autocast to bf16 when asked, head and loss in fp32. As a rank of several it starts
each step with a barrier that is not timed. Ends with its stdin.

--mode=embed: inference as PyTorch has it at its best: traced, frozen, batch norms folded and weights in oneDNN's layout
(torch.jit.optimize_for_inference); checked against the module itself before it is timed. Its loss is null."""
import argparse
import json
import resource
import sys
import time

import torch
import torch.distributed as dist
import torch.nn as nn
import torch.nn.functional as F

from class_circle import class_circle

parser = argparse.ArgumentParser()
parser.add_argument("--net", choices=["r18", "r34", "r50", "r100", "r200", "reid50"], required=True)
parser.add_argument("--batch", type=int, required=True)
parser.add_argument("--precision", choices=["fp32", "bf16"], required=True)
parser.add_argument("--threads", type=int, required=True)
parser.add_argument("--classes", type=int, required=True)
parser.add_argument("--mode", choices=["train", "embed"], default="train")
parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
parser.add_argument("--rank", type=int, default=0)
parser.add_argument("--size", type=int, default=1)
parser.add_argument("--store", help="a file that does not exist yet, the same for all ranks")
args = parser.parse_args()
torch.set_num_threads(args.threads)
torch.manual_seed(0)
# As TensorFlow does: the fastest of cuDNN's algorithms for each shape, by trial.
torch.backends.cudnn.benchmark = True
if args.size > 1:
    dist.init_process_group("gloo", init_method=f"file://{args.store}", rank=args.rank, world_size=args.size)

BLOCKS = {
    "r18": [2, 2, 2, 2],
    "r34": [3, 4, 6, 3],
    "r50": [3, 4, 14, 3],
    "r100": [3, 13, 30, 3],
    "r200": [6, 26, 60, 6],
}


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
    def __init__(self, blocks, dimension=512):
        super().__init__()
        layers = [nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.PReLU(64)]
        channels = 64
        for count, width in zip(blocks, [64, 128, 256, 512]):
            for index in range(count):
                layers.append(Block(channels, width, 2 if index == 0 else 1))
                channels = width
        self.body = nn.Sequential(*layers, nn.BatchNorm2d(512))
        self.fc = nn.Linear(512 * 7 * 7, dimension)
        self.features = nn.BatchNorm1d(dimension)

    def forward(self, x):
        return self.features(self.fc(self.body(x).flatten(1)))


class Bottleneck(nn.Module):
    def __init__(self, inputs, width, stride):
        super().__init__()
        outputs = 4 * width
        self.conv1 = nn.Conv2d(inputs, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, outputs, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        return F.relu(self.bn3(self.conv3(y)) + self.shortcut(x))


class ResNet50(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
        channels = 64
        for count, width, stride in zip([3, 4, 6, 3], [64, 128, 256, 512], [1, 2, 2, 1]):
            for index in range(count):
                layers.append(Bottleneck(channels, width, stride if index == 0 else 1))
                channels = 4 * width
        self.body = nn.Sequential(*layers)
        self.neck = nn.BatchNorm1d(2048)

    def forward(self, x):
        return self.neck(self.body(x).mean((2, 3)))


def pair_circle(embeddings, labels, margin=0.25, gamma=128.0):
    embeddings = F.normalize(embeddings)
    cosines = embeddings @ embeddings.t()
    same = labels[:, None] == labels[None]
    own = torch.eye(len(labels), dtype=torch.bool, device=labels.device)
    alpha_p = (1 + margin - cosines.detach()).clamp_min(0)
    alpha_n = (cosines.detach() + margin).clamp_min(0)
    positive_logits = (-gamma * alpha_p * (cosines - (1 - margin))).masked_fill(~same | own, -1e30)
    negative_logits = (gamma * alpha_n * (cosines - margin)).masked_fill(same, -1e30)
    return F.softplus(torch.logsumexp(positive_logits, 1) + torch.logsumexp(negative_logits, 1)).mean()


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        if args.net == "reid50":
            self.net, self.head = ResNet50(), None
        else:
            self.net, self.head = IResNet(BLOCKS[args.net]), nn.Parameter(torch.randn(args.classes, 512) * 0.01)

    def forward(self, images, labels):
        with torch.autocast(args.device, dtype=torch.bfloat16, enabled=args.precision == "bf16"):
            embeddings = self.net(images)
        if self.head is None:
            return pair_circle(embeddings.float(), labels)
        return class_circle(embeddings.float(), self.head, labels)


model = Model().to(args.device, memory_format=torch.channels_last)
if args.size > 1:
    # Its defaults, and the reducer's buckets as gradients: fewer copies.
    model = nn.parallel.DistributedDataParallel(model, gradient_as_bucket_view=True)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)
height, width = (256, 128) if args.net == "reid50" else (112, 112)
images = torch.randn(args.batch, 3, height, width).to(args.device, memory_format=torch.channels_last)


def folded(net):
    net.eval()
    with torch.no_grad(), torch.autocast(args.device, dtype=torch.bfloat16, enabled=args.precision == "bf16", cache_enabled=False):
        fast = torch.jit.optimize_for_inference(torch.jit.freeze(torch.jit.trace(net, images)))
        with torch.autocast(args.device, enabled=False):
            expected = net(images)
        actual = fast(images).float()
    if not torch.nn.functional.cosine_similarity(actual, expected).min() > (0.98 if args.precision == "bf16" else 0.9999):
        sys.exit("the frozen network gives other embeddings than the module")
    return fast


def embed(net):
    with torch.no_grad(), torch.autocast(args.device, dtype=torch.bfloat16, enabled=args.precision == "bf16", cache_enabled=False):
        return net(images)


labels = torch.arange(args.batch) // 4 if args.net == "reid50" else torch.randint(0, args.classes, (args.batch,))
labels = labels.to(args.device)
if args.mode == "embed":
    frozen = folded(model.net)
where = f" on {torch.cuda.get_device_name()}" if args.device == "cuda" else ""
print(json.dumps({"version": f"torch {torch.__version__}{where}"}), flush=True)
for _ in sys.stdin:
    if args.size > 1:
        dist.barrier()
    start = time.perf_counter()
    if args.mode == "embed":
        embed(frozen)
        value = None
    else:
        loss = model(images, labels)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        value = loss.item()
    if args.device == "cuda":
        torch.cuda.synchronize()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"seconds": seconds, "loss": value, "peakBytes": peak}), flush=True)
