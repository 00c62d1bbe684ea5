"""Writes torch-losses.json: values and gradients of the baselines, computed by PyTorch in float64.

    python test/golden/torch_losses.py > test/golden/torch-losses.json

Written from the papers with PyTorch's own functions (cross_entropy, acos, cdist, autograd), sharing nothing with src/. Where
pytorch-metric-learning 2.9.0 has the same loss, it must agree.
"""
import json
import torch
import torch.nn.functional as F
from pytorch_metric_learning import distances, losses as pml, miners

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


def n_pair(similarity, weight):
    """Anchors are the first of each class, positives the second; the other classes' positives are the negatives."""
    def per_batch(e):
        firsts = {}
        for i, label in enumerate(labels.tolist()):
            firsts.setdefault(label, []).append(i)
        pairs = [(ids[0], ids[1]) for ids in firsts.values() if len(ids) > 1]
        s = similarity(e)
        out, valid = [e.sum() * 0] * B, [0] * B
        for a, p in pairs:
            others = torch.stack([s[a, q] - s[a, p] for _, q in pairs if q != p])
            out[a] = torch.log1p(others.exp().sum()) + weight / 4 * (e[a].square().sum() + e[p].square().sum())
            valid[a] = 1
        return torch.stack(out), valid
    return per_batch


def lifted_structure(e):
    x = F.normalize(e, dim=1)
    d = lambda i, j: (x[i] - x[j]).norm()
    pairs = [(i, j) for i in range(B) for j in range(B) if i != j and labels[i] == labels[j]]
    valid = [int(any(a == i for a, _ in pairs)) for i in range(B)]
    out = [e.sum() * 0] * B
    for i, j in pairs:
        terms = [1 - d(a, k) for a in (i, j) for k in range(B) if labels[k] != labels[i]]
        # Each anchor has its share of the mean over all pairs, so that the mean over anchors is it.
        out[i] = out[i] + F.relu(torch.logsumexp(torch.stack(terms), 0) + d(i, j)).square() / 2 * sum(valid) / len(pairs)
    return torch.stack(out), valid


def multi_similarity(epsilon):
    def per_batch(e):
        s = F.normalize(e, dim=1) @ F.normalize(e, dim=1).T
        out, valid = [], []
        for i in range(B):
            positives = [j for j in range(B) if j != i and labels[j] == labels[i]]
            negatives = [j for j in range(B) if labels[j] != labels[i]]
            valid.append(int(bool(positives and negatives)))
            if not valid[-1]:
                out.append(s.sum() * 0)
                continue
            hardest, nearest = s[i, positives].min(), s[i, negatives].max()
            if epsilon is not None:
                positives = [j for j in positives if s[i, j] < nearest + epsilon]
                negatives = [j for j in negatives if s[i, j] > hardest - epsilon]
            pull = torch.log1p(torch.exp(-2 * (s[i, positives] - 0.5)).sum()) / 2
            out.append(pull + torch.log1p(torch.exp(50 * (s[i, negatives] - 0.5)).sum()) / 50)
        return torch.stack(out), valid
    return per_batch


def pair_batch(per_batch):
    e = embeddings.clone().requires_grad_()
    losses, valid = per_batch(e)
    (losses.sum() / sum(valid)).backward()
    return {"losses": losses.tolist(), "valid": valid, "embeddings": e.grad.flatten().tolist()}


def proxies(per_batch, rows=C):
    e, w = embeddings.clone().requires_grad_(), weights_of(rows).clone().requires_grad_()
    losses = per_batch(e, w)
    losses.mean().backward()
    return {"losses": losses.tolist(), "embeddings": e.grad.flatten().tolist(), "weights": w.grad.flatten().tolist()}


def weights_of(rows):
    return weights if rows == C else center_weights


def proxy_nca(e, w):
    squared = torch.cdist(F.normalize(e, dim=1), F.normalize(w, dim=1)).square()
    return torch.stack([squared[i, y] + torch.logsumexp(torch.cat([-squared[i, :y], -squared[i, y + 1:]]), 0) for i, y in enumerate(labels.tolist())])


