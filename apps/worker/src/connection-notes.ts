import type { Group } from '@circlet/collective';

/** What a user should know about how the workers are connected. */
export function connectionNotes(
  group: Pick<Group, 'size' | 'sharesMemory'>,
  members: readonly { readonly host: string }[],
): string[] {
  const isOneHost = new Set(members.map(({ host }) => host)).size === 1;
  return group.size > 1 && isOneHost && !group.sharesMemory
    ? ["the workers of this host cannot map each other's memory: gradients travel through sockets, which is slower"]
    : [];
}
