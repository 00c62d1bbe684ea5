"""Files written by the reference implementation (pip install safetensors torch): python generate.py"""
from pathlib import Path

import torch
from safetensors.torch import save_file

here = Path(__file__).parent
ramp = lambda *shape: torch.arange(torch.Size(shape).numel(), dtype=torch.float32).reshape(shape) / 8 - 1

save_file(
    {
        'layer1.0.conv1.weight': ramp(3, 3, 2, 4),
        'bn1.running_var': ramp(5),
        'scalar': torch.tensor(-0.0),
        'empty': torch.zeros(0, 3),
        'größe "π"\n': ramp(2, 1),
        'Z': torch.tensor([float('nan'), float('inf'), 1e-45]),
    },
    here / 'float32.safetensors',
    metadata={'format': 'circlet'},
)
values = [0, 1, 2, 100]
save_file(
    {
        'F64': torch.tensor([0.5, -1e300, 3], dtype=torch.float64),
        'F16': torch.tensor([0.5, -65504, 6e-8, float('inf')], dtype=torch.float16),
        'BF16': torch.tensor([0.5, -3.140625, 1e38], dtype=torch.bfloat16),
        'I64': torch.tensor(values + [-(2**40)], dtype=torch.int64),
        'I32': torch.tensor(values + [-(2**20)], dtype=torch.int32),
        'I16': torch.tensor(values + [-300], dtype=torch.int16),
        'I8': torch.tensor(values + [-128], dtype=torch.int8),
        'U8': torch.tensor(values + [255], dtype=torch.uint8),
        'BOOL': torch.tensor([True, False]),
    },
    here / 'kinds.safetensors',
)
