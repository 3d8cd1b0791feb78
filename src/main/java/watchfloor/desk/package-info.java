/** Who works on what: items, claims with a lease, drafts, replies and the outbox. {@link watchfloor.desk.Desk} decides a claim. */
package watchfloor.desk;
