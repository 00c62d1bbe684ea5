"""Peer: PyTorch's DataLoader over a folder of JPEG images, decoded and augmented by Pillow in worker processes.

The folder has a folder for each class. An image is decoded, padded by --padding black pixels and cut out at a random place, and
half of the time mirrored; batches are uint8 tensors [B, H, W, C]. Workers stay between epochs. Prints one JSON line when ready;
then runs through all images once for each line on stdin, in a new order, and prints {"seconds": …, "images": …, "mean": …}. The
mean is that of all pixels where the line says look, else null. Ends with its stdin."""
import argparse
import json
import os
import random
import sys
import time

import numpy
import PIL
import torch
from PIL import Image, ImageOps

parser = argparse.ArgumentParser()
parser.add_argument("--folder", required=True)
parser.add_argument("--batch", type=int, required=True)
parser.add_argument("--workers", type=int, required=True)
parser.add_argument("--padding", type=int, required=True)
args = parser.parse_args()


class Folder(torch.utils.data.Dataset):
    def __init__(self, root):
        self.items = [
            (os.path.join(root, name, file), index)
            for index, name in enumerate(sorted(os.listdir(root)))
            for file in sorted(os.listdir(os.path.join(root, name)))
        ]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        path, label = self.items[index]
        image = Image.open(path).convert("RGB")
        width, height = image.size
        image = ImageOps.expand(image, args.padding)
        left, top = random.randint(0, 2 * args.padding), random.randint(0, 2 * args.padding)
        image = image.crop((left, top, left + width, top + height))
        if random.random() < 0.5:
            image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        return torch.from_numpy(numpy.array(image)), label


def main():
    # Several images of a batch at once are the workers' affair; more threads in the main process would only take their cores.
    torch.set_num_threads(1)
    loader = torch.utils.data.DataLoader(
        Folder(args.folder), batch_size=args.batch, shuffle=True, num_workers=args.workers, persistent_workers=True, prefetch_factor=4
    )
    print(json.dumps({"version": f"torch {torch.__version__}, Pillow {PIL.__version__}"}), flush=True)
    for line in sys.stdin:
        look = line.strip() == "look"
        count, total = 0, 0.0
        start = time.perf_counter()
        for images, _labels in loader:
            count += len(images)
            if look:
                total += float(images.float().mean()) * len(images)
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "images": count, "mean": total / count if look else None}), flush=True)


if __name__ == "__main__":
    main()