def proxy_anchor(e, w):
    s = cosines(e, w)
    pull, push = [], []
    for c in range(C):
        own = labels == c
        if own.any():
            pull.append(torch.log1p(torch.exp(-32 * (s[own, c] - 0.1)).sum()))
        push.append(torch.log1p(torch.exp(32 * (s[~own, c] + 0.1)).sum()))
    return (torch.stack(pull).mean() + torch.stack(push).mean()).expand(B)


def sub_center(e, w):
    cos = cosines(e, w).view(B, C, 3).max(2).values
    logits = 64 * torch.where(F.one_hot(labels, C).bool(), torch.cos(torch.acos(cos) + 0.5), cos)
    return F.cross_entropy(logits, labels, reduction="none")


center_weights = torch.randn(C * 3, D, generator=torch.Generator().manual_seed(3)).double()
assert (torch.acos(cosines(embeddings, center_weights).view(B, C, 3).max(2).values.gather(1, labels[:, None])) < torch.pi - 0.5).all()


def agree(ours, theirs):
    ours, theirs = ours.item(), theirs.item()
    assert abs(ours - theirs) < 1e-9 * max(1, abs(ours)), (ours, theirs)


def mean_of(per_batch):
    losses, valid = per_batch(embeddings)
    return losses.sum() / sum(valid)


agree(mean_of(n_pair(lambda e: e @ e.T, 0)), pml.NPairsLoss(distance=distances.DotProductSimilarity(normalize_embeddings=False))(embeddings, labels))
agree(mean_of(lifted_structure), pml.LiftedStructureLoss()(embeddings, labels))
# It has the mean over all samples, of which those without a positive have some loss of their own.
ms = pml.MultiSimilarityLoss(alpha=2, beta=50, base=0.5)
kept = [i for i, label in enumerate(labels.tolist()) if labels.tolist().count(label) > 1]
for epsilon in (0.1, None):
    pairs = miners.MultiSimilarityMiner(epsilon=epsilon)(embeddings, labels) if epsilon else None
    ms.reducer = type("Sum", (torch.nn.Module,), {"forward": lambda _, d, *__: d["loss"]["losses"][kept].sum() / len(kept), "add_to_recordable_attributes": lambda *_, **__: None})()
    agree(mean_of(multi_similarity(epsilon)), ms(embeddings, labels, pairs))
anchor = pml.ProxyAnchorLoss(C, D, margin=0.1, alpha=32).double()
anchor.proxies.data = weights.clone()
agree(proxy_anchor(embeddings, weights)[0], anchor(embeddings, labels))
arc = pml.SubCenterArcFaceLoss(num_classes=C, embedding_size=D, margin=0.5 * 180 / torch.pi, scale=64, sub_centers=3).double()
arc.W.data = center_weights.T.clone()
agree(sub_center(embeddings, center_weights).mean(), arc(embeddings, labels))

# The ArcFace rows must lie where θ + m < π, where all implementations agree.
assert (torch.acos(cosines(embeddings, weights).gather(1, labels[:, None])) < torch.pi - 0.5).all()
print(json.dumps({
    "torch": torch.__version__.split("+")[0],
    "shape": {"B": B, "D": D, "C": C},
    "labels": labels.tolist(),
    "embeddings": embeddings.float().flatten().tolist(),
    "weights": weights.float().flatten().tolist(),
    "centerWeights": center_weights.float().flatten().tolist(),
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
        "n-pair": pair_batch(n_pair(lambda e: e @ e.T, 0.002)),
        "n-pair-normalized": pair_batch(n_pair(lambda e: F.normalize(e, dim=1) @ F.normalize(e, dim=1).T, 0)),
        "lifted-structure": pair_batch(lifted_structure),
        "multi-similarity": pair_batch(multi_similarity(0.1)),
        "multi-similarity-all-pairs": pair_batch(multi_similarity(None)),
        "proxy-nca": proxies(proxy_nca),
        "proxy-anchor": proxies(proxy_anchor),
        "sub-center-arc-face": proxies(sub_center, C * 3),
    },
}))
