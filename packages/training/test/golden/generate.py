"""Writes trajectories.json and schedules.json: what PyTorch's optimisers and schedulers do (made with PyTorch 2.13, float32).

    python generate.py          in this folder
"""

import json

import torch

torch.manual_seed(20)
STEPS = 12
SHAPES = {"conv.weight": [3, 2], "conv.bias": [3], "norm.weight": [3], "head.weight": [2, 4]}
# The rate changes at every step, so that momentum which has the rate folded in would show.
RATES = [0.1 * (0.2 + 0.8 * ((7 * t) % 5) / 4) for t in range(STEPS)]

INITIAL = {name: torch.randn(shape) for name, shape in SHAPES.items()}
GRADIENTS = [{name: torch.randn(shape) * (1 + t % 3) for name, shape in SHAPES.items()} for t in range(STEPS)]

CASES = {
    "sgd": dict(kind="sgd", momentum=0.0, nesterov=False, weightDecay=0.0, clipNorm=None),
    "sgd-momentum": dict(kind="sgd", momentum=0.9, nesterov=False, weightDecay=0.0, clipNorm=None),
    "sgd-nesterov-decay": dict(kind="sgd", momentum=0.9, nesterov=True, weightDecay=0.05, clipNorm=None),
    "sgd-nesterov-decay-clip": dict(kind="sgd", momentum=0.9, nesterov=True, weightDecay=0.05, clipNorm=4.0),
    "adamw": dict(kind="adamw", beta1=0.9, beta2=0.999, epsilon=1e-8, weightDecay=0.05, clipNorm=None),
    "adamw-clip": dict(kind="adamw", beta1=0.8, beta2=0.95, epsilon=1e-6, weightDecay=0.1, clipNorm=4.0),
}


def flat(tensors):
    return {name: [float(x) for x in tensor.detach().flatten()] for name, tensor in tensors.items()}


def trajectory(case):
    parameters = {name: torch.nn.Parameter(value.clone()) for name, value in INITIAL.items()}
    decayed = [p for name, p in parameters.items() if name in ("conv.weight", "head.weight")]
    others = [p for name, p in parameters.items() if name not in ("conv.weight", "head.weight")]
    groups = [dict(params=decayed, weight_decay=case["weightDecay"]), dict(params=others, weight_decay=0.0)]
    if case["kind"] == "sgd":
        optimizer = torch.optim.SGD(groups, lr=1.0, momentum=case["momentum"], nesterov=case["nesterov"])
    else:
        optimizer = torch.optim.AdamW(groups, lr=1.0, betas=(case["beta1"], case["beta2"]), eps=case["epsilon"])
    norms, values = [], []
    for rate, gradients in zip(RATES, GRADIENTS):
        for group in optimizer.param_groups:
            group["lr"] = rate
        for name, parameter in parameters.items():
            parameter.grad = gradients[name].clone()
        norm = torch.nn.utils.clip_grad_norm_(list(parameters.values()), case["clipNorm"] or float("inf"))
        optimizer.step()
        norms.append(float(norm))
        values.append(flat(parameters))
    return dict(options=case, norms=norms, parameters=values)


def rates(scheduler_of, total):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = scheduler_of(optimizer)
    seen = []
    for _ in range(total):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return seen


def after_warmup(warmup, start, scheduler_of):
    def build(optimizer):
        first = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=start, total_iters=warmup)
        return torch.optim.lr_scheduler.SequentialLR(optimizer, [first, scheduler_of(optimizer)], [warmup])

    return build


S = torch.optim.lr_scheduler
SCHEDULES = [
    dict(recipe=dict(kind="cosine"), total=40, of=lambda o: S.CosineAnnealingLR(o, T_max=40)),
    dict(recipe=dict(kind="cosine", final=0.1), total=40, of=lambda o: S.CosineAnnealingLR(o, T_max=40, eta_min=0.1)),
    dict(recipe=dict(kind="cosine", warmupSteps=8, warmupFrom=0.05), total=40,
         of=after_warmup(8, 0.05, lambda o: S.CosineAnnealingLR(o, T_max=32))),
    dict(recipe=dict(kind="cosine", warmupEpochs=0.5, warmupFrom=0.01), total=40,
         of=after_warmup(5, 0.01, lambda o: S.CosineAnnealingLR(o, T_max=35))),
    dict(recipe=dict(kind="step", milestones=[0.5, 0.7, 0.9]), total=40,
         of=lambda o: S.MultiStepLR(o, milestones=[20, 28, 36], gamma=0.1)),
    dict(recipe=dict(kind="step", milestones=[0.5, 0.75], factor=0.3, warmupSteps=4), total=40,
         of=after_warmup(4, 0.01, lambda o: S.MultiStepLR(o, milestones=[16, 26], gamma=0.3))),
    dict(recipe=dict(kind="polynomial", power=2), total=40, of=lambda o: S.PolynomialLR(o, total_iters=40, power=2)),
    dict(recipe=dict(kind="polynomial", power=0.9, warmupSteps=10), total=40,
         of=after_warmup(10, 0.01, lambda o: S.PolynomialLR(o, total_iters=30, power=0.9))),
    dict(recipe=dict(kind="constant", warmupSteps=3), total=6, of=after_warmup(3, 0.01, lambda o: S.ConstantLR(o, factor=1.0))),
]

with open("trajectories.json", "w") as file:
    cases = {name: trajectory(case) for name, case in CASES.items()}
    json.dump(dict(shapes=SHAPES, rates=RATES, initial=flat(INITIAL), gradients=[flat(g) for g in GRADIENTS], cases=cases), file)
with open("schedules.json", "w") as file:
    json.dump([dict(recipe=s["recipe"], total=s["total"], stepsPerEpoch=10, factors=rates(s["of"], s["total"])) for s in SCHEDULES], file)
