"""Scores by the programs that published protocols were scored with: python reference.py FOLDER > reference.json

FOLDER has, unchanged: re_ranking.py and evaluate.py of layumi/Person_reID_baseline_pytorch at 82ff40f, rank.py
(fastreid/evaluation) of JDAI-CV/fast-reid at c9bc3ce, eval_ijbc.py (recognition/arcface_torch) of deepinsight/insightface at
7fadd42. Their functions are run as they are, on the embeddings of generate.py; nothing of them is kept here.
"""
import ast
import json
import pathlib
import sys

import numpy as np
import sklearn
import sklearn.preprocessing  # noqa: F401, which eval_ijbc.py uses without importing it
from sklearn.metrics import roc_curve

folder = pathlib.Path(sys.argv[1])
N, D, CLASSES, CAMERAS = 120, 7, 9, 3


def functions(name, *wanted):
    """The named functions of a program that does more than define them."""
    tree = ast.parse((folder / name).read_text())
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in wanted]
    import torch
    scope = {'np': np, 'torch': torch, 'sklearn': sklearn, 'print': lambda *_: None}
    exec(compile(tree, name, 'exec'), scope)
    return [scope[each] for each in wanted]


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
unit = x / np.linalg.norm(x, axis=1, keepdims=True)
s = unit @ unit.T
Q = N // 3

# Re-identification, the first third against the rest. Label 8 is junk: the programs want it as -1, and fast-reid without it.
(eval_market1501,) = functions('rank.py', 'eval_market1501')
kept = labels[Q:] != 8
cmc, aps, inps = eval_market1501(1 - s[:Q, Q:][:, kept], labels[:Q], labels[Q:][kept], cameras[:Q], cameras[Q:][kept], 20)
np.in1d = getattr(np, 'in1d', np.isin)  # newer numpy has dropped the old name
evaluate, _ = functions('evaluate.py', 'evaluate', 'compute_mAP')
junked = np.where(labels == 8, -1, labels)
trapezoid = [evaluate(unit[i], labels[i], cameras[i], unit[Q:], junked[Q:], cameras[Q:])[0] for i in range(Q) if labels[i] != 8]

# Its distance is (2 − 2 x)², the paper's the squared Euclidean one: it is fed the x that makes the first the second.
re_ranking, _ = functions('re_ranking.py', 're_ranking', 'k_reciprocal_neigh')
fed = 1 - np.sqrt(np.maximum(2 - 2 * s, 0)) / 2
re_ranked = {}
for k1, k2, lam in ((20, 6, 0.3), (7, 3, 0.1), (5, 1, 0.5)):
    final = re_ranking(fed[:Q, Q:], fed[:Q, :Q], fed[Q:, Q:], k1=k1, k2=k2, lambda_value=lam)
    c, m, p = eval_market1501(final, labels[:Q], labels[Q:], cameras[:Q], cameras[Q:], 20)
    re_ranked[f'{k1} {k2} {lam}'] = {'map': float(np.mean(m)), 'cmc1': float(c[0]), 'minp': float(np.mean(p)), 'row': final[3].tolist()}

# Templates: image i is of template 10 (i mod 25) + 3 and of medium (i div 25) mod 3; every pair of templates is listed.
image2template, verification = functions('eval_ijbc.py', 'image2template_feature', 'verification')
templates, media = 10 * (np.arange(N) % 25) + 3, np.arange(N) // 25 % 3
detector = 0.5 + 0.5 * np.abs(pattern(N))
ids = np.unique(templates)
first, second = np.triu_indices(len(ids), 1)
p1, p2 = ids[first], ids[second]
answers = (p1 // 10 % 4 == p2 // 10 % 4).astype(int)
template_scores = {}
for name, rows in (('N1D1', x * detector[:, None]), ('N0D1', unit * detector[:, None]), ('N1D0', x)):
    features, unique = image2template(rows, templates, media)
    scores = verification(features, unique, p1, p2)
    fpr, tpr, _ = roc_curve(answers, scores)
    fpr, tpr = np.flipud(fpr), np.flipud(tpr)
    at = [int(np.argmin(np.abs(fpr - far))) for far in (1e-3, 1e-2, 1e-1)]  # as the program reads it off
    template_scores[name] = {'scores': scores[:20].tolist(), 'tar': [float(tpr[k]) for k in at]}

print(json.dumps({
    'reIdentification': {
        'cmc': [float(v) for v in cmc], 'map': float(np.mean(aps)), 'minp': float(np.mean(inps)), 'mapTrapezoid': float(np.mean(trapezoid)),
    },
    'reRanked': re_ranked,
    'templates': template_scores,
}, indent=1))
