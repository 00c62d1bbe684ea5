import { byId, element } from '../element.ts';
import { isOver, type PageState } from '../page-state.ts';
import { authorised, type PageToken } from '../token.ts';
import type { WorkerFacts } from '../../feed/messages.ts';

interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
}

export interface Controls {
  show(page: PageState): void;
  drain(worker: WorkerFacts): void;
  /** The page's readers need a token. */
  unlock(onToken: () => void): void;
}

/** The buttons that change something: each asks first, and needs the token of the run. */
export function controls(token: PageToken, say: (text: string) => void): Controls {
  const dialog = byId('ask') as HTMLDialogElement;
  let tokenFile = '';
  const button = (text: string, question: () => Question): HTMLButtonElement => {
    const made = element('button', { type: 'button', disabled: true }, text);
    made.addEventListener('click', () => ask(question()));
    return made;
  };
  const checkpoint = button('Checkpoint now', () => ({
    title: 'Save a checkpoint now?',
    text: 'All workers save together after this step. Training goes on while it is written.',
    yes: 'Save it',
    path: 'actions/checkpoint',
    body: {},
  }));
  const stop = button('Stop after this step', () => ({
    title: 'Stop the run?',
    text: 'It ends after this step, with a checkpoint from which it can be gone on with.',
    yes: 'Stop it',
    path: 'actions/stop',
    body: {},
  }));
  byId('controls').append(checkpoint, stop);

  const field = (): { root: HTMLElement; input: HTMLInputElement } => {
    const input = element('input', { type: 'password', id: 'ask-token', autocomplete: 'off', spellcheck: 'false' });
    const where =
      tokenFile === ''
        ? element(
            'p',
            { class: 'aside' },
            'It is the one that the readers of this page were given (--metrics-token-file).',
          )
        : element('p', { class: 'aside' }, 'On the host of the run: ', element('code', {}, `cat ${tokenFile}`));
    return {
      root: element(
        'div',
        { class: 'field' },
        element('label', { for: 'ask-token' }, 'Token of the run'),
        input,
        where,
      ),
      input,
    };
  };
  const open = (title: string, children: readonly Node[], focus: HTMLElement): void => {
    dialog.replaceChildren(element('h2', { id: 'ask-title' }, title), ...children);
    if (!dialog.open) dialog.showModal();
    focus.focus();
  };
  const ask = (question: Question, problem = ''): void => {
    const { root, input } = field();
    const needsToken = token.value === null;
    const no = element('button', { type: 'button', class: 'quiet' }, 'Leave it');
    const yes = element('button', { type: 'submit' }, question.yes);
    no.addEventListener('click', () => dialog.close());
    const form = element(
      'form',
      {},
      element('p', {}, question.text),
      ...(needsToken ? [root] : []),
      element('p', { class: 'problem', role: 'alert' }, problem),
      element('div', { class: 'row' }, no, yes),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (needsToken && input.value.trim() === '') {
        input.focus();
        return;
      }
      if (needsToken) token.keep(input.value.trim());
      yes.disabled = true;
      void send(question);
    });
    open(question.title, [form], needsToken ? input : no);
  };
  const send = async (question: Question): Promise<void> => {
    let status = 0;
    let text = 'the coordinator does not answer; try again once it does';
    try {
      const response = await fetch(question.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorised(token.value) },
        body: JSON.stringify(question.body),
      });
      status = response.status;
      text = (await response.text()).trim();
    } catch {
      // Said above.
    }
    if (status === 401) {
      token.keep(null);
      ask(question, 'That is not the token of this run.');
    } else if (status === 200) {
      dialog.close();
      say(text);
    } else {
      ask(question, text);
    }
  };
  return {
    show({ live }) {
      if (live === null) return;
      tokenFile = live.run?.tokenFile ?? '';
      const { phase, stopping } = live.status;
      checkpoint.disabled = phase !== 'training' || stopping;
      stop.disabled = stopping || isOver(phase);
    },
    drain(worker) {
      ask({
        title: `Drain rank ${worker.rank}?`,
        text: `The worker on ${worker.host} (pid ${worker.pid}) leaves after this step, and the others go on without it. Nothing is lost.`,
        yes: 'Drain it',
        path: 'actions/drain',
        body: { id: worker.id },
      });
    },
    unlock(onToken) {
      const { root, input } = field();
      const form = element(
        'form',
        {},
        element('p', {}, 'What this page shows is for those with the token of the run.'),
        root,
        element('div', { class: 'row' }, element('button', { type: 'submit' }, 'Show it')),
      );
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        token.keep(input.value.trim());
        dialog.close();
        onToken();
      });
      open('This page is locked', [form], input);
    },
  };
}
