/**
 * Gives each group of entries the customer that it alone claims. Where groups that differ claim the same customer,
 * none of them has it beyond doubt, so that the order of the rows decides nothing.
 *
 * @param find the customer that a group means, or a negative number
 * @param detailOf by what a group is told from another with the same claim; '': it has nothing to tell it by
 * @param grant called for each group that gets its customer
 * @returns the groups that got none
 */
export function settleClaims<Group>(
  groups: readonly Group[],
  find: (group: Group) => number,
  detailOf: (group: Group) => string,
  grant: (group: Group, customer: number) => void,
): readonly Group[] {
  const claims = groups.map(find);
  const details = new Map<number, string | null>();
  for (const [index, group] of groups.entries()) {
    const customer = claims[index] ?? -1;
    const detail = customer < 0 ? '' : detailOf(group);
    if (detail === '') continue;
    const before = details.get(customer);
    if (before === undefined) details.set(customer, detail);
    else if (before !== detail) details.set(customer, null);
  }
  return groups.filter((group, index) => {
    const customer = claims[index] ?? -1;
    if (customer < 0 || (details.get(customer) === null && detailOf(group) !== '')) return true;
    grant(group, customer);
    return false;
  });
}
