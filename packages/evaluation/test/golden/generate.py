"""Golden scores of the metrics, computed by numpy with whole matrices and full sorts: python generate.py > metrics.json

Embeddings are a hash of the position, which the test computes too.
"""
import json

import numpy as np

N, D, CLASSES, CAMERAS = 120, 7, 9, 3


def pattern(n):
    with np.errstate(over='ignore'):
        h = np.arange(1, n + 1, dtype=np.uint32) * np.uint32(0x9E3779B1)
        h ^= h >> np.uint32(16)
        h *= np.uint32(0x85EBCA6B)
        h ^= h >> np.uint32(13)
        h *= np.uint32(0xC2B2AE35)
        h ^= h >> np.uint32(16)
    return h.astype(np.float64) / 2**31 - 1


labels = np.arange(N) % CLASSES
cameras = np.arange(N) // CLASSES % CAMERAS
x = pattern(N * D).reshape(N, D) + 0.6 * pattern(CLASSES * D).reshape(CLASSES, D)[::-1][labels]
x /= np.linalg.norm(x, axis=1, keepdims=True)
s = x @ x.T
same = labels[:, None] == labels[None]

# Retrieval, itself excluded.
masked = np.where(np.eye(N, dtype=bool), -np.inf, s)
order = np.argsort(-masked, axis=1, kind='stable')[:, : N - 1]
relevance = np.take_along_axis(same, order, axis=1)
r = same.sum(1) - 1
precision = np.cumsum(relevance, axis=1) / np.arange(1, N)
inside = np.arange(1, N)[None] <= r[:, None]
recall = {k: float(relevance[:, :k].any(1).mean()) for k in (1, 2, 4, 8)}
map_at_r = float(((precision * relevance * inside).sum(1) / r).mean())

# Verification over all pairs: the area by ranks (Mann and Whitney), TAR at thresholds placed by quantiles of the impostors.
i, j = np.triu_indices(N, 1)
scores, answers = s[i, j], same[i, j]
genuine, impostor = scores[answers], np.sort(scores[~answers])[::-1]
ranks = np.argsort(np.argsort(scores)) + 1
auc = (ranks[answers].sum() - len(genuine) * (len(genuine) + 1) / 2) / (len(genuine) * len(impostor))
tar = {far: float((genuine > impostor[int(far * len(impostor))]).mean()) for far in (0.1, 0.01, 0.001)}

# Re-identification: the first third against the rest.
q, g = np.arange(N // 3), np.arange(N // 3, N)
aps, firsts = [], []
for a in q:
    kept = g[~((labels[g] == labels[a]) & (cameras[g] == cameras[a]))]
    hit = (labels[kept] == labels[a])[np.argsort(-s[a, kept], kind='stable')]
    at = np.flatnonzero(hit) + 1
    aps.append(np.mean(np.arange(1, len(at) + 1) / at))
    firsts.append(at[0])
firsts = np.array(firsts)

print(json.dumps({
    'retrieval': {'recall': recall, 'mapAtR': map_at_r},
    'verification': {'auc': float(auc), 'tar': tar},
    'reIdentification': {'map': float(np.mean(aps)), 'cmc': {k: float((firsts <= k).mean()) for k in (1, 5, 10)}},
}, indent=1))
