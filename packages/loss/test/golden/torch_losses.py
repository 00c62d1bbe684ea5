"""Writes torch-losses.json: values and gradients of the baselines, computed by PyTorch in float64.

    python test/golden/torch_losses.py > test/golden/torch-losses.json

Written from the papers with PyTorch's own functions (cross_entropy, acos, cdist, autograd), sharing nothing with src/.
"""
import json
import torch
import torch.nn.functional as F

torch.manual_seed(20020)
B, D, C = 12, 8, 6
embeddings = torch.randn(B, D).double() * 1.7
weights = torch.randn(D, C).double().T.contiguous()
labels = torch.tensor([0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 5])


def class_level(make_logits, **options):
    e, w = embeddings.clone().requires_grad_(), weights.clone().requires_grad_()
    losses = F.cross_entropy(make_logits(e, w), labels, reduction="none", **options)
    losses.mean().backward()
    return {"losses": losses.tolist(), "embeddings": e.grad.flatten().tolist(), "weights": w.grad.flatten().tolist()}


def cosines(e, w):
    return F.normalize(e, dim=1) @ F.normalize(w, dim=1).T


def am_softmax(e, w):
    return 64 * (cosines(e, w) - 0.35 * F.one_hot(labels, C))


def arc_face(e, w):
    cos = cosines(e, w)
    return 64 * torch.where(F.one_hot(labels, C).bool(), torch.cos(torch.acos(cos) + 0.5), cos)


def pair_level(per_anchor, normalize):
    e = embeddings.clone().requires_grad_()
    x = F.normalize(e, dim=1) if normalize else e
    distance = torch.stack([torch.stack([(a - b).norm() if i != j else a.sum() * 0 for j, b in enumerate(x)]) for i, a in enumerate(x)])
    losses, valid = [], []
    for i in range(B):
        positives = [j for j in range(B) if j != i and labels[j] == labels[i]]
        negatives = [j for j in range(B) if labels[j] != labels[i]]
        loss = per_anchor(distance[i], positives, negatives)
        valid.append(0 if loss is None else 1)
        losses.append(distance[i, i] if loss is None else loss)
    losses = torch.stack(losses)
    (losses.sum() / sum(valid)).backward()
    return {"losses": losses.tolist(), "valid": valid, "embeddings": e.grad.flatten().tolist()}


def batch_hard(row, positives, negatives):
    if positives and negatives:
        return F.relu(row[positives].max() - row[negatives].min() + 0.3)


def semi_hard(row, positives, negatives):
    if not positives or not negatives:
        return None
    losses = []
    for p in positives:
        farther = [n for n in negatives if row[n] > row[p]]
        negative = row[farther].min() if farther else row[negatives].max()
        losses.append(F.relu(row[p] - negative + 0.3))
    return torch.stack(losses).mean()


def contrastive(row, positives, negatives):
    loss = row.sum() * 0
    if positives:
        loss = loss + 0.5 * row[positives].square().mean()
    if negatives:
        loss = loss + 0.5 * F.relu(1.2 - row[negatives]).square().mean()
    return loss


# The ArcFace rows must lie where θ + m < π, where all implementations agree.
assert (torch.acos(cosines(embeddings, weights).gather(1, labels[:, None])) < torch.pi - 0.5).all()
print(json.dumps({
    "torch": torch.__version__.split("+")[0],
    "shape": {"B": B, "D": D, "C": C},
    "labels": labels.tolist(),
    "embeddings": embeddings.float().flatten().tolist(),
    "weights": weights.float().flatten().tolist(),
    "cases": {
        "softmax": class_level(lambda e, w: e @ w.T),
        "softmax-smoothed": class_level(lambda e, w: e @ w.T, label_smoothing=0.1),
        "norm-face": class_level(lambda e, w: 64 * cosines(e, w)),
        "am-softmax": class_level(am_softmax),
        "arc-face": class_level(arc_face),
        "triplet-hard": pair_level(batch_hard, True),
        "triplet-hard-unnormalized": pair_level(batch_hard, False),
        "triplet-semi-hard": pair_level(semi_hard, True),
        "contrastive": pair_level(contrastive, True),
    },
}))
