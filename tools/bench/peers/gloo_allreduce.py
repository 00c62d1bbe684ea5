"""Peer: all-reduce of one float32 buffer over Gloo, what PyTorch uses on CPUs; one process per rank.

Prints one JSON line when all ranks are connected; then does one turn for each line {"elements": …, "rounds": …} on stdin (all
ranks get the same) and prints {"seconds": […]}, one for each timed round, after one that is not timed. Every sum is checked in
every element. Ends with its stdin."""
import argparse
import json
import sys
import time

import torch
import torch.distributed as dist

parser = argparse.ArgumentParser()
parser.add_argument("--rank", type=int, required=True)
parser.add_argument("--size", type=int, required=True)
parser.add_argument("--store", required=True, help="a file that does not exist yet, the same for all ranks")
args = parser.parse_args()
torch.set_num_threads(1)
dist.init_process_group("gloo", init_method=f"file://{args.store}", rank=args.rank, world_size=args.size)
dist.barrier()
print(json.dumps({"version": f"torch {torch.__version__}"}), flush=True)
places = buffer = torch.zeros(0)
for line in sys.stdin:
    turn = json.loads(line)
    if places.numel() != turn["elements"]:
        places = (torch.arange(turn["elements"]) % 97 + 1).float()
        buffer = torch.empty_like(places)
    seconds = []
    for _ in range(turn["rounds"] + 1):
        torch.mul(places, args.rank + 1, out=buffer)
        dist.barrier()
        start = time.perf_counter()
        dist.all_reduce(buffer)
        seconds.append(time.perf_counter() - start)
        if not torch.equal(buffer, places * (args.size * (args.size + 1) // 2)):
            raise ValueError(f"rank {args.rank}: wrong sum")
    print(json.dumps({"seconds": seconds[1:]}), flush=True)
dist.destroy_process_group()
