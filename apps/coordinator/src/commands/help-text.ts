/** What `npx nx run coordinator:help` prints. */
export const HELP = `Circlet trains deep embedding models (faces, re-identification, retrieval) with Circle loss, data-parallel.

Quick start: emoji retrieval with two workers, a few minutes on two cores
  npx nx run coordinator:launch

Your own images: a folder or zip file with one folder of images for each class
  npx nx run coordinator:launch --data=PATH --set=model.inputShape=[64,64,3]

Other recipes: emoji-quickstart, face-r34, face-r100, reid-r50, retrieval, or a YAML file of yours
  npx nx run coordinator:launch --recipe=face-r100 --data=PATH --workers=8

What to train
  --recipe=NAME|FILE     default emoji-quickstart
  --data=PATH            folder or zip file of images; a class is the folder that holds the image
  --precision=fp32|bf16  arithmetic of convolutions and matrix products; losses stay fp32
  --epochs=N             length of training, and of its schedule
  --steps=N              ends training earlier; the schedule stays that of all epochs
  --validate-every=N     measures on unseen classes every N steps; the end is always measured
  --set=KEY=VALUE        any value of the recipe, for example --set=optimizer.learningRate=0.05; may be repeated
  --seed=N               another shuffling, augmentation and initialisation
  --check                checks everything, prints the effective recipe and starts nothing

On what
  --workers=N            processes on this host; default one for each GPU, or 2 on a CPU, whose cores they share
  --threads=N            of each worker

Runs
  --resume=RUN           goes on from a run's last checkpoint, for example --resume=runs/latest
  --runs=FOLDER          where runs are kept (default runs)
  --run-dir=FOLDER       this run's own folder, instead of a new one below runs

Output
  --log-format=json      one JSON object per line; default text
  --quiet                warnings and the closing report only
  --metrics-port=PORT    of /metrics for Prometheus (default: a free one, which is printed)
  --metrics-host=ADDRESS default 127.0.0.1: this host only
  --tensorflow-log       what TensorFlow itself has to say

While it runs: Ctrl-C finishes the step, saves and leaves; a second one stops at once.
Afterwards: runs/latest has report.json, recipe.yaml, model.safetensors and the checkpoints.

Score a model on images
  npx nx run coordinator:evaluate --model=runs/latest/model.safetensors
  --data=PATH            default: the unseen classes of the data the model was trained on
  --protocol=NAME        retrieval (default), verification or re-identification
  --camera-pattern=REGEX finds the camera in file names, for re-identification: _c(\\d) for Market-1501
  --json                 the last line is one object with the scores

Several hosts
  npx nx run coordinator:serve --bind=tcp://10.0.0.1:7000 --workers=4 --recipe=…     on one
  npx nx run worker:join --coordinator=tcp://10.0.0.1:7000 --host=10.0.0.2          on each, once per worker

Exit codes of the program itself (node apps/coordinator/dist/main.js): 0 done, 1 failed, 2 something for you to correct.
Nx turns 2 into 1.
`;
