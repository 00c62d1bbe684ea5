"""Peer: one step of a dense class-level head in PyTorch on CPU: Circle loss (gamma 256, m 0.25) of embeddings that one weight for
each dimension scales, forward, backward, SGD with momentum and weight decay.

Inputs are those of src/head/head-step.ts, class weights are read from a file, so the losses of both are equal. Prints one JSON line
when ready; then does one step for each line on stdin and prints {"seconds": …, "loss": …, "peakBytes": …, "bareBytes": …}, the last
two being the peak resident memory of the process, now and before there was a head. Ends with its stdin."""
import argparse
import json
import resource
import sys
import time

import torch
import torch.nn as nn

from class_circle import class_circle

parser = argparse.ArgumentParser()
for name in ["batch", "dimension", "classes", "threads"]:
    parser.add_argument(f"--{name}", type=int, required=True)
parser.add_argument("--weights", required=True, help="float32, row-major, one row a class")
args = parser.parse_args()
torch.set_num_threads(args.threads)


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


places = torch.arange(1, args.batch * args.dimension + 1)
pixels = ((places * 0x9E3779B1) & 0xFFFFFFFF) >> 24
images = ((pixels.float() - 127.5) / 127.5).reshape(args.batch, args.dimension)
labels = torch.arange(args.batch) * args.classes // args.batch
bare = peak_bytes()
stored = torch.from_file(args.weights, size=args.classes * args.dimension, dtype=torch.float32)
head = nn.Parameter(stored.reshape(args.classes, args.dimension).clone())
del stored
scale = nn.Parameter(torch.ones(args.dimension))
optimizer = torch.optim.SGD([scale, head], lr=0.01, momentum=0.9, weight_decay=5e-4)
print(json.dumps({"version": f"torch {torch.__version__}"}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    loss = class_circle(images * scale, head, labels)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    value = loss.item()
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "loss": value, "peakBytes": peak_bytes(), "bareBytes": bare}), flush=True)
