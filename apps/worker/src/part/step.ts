import type { PartDecision, PartEvent, PartState } from './state.ts';

/**
 * The worker's side of membership. Pure, as the coordinator's is; what is of another generation changes nothing, whenever it comes.
 */
export function step(state: PartState, event: PartEvent): PartDecision {
  const { stage, generation } = state;
  const isIn = stage === 'forming' || stage === 'ready' || stage === 'training';
  switch (event.kind) {
    case 'built':
      return stage === 'building'
        ? { state: { ...state, stage: 'waiting' }, effects: [{ kind: 'stand', generation: 0 }] }
        : unchanged(state);
    case 'prepare': {
      const { record } = event;
      if (stage !== 'waiting' || record.generation <= generation) return unchanged(state);
      return { state: { stage: 'forming', generation: record.generation }, effects: [{ kind: 'form', record }] };
    }
    case 'formed':
      if (stage !== 'forming') return unchanged(state);
      return { state: { ...state, stage: 'ready' }, effects: [{ kind: 'say', message: 'ready', body: event.ready }] };
    case 'commit':
      if (stage !== 'ready' || event.generation !== generation) return unchanged(state);
      return { state: { ...state, stage: 'training' }, effects: [{ kind: 'train' }] };
    case 'drain':
      if (stage !== 'training' || event.generation !== generation) return unchanged(state);
      return { state, effects: [{ kind: 'askToRegroup' }] };
    case 'abandon':
      if (!isIn || event.generation !== generation) return unchanged(state);
      return { state: { ...state, stage: 'unwinding' }, effects: [{ kind: 'cancel', reason: event.reason }] };
    case 'broken': {
      if (!isIn) return unchanged(state);
      const { rank, reason } = event;
      return {
        state: { ...state, stage: 'unwinding' },
        effects: [
          { kind: 'say', message: 'suspect', body: { generation, rank, reason } },
          { kind: 'cancel', reason },
        ],
      };
    }
    case 'drained':
      if (stage !== 'training') return unchanged(state);
      return { state: { ...state, stage: 'unwinding' }, effects: [{ kind: 'dissolve' }] };
    case 'unwound':
      if (stage !== 'unwinding') return unchanged(state);
      return { state: { ...state, stage: 'waiting' }, effects: [{ kind: 'stand', generation }] };
    case 'finished':
      if (stage !== 'training') return unchanged(state);
      return {
        state: { ...state, stage: 'finished' },
        effects: [{ kind: 'say', message: 'finished', body: event.finished }, { kind: 'go' }],
      };
    case 'leave':
      if (stage === 'finished' || stage === 'gone') return unchanged(state);
      return { state, effects: [{ kind: 'say', message: 'leaving', body: { reason: event.reason } }] };
    case 'goodbye':
      // Whoever asked to go is let go between two generations only.
      if (isIn || stage === 'finished' || stage === 'gone') return unchanged(state);
      return { state: { ...state, stage: 'gone' }, effects: [{ kind: 'go' }] };
  }
}

function unchanged(state: PartState): PartDecision {
  return { state, effects: [] };
}
