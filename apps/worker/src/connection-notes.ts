import { describePlan, type Group } from '@circlet/collective';

/** What a user should know about how the workers are connected. */
export function connectionNotes(
  group: Pick<Group, 'size' | 'sharesMemory' | 'plan'>,
  members: readonly { readonly host: string }[],
): string[] {
  if (group.size === 1) return [];
  const isOneHost = new Set(members.map(({ host }) => host)).size === 1;
  const sockets =
    "the workers of this host cannot map each other's memory: gradients travel through sockets, which is slower";
  return [describePlan(group.plan), ...(isOneHost && !group.sharesMemory ? [sockets] : [])];
}
